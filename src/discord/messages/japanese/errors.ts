import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const errors: Messages['errors'] = {
  internal: (code) =>
    `こちらで問題が起きました。続くようであれば、このコードをボットの運営者に伝えてください：\`${code}\``,
  unknownArticle: 'その記事はありません。入力中に表示される一覧から選んでください。',
  noArticles: 'ここには記事がありません。',
  oldButton: 'このボタンはもう使えません。もう一度質問してください。',
  notYourAnswer: 'これを消せるのは、質問した人かモデレーターだけです。',
  onlyModerators: 'それができるのは、「メッセージの管理」の権限を持つメンバーだけです。',
  onlyManagers: 'それができるのは、「サーバー管理」の権限を持つメンバーだけです。',
  serverOnly: 'これは、私が参加しているサーバーでだけ使えます。',
  store: '今はデータベースに接続できないため、何もしていません。しばらくしてからもう一度お試しください。',
  unknownCommand: 'そのコマンドはもうありません。Discordを再読み込みすると、使えるコマンドが表示されます。',
  noText: 'そのメッセージには、調べる文章がありません。',
  tooLong: (most) => `質問は${number(most)}文字までです。短くして質問してください。`,
  logUnreachable:
    'ログのチャンネルに投稿できませんでした。チャンネルがなくなったか、書き込む権限がありません。',
  tookTooLong:
    '使える時間やメモリーを超えるため、中止しました。記事を一つに絞るか、短い記事について質問してください。',
  busy: 'このサーバーでは、今答えられる数より多くの質問が待っています。少ししてからもう一度お試しください。',
  tryAgain: '時間がかかりすぎました。もう一度お試しください。',
  cooldown: (seconds) => `少しお待ちください。${number(seconds)}秒後にまた質問できます。`,
};
