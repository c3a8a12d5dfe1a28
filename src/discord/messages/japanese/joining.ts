import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const joining: Messages['joining'] = {
  hello: (articles) =>
    articles === 0
      ? '招待ありがとうございます。記事についての質問に、記事の言葉そのままで答えます。このサーバーにはまだ記事がありません。'
      : `招待ありがとうございます。${number(articles)}件の記事についての質問に、記事の言葉そのままで答えます。**/ask**と入力するか、質問を添えてメンションしてください。`,
  add: 'サーバーを管理できるメンバーは、まず**/setup**を使ってください。足りない権限を確かめ、ログ、共有、記事を設定できます。ほかにできることは**/help**で見られます。',
  lacks: (permissions) => `このサーバーで足りない権限：${permissions}。`,
  nowhere: (server, permissions) =>
    `${server}には、書き込めるチャンネルがありません。質問に答えるチャンネルで、次の権限を付与してください：${permissions}。`,
};
