import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const summary: Messages['summary'] = {
  description: '記事を、記事の中の文で要約します',
  article: '要約する記事',
  length: '長さ（最大3文、5文、8文）',
  lengths: { short: '短い', medium: '普通', long: '長い' },
  title: (sentences) => `記事の中の${number(sentences)}文による要約：`,
  sharedTitle: '記事の中の文による要約：',
  none: 'この記事には引用できる文がありません。',
};
