import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const compare: Messages['compare'] = {
  description: '一つの話題について、複数の記事に書かれていることを並べて表示します',
  topic: '比べる話題',
  article: '記事の一つ。両方とも省略するとすべてを比べます',
  other: 'もう一つの記事',
  private: '比較を自分だけに表示する',
  title: (articles) => `${number(articles)}件の記事に書かれていること`,
  one: 'これについて書いている記事は一つだけです',
  none: '記事の中に、これについての記述は見つかりませんでした。',
  allApart: '話題が記事と違う言語のため、比べられません。',
  topicLine: (topic) => `話題：${topic}`,
  silent: (titles) => `これについての記述が見つからなかった記事：${titles}。`,
  apart: (titles) => `話題と言語が違う記事：${titles}。`,
  moreSides: (count) =>
    `ほか${number(count)}件の記事にもこれについての記述があります。比べるには記事を指定してください。`,
  unasked: (count) => `ほか${number(count)}件の記事は調べていません。`,
  differ: '異なる数字',
  noVerdict: '同じものについての数字のようです。どれが正しいかは判断しません。',
  moreDifferences: (count) => `ほか${number(count)}件`,
  needsTwo: '比べるには、ここに記事が2件以上必要です。',
  same: '同じ記事が二つ選ばれています。異なる二つを選んでください。',
};
