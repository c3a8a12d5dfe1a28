import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const buttons: Messages['buttons'] = {
  around: '前後の文章',
  aroundParagraph: (paragraph) => `¶${paragraph}の前後`,
  rest: (paragraph) => `¶${paragraph}の続き`,
  more: 'もっと見る',
  morePassages: (count) => `ほかの箇所（${number(count)}）`,
  nearest: '最も近い箇所',
  share: '共有',
  retract: '取り消す',
  report: '報告',
  dismiss: '消す',
  menu: 'その他のオプション',
  other: (title) => `別の記事：${title}`,
};
