import type { Messages } from '#discord/messages/messages.ts';

export const ask: Messages['ask'] = {
  description: '質問に、記事の言葉そのままで答えます',
  question: '知りたいこと',
  article: '尋ねる記事。省略するとすべての記事に尋ねます',
  private: '回答を自分だけに表示する',
};
