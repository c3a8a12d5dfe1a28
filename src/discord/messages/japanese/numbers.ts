import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const numbers: Messages['numbers'] = {
  description: '記事の数字を、その文と、誰が挙げた数字かとともに一覧表示します',
  article: '記事。一つだけなら不要です',
  private: '一覧を自分だけに表示する',
  title: '記事の中の数字',
  method: '数字は記事に書かれているとおりに表示します。文から明らかなときは、何の数かも表示します。',
  none: 'この記事に数字は見つかりませんでした。',
  foreign: '数字を見つけられるのは英語の文章だけです。この記事は別の言語です。',
  stopped: (most) =>
    `数字は${number(most)}件までしか探しません。記事の後のほうにある数字は、ここにないことがあります。`,
  more: (count) => `ほか${number(count)}件`,
};
