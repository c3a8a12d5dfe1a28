import type { Messages } from '#discord/messages/messages.ts';

export const settings: Messages['settings'] = {
  description: 'このサーバーでのボットの動作',
  show: { description: '設定を表示します' },
  sharing: {
    description: '指定したロールのメンバーに、回答の共有を許可または停止します',
    role: 'ロール。「メッセージの管理」があるメンバーは常に共有できます',
    allowed: '共有できるかどうか',
  },
  log: {
    description: '共有、取り消し、記事の変更を知らせる場所',
    channel: 'チャンネル。省略するとログはオフになります',
  },
  answers: {
    description: '質問した人が選ばないとき、回答を誰に見せるか',
    visibility: '誰に見せるか',
    channel: 'このチャンネルとそのスレッドだけ。省略するとサーバー全体',
  },
  article: {
    description: '全サーバー共通の記事を、ここで使うかどうかを切り替えます',
    article: '記事',
    on: 'ここで回答に使うかどうか',
  },
  language: {
    description: '全員に見えるカードの言語を選びます',
    language: '言語。「自動」はDiscordでこのサーバーに設定されている言語です',
    automatic: '自動：Discordでこのサーバーに設定されている言語',
  },
  visibilities: { public: 'チャンネルの全員', private: '質問した人だけ' },
  asServer: 'サーバー全体と同じ',
  title: 'このサーバーの設定',
  shareRoles: (roles) => `共有できる人：「メッセージの管理」があるメンバー${roles && `、${roles}のメンバー`}`,
  logChannel: (channel) => `ログのチャンネル：${channel}`,
  noLogChannel: 'なし',
  visibility: (value) => `回答が見える人：${value}`,
  visibilityIn: (channel, value) => `${channel}では：${value}`,
  hidden: (titles) => `ここでオフの記事：${titles}`,
  languageShown: (language) => `全員に見えるカードの言語：${language}`,
  asInDiscord: 'Discordでこのサーバーに設定されている言語',
  sharingOn: (role) => `${role}のメンバーは回答を共有できるようになりました。`,
  sharingOff: (role) => `${role}のメンバーは、「メッセージの管理」がない限り、回答を共有できなくなりました。`,
  logHello: 'これからは、このサーバーでの共有、取り消し、記事の変更をここでお知らせします。',
  logSet: (channel) => `これからは、共有、取り消し、記事の変更を${channel}でお知らせします。`,
  logUnset: 'ログはオフです。',
  answersSet: (place, value) => `${place}回答が見える人：${value}。`,
  inServer: 'このサーバーで',
  inChannel: (channel) => `${channel}で`,
  articleOn: (title) => `これからは、ここで${title}からも回答します。`,
  articleOff: (title) => `これからは、ここで${title}から回答しません。`,
  languageSet: (language) => `これからは、全員に見えるカードを${language}で表示します。`,
  languageUnset: 'これからは、全員に見えるカードを、Discordでこのサーバーに設定されている言語で表示します。',
  errors: {
    closed: (channel) =>
      `${channel}に書き込む権限がありません。別のチャンネルを選ぶか、書き込みを許可してください。`,
    notBundled:
      'それは全サーバー共通の記事ではありません。このサーバーの記事は**/articles remove**で削除できます。',
    everyone: 'そのロールは全員が持っています。共有できるメンバーのためのロールを選んでください。',
  },
};
