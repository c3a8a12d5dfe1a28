import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const timeline: Messages['timeline'] = {
  description: '記事の日付を順番に、それぞれの文とともに一覧表示します',
  article: '記事。一つだけなら不要です',
  private: '一覧を自分だけに表示する',
  title: '記事の中の日付',
  method: (isDated) =>
    isDated
      ? '日付は記事に書かれているとおりです。文から明らかなときは、暦の日付をかっこに入れています。'
      : '日付は記事に書かれているとおりです。公開日が分からないため、「昨年」などがいつかは分かりません。',
  untold: (isDated) =>
    isDated
      ? 'いつのことか記事に書かれていないもの（記事の順）：'
      : 'いつのことかは記事の公開日によります。前後が分からないものは記事の順です：',
  span: (from, to) => `${from}～${to}`,
  none: 'この記事に日付は見つかりませんでした。',
  foreign: '日付を見つけられるのは英語の文章だけです。この記事は別の言語です。',
  stopped: (most) =>
    `日付は${number(most)}件までしか探しません。記事の後のほうにある日付は、ここにないことがあります。`,
  more: (count) => `ほか${number(count)}件`,
};
