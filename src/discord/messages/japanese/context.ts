import type { Messages } from '#discord/messages/messages.ts';

export const context: Messages['context'] = {
  description: '話題について記事に書かれていることを、自分だけに表示します',
  topic: '話題（いくつかの言葉、または質問）',
  article: '調べる記事。省略するとすべてを調べます',
};
