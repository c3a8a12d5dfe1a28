import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const setup: Messages['setup'] = {
  description: 'ここで足りない権限を表示し、ログ、共有、記事を設定します',
  title: 'このサーバーの設定',
  nothingLacks: (channels) =>
    channels === 1
      ? '**権限**：ただ一つのチャンネルで、必要な権限がそろっています。'
      : `**権限**：${number(channels)}個のチャンネルすべてで、必要な権限がそろっています。`,
  noChannels: '**権限**：このサーバーには、メッセージを書き込むチャンネルがありません。',
  lacks: (lacking, channels) =>
    channels === 1
      ? '**権限**：ただ一つのチャンネルで、足りない権限があります。'
      : `**権限**：${number(channels)}個のチャンネルのうち${number(lacking)}個で、足りない権限があります。`,
  lacksInServer: (permissions, role) =>
    `サーバー全体で、ロールに足りない権限：${permissions}。**サーバー設定 › ロール**を開いて${role}を選び、**権限**でオンにしてください。`,
  lacksIn: (channel, permissions) => `${channel}：${permissions}`,
  mend: (role) =>
    `チャンネルで変えるには、**チャンネルの編集 › 権限**を開いて${role}を追加し、足りない権限を許可してください。回答しなくてよいチャンネルはそのままで構いません。`,
  moreLacking: (left) => `ほかに、権限が足りないチャンネルが${number(left)}個`,
  moreTitle: '権限が足りないチャンネル',
  rest: (channels) =>
    channels === 1
      ? 'もう一つのチャンネルでは、必要な権限がそろっています。'
      : `ほかの${number(channels)}個のチャンネルでは、必要な権限がそろっています。`,
  noMoreLacking: '権限が足りないチャンネルは、ほかにありません。',
  log: (channel) => `**ログ**：共有カード、報告、記事の変更を${channel}でお知らせしています。`,
  logLacks: (channel, permissions) => `**ログ**：${channel}に書き込めません。足りない権限：${permissions}。`,
  logGone: '**ログ**：お知らせしていたチャンネルがなくなったか、見えません。別のチャンネルを選んでください。',
  noLog:
    '**ログ**：何もお知らせしていません。共有カード、報告、記事の変更をお知らせするチャンネルを選んでください。',
  chooseLog: 'ログのチャンネル',
  sharing: (roles) =>
    `**共有**：「メッセージの管理」があるメンバー${roles === '' ? '' : `と${roles}のメンバー`}が回答を共有できます。`,
  chooseRoles: 'メンバーが共有もできるロール',
  rolesSet: (roles) =>
    roles === ''
      ? '「メッセージの管理」があるメンバーだけが回答を共有できるようになりました。'
      : `${roles}のメンバーが回答を共有できるようになりました。`,
  language: (language) =>
    `**言語**：全員に見えるカードは${language}で表示しています。**/settings language**で変えられます。`,
  languageOfDiscord:
    '**言語**：全員に見えるカードは、Discordでこのサーバーに設定されている言語で表示しています。**/settings language**で別の言語を選べます。',
  articles: (own, bundled) => {
    const shared = `全サーバー共通の${number(bundled)}件`;
    if (own === 0) return `**記事**：${shared}から回答します。`;
    const added = `**記事**：このサーバーの${number(own)}件`;
    return bundled === 0 ? `${added}から回答します。` : `${added}と、${shared}から回答します。`;
  },
  noArticles: '**記事**：ここには記事がないため、何も答えられません。記事を追加してください。',
  addHint:
    '**記事を追加**で文章を貼り付けられます。**/articles add**ではファイルやウェブページを追加できます。',
  buttons: { add: '記事を追加', again: 'もう一度確認', more: 'もっと見る' },
  errors: {
    onlyManagers:
      'ここでそれができるのは、「サーバー管理」の権限を持つメンバーだけです。**/settings**と**/articles**は使えるかもしれません。',
  },
};
