import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const said: Messages['said'] = {
  said: {
    description: '記事の中で誰かが言っていることをすべて表示します',
    speaker: '話している人（記事での呼び方で）',
  },
  claims: { description: '記事で引用されている人とその回数を一覧表示します' },
  article: '記事。省略するとチャンネルの記事か最新の記事',
  private: '結果を自分だけに表示する',
  title: (speaker) => `記事が引用している${speaker}の発言`,
  nothing: (speaker) => `記事の中に${speaker}の発言は見つかりませんでした。`,
  several: 'その名前に当てはまる人が、記事に何人かいます。どの人ですか？',
  speakers: '記事で引用されている人',
  openSpeaker: 'この人の発言',
  nobody: 'この記事で引用されている人は見つかりませんでした。',
  counts: {
    whole: (count) => `引用符付き${number(count)}`,
    part: (count) => `一部引用符付き${number(count)}`,
    none: (count) => `間接話法${number(count)}`,
    set_off: (count) => `引用符のない引用${number(count)}`,
  },
  stopped: (most) =>
    `発言は${number(most)}件までしか探しません。記事の後のほうにある発言は、ここにないことがあります。`,
  unlisted: (places) => `${places}の発言は、すべては探していません。ここにない発言があるかもしれません。`,
  more: (count) => `ほか${number(count)}件`,
  method:
    '話している人は自動で見つけ、はっきりしないものは除いています。引用の前後の文章も確かめてください。',
};
