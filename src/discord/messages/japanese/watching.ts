import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const watching: Messages['watching'] = {
  watch: {
    description: '記事のページが変わると、ログのチャンネルでお知らせします',
    article: '記事。省略すると監視しているものを表示します',
  },
  feed: {
    description: 'RSS、Atom、JSONフィードの新着を、ログのチャンネルで提案します',
    url: 'フィードのアドレス。省略すると監視しているものを表示します',
  },
  unwatch: {
    description: 'ページやフィードの監視をやめます',
    what: 'ページまたはフィード',
  },
  needsLog:
    '変更はログのチャンネルでお知らせしますが、このサーバーにはログのチャンネルがありません。**/settings log**で選んでから、もう一度お試しください。',
  watched: (title, channel) =>
    `${title}のページを監視します。約15分ごとに確認し、本文が変わると${channel}でお知らせします。やめるには**/articles unwatch**を使ってください。`,
  differs:
    'ページの本文は、すでに手元の本文と違います。ページの本文を下に示します。これより後の変更だけをお知らせします。',
  alreadyWatched: (title) => `${title}のページはすでに監視しています。`,
  followed: (title, channel) =>
    `フィード${title}を監視します。約15分ごとに確認し、新着を${channel}で提案します。やめるには**/articles unwatch**を使ってください。`,
  alreadyFollowed: (title) => `フィード${title}はすでに監視しています。`,
  ended: (title) => `${title}の監視をやめました。`,
  which: '当てはまるものが複数あります。入力中に表示される一覧から選んでください。',
  listTitle: '監視しているもの',
  nothing:
    'ここで監視しているページやフィードはありません。**/articles watch**は記事のページを、**/articles feed**はフィードを監視します。',
  page: 'ページ',
  feedKind: 'フィード',
  failing: (tries) =>
    tries === 1 ? '前回は読み込めませんでした' : `直近の${number(tries)}回は読み込めませんでした`,
  paused:
    '今はどれも確認していません。このサーバーにはログのチャンネルがありません。**/settings log**で選んでください。',
  more: (count) => `ほか${number(count)}件`,
  changed: (title) => `${title}のページが変わりました。`,
  compared: (counts) => `回答に使っている本文と比べた段落：${counts}。`,
  leftOut: (count) => `ページから${number(count)}か所を除きました。**/articles refresh**で確認できます。`,
  nothingReplaced: '誰かが**置き換える**を押すまでは、手元の本文から回答します。',
  ignore: '無視',
  ignored: (title, user) => `${user}が${title}の変更を無視しました。次の変更はお知らせします。`,
  asBefore: (title) => `${title}のページは、回答に使っている本文に戻りました。`,
  changedAgain: 'そのカードの後で、ページがまた変わりました。現在の本文：',
  over: (title, why) => `${title}のページの監視をやめました。${why}記事はそのまま残ります。`,
  feedOver: (title, why) => `フィード${title}の監視をやめました。${why}`,
  newEntries: (title, count) => (count === 1 ? `${title}の新着` : `${title}の新着（${number(count)}件）`),
  left: (count) => `新着はあと${number(count)}件あります。次に確認するときに提案します。`,
  add: (number) => `${number}を追加`,
  addOnly: '追加',
  untitled: 'タイトルなし',
  errors: {
    bundled: 'この記事は全サーバー共通のため、ボットの運営者だけが管理します。',
    noLink:
      'その記事のウェブページが分かりません。**/articles refresh**でアドレスを付けてから、もう一度お試しください。',
    tooManyPages: (most) =>
      `サーバーで監視できるページは${number(most)}件までです。先に**/articles unwatch**で一つ解除してください。`,
    tooManyFeeds: (most) =>
      `サーバーで監視できるフィードは${number(most)}件までです。先に**/articles unwatch**で一つ解除してください。`,
    wait: 'そのサイトにはもう十分に問い合わせました。15分ほどしてからもう一度お試しください。',
    notWatched: 'それは監視していません。入力中に表示される一覧から選んでください。',
    entryGone: '時間がたちすぎて、アドレスがもう残っていません。**/articles add**で追加できます。',
    articleGone: 'その記事はもうありません。',
  },
};
