import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const privacy: Messages['privacy'] = {
  description: '自分について保存されている情報と、その消し方',
  title: '保存している情報',
  nothing: 'ありません。質問には答えて、そのまま忘れます。',
  kept: (entries) =>
    `Discord IDが記録されているもの：${entries}。それ以外の質問には答えて、そのまま忘れます。`,
  shares: (count) => `共有カード${number(count)}件`,
  retractions: (count) => `取り消したカード${number(count)}件`,
  articles: (count) => `追加した記事${number(count)}件`,
  reports: (count) => `報告${number(count)}件`,
  whatForgettingDoes:
    '**自分の情報を消す**を押すと、これらの記録からIDを消します。記録は名前なしで残ります。共有カードはチャンネルに残ります。',
  forget: '自分の情報を消す',
  forgotten: '完了しました。保存しているものに、名前が分かるものはもうありません。',
};
