import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const articles: Messages['articles'] = {
  description: 'このサーバーの記事を追加、一覧表示、削除、割り当てします',
  add: {
    description: 'ファイル、ウェブページ、貼り付けた文章から記事を追加します（先に内容を確認できます）',
    file: 'ファイル（.md、.txt、.html、.pdf、.docx、.odt、.epub）',
    url: 'ウェブページのアドレス',
  },
  refresh: {
    description: 'このサーバーの記事の本文を置き換えます（先に内容を確認できます）',
    article: '記事',
    file: '新しい本文のファイル。省略すると記事のアドレスをもう一度読みます',
    url: '読み込む別のアドレス',
    paste: '代わりに新しい本文を貼り付ける',
  },
  list: { description: 'ここで回答に使う記事を一覧表示します' },
  show: { description: '記事について分かっていることを表示します', article: '記事' },
  remove: { description: 'このサーバーの記事を削除します', article: '記事' },
  assign: {
    description: 'チャンネルの質問を、まず一つの記事に尋ねるようにします',
    article: '記事',
    channel: 'チャンネルまたはフォーラム（スレッドと投稿を含む）',
  },
  unassign: {
    description: 'チャンネルの質問を、まず一つの記事に尋ねるのをやめます',
    article: '記事',
    channel: 'チャンネルまたはフォーラム',
  },
  form: {
    again: 'フォームに戻る',
    heading: '記事を貼り付け',
    details: '記事について',
    title: 'タイトル',
    titleHint: '見出しをそのまま',
    publication: '掲載元',
    publicationHint: '掲載した新聞やサイト',
    linkLater: '掲載した新聞やサイト。リンクと日付は次の画面の「詳細」で入力できます。',
    url: 'リンク',
    published: '日付',
    publishedHint: '公開日（例：2026-01-31）。分からなければ空欄のままにしてください',
    text: '本文',
    textHint: '段落の間は1行空け、見出しは ## で始めてください。4,000文字まで。',
    rest: '本文の続き',
    restHint: '上の欄に入りきらなかった部分。さらに4,000文字まで。',
    file: 'またはファイル',
    fileHint: '本文の代わりに：.md、.txt、.html、.pdf、.docx、.odt、.epub（2 MBまで）',
    fileAgain: 'ファイルはフォームに戻せません。もう一度選んでください。',
    joined: {
      goes_on: (before, after) =>
        `二つの本文欄を段落の途中でつなぎました：${before}の後に${after}が続きます。抜けがないか確認してください。`,
      new: (before, after) =>
        `二つの本文欄をつなぎました：${before}の後、${after}から新しい行が始まります。抜けがないか確認してください。`,
      word: (words) =>
        `最初の本文欄がいっぱいだったため、二つの欄を単語の途中でつなぎました：${words}。この単語を確認してください。`,
    },
  },
  preview: {
    title: 'この記事でよろしいですか？',
    newTitle: '新しい本文はこれでよろしいですか？',
    leftOut: (count) => `除いた部分（${number(count)}か所）：`,
    compared: (counts) => `現在の本文と比べた段落：${counts}。`,
    needed: { title: 'タイトル', publication: '掲載元' },
    missing: (names) => `見つかりませんでした：${names}。**詳細**を押して入力してください。`,
    noLink: 'リンクと日付が分かりません。**詳細**を押すと入力できます。',
    paragraphs: (count) => `${number(count)}段落`,
    first: '最初：',
    last: '最後：',
    nothingKept: (button) => `**${button}**を押すまで、何も保存しません。`,
  },
  buttons: {
    add: '追加',
    replace: '置き換える',
    details: '詳細',
    discard: '破棄',
    remove: '削除',
    keep: '残す',
    takeIn: (number) => `${number}を残す`,
    otherParts: '除いた他の部分',
  },
  sameTwice: (title) => `同じ本文の記事がすでにあります：${title}。`,
  added: (title) =>
    `追加しました：${title}。このサーバーの誰でもこの記事について質問できます。**/articles assign**で、チャンネルの質問をまずこの記事に尋ねるようにできます。`,
  replaced: (title) => `置き換えました：${title}。これからは新しい本文から回答します。`,
  sameText: (title) => `この本文はすでにあります：${title}。`,
  told: {
    added: (user, title) => `${user}が${title}を追加しました。`,
    removed: (user, title) => `${user}が${title}を削除しました。`,
  },
  discarded: '破棄しました。何も保存していません。',
  removed: (title) => `削除しました：${title}。`,
  kept: '記事は残ります。',
  confirmRemoval: (title) =>
    `${title}を削除しますか？引用しているカードは残り、引用された部分は**/verify**のために保存します。`,
  assigned: (title, channel) => `${channel}の質問は、これからまず${title}に尋ねます。`,
  alreadyAssigned: (title, channel) => `${title}はすでに${channel}に割り当てられています。`,
  unassigned: (title, channel) => `${title}の${channel}への割り当てを解除しました。`,
  notAssigned: (title, channel) => `${title}は${channel}に割り当てられていませんでした。`,
  listTitle: 'ここで回答に使う記事',
  own: 'このサーバーのみ',
  bundled: '全サーバー共通',
  more: (count) => `ほか${number(count)}件`,
  errors: {
    lost: ({ manages }) =>
      manages
        ? '時間がたちすぎて、もう残っていません。最初からやり直してください。'
        : '時間がたちすぎたか、このサーバーの記事を管理する権限がなくなっています。',
    atLine: (line, fault) => `${number(line)}行目：${fault}`,
    faulty: (fault) => `この本文は使えません。${fault}`,
    nothingPasted: '本文を貼り付けるか、ファイルを選んでください。',
    textAndFile: '本文かファイルのどちらか一方だけにしてください。',
    pastedTwice: '二つの本文欄が同じ内容です。二つ目には記事の続きを入れるか、空にしてください。',
    badLink: 'リンクは完全なアドレスで入力してください（例：https://example.org/article）。',
    badDate: '実在する日付を入力してください（例：2026-01-31）。',
    noFetching: 'ウェブページを読まない設定になっています。ファイルを添付するか、本文を貼り付けてください。',
    fileGone: 'Discordからファイルを取得できませんでした。もう一度添付してください。',
    bundledNotRefreshed:
      'この記事は全サーバー共通のため、ボットの運営者だけが変更できます。このサーバーが追加した記事は更新できます。',
    bundledStays:
      'この記事は全サーバー共通のため、削除できません。**/settings article**でここでは使わないようにできます。',
    tooManyTexts: (most, minutes) =>
      `このサーバーで1時間に読み込める新しい本文は${number(most)}件までです。${number(minutes)}分後にもう一度お試しください。`,
    tooMuchText: (most) =>
      `サーバーの記事は合わせて${number(most)}文字までです。先に記事を1件削除してください。`,
    tooMany: (most) => `サーバーの記事は${number(most)}件までです。先に1件削除してください。`,
  },
};
