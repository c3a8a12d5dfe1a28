import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const wording: Messages['wording'] = {
  title: (articles) =>
    articles > 1 ? `ここにある${number(articles)}件の記事と比べました：` : 'ここにある記事と比べました：',
  quoted: 'メッセージの引用符の中を比べました。',
  wholeMessage: 'メッセージに引用符がないため、文を一つずつ比べました。',
  same: (wording) => `**一字一句同じ：**「${wording}」`,
  differs: (wording) => `最も近い言葉と**違います**：「${wording}」`,
  signsDiffer: (wording) => `**同じ言葉**ですが、句読点が違います：「${wording}」`,
  absent: (wording) => `**見つかりません**。似た言葉もありません：「${wording}」`,
  morePlaces: (places) => `ほか${number(places)}か所`,
  legend: '~~取り消し線~~：メッセージだけにある言葉。**太字**：記事だけにある言葉。',
  limits: '言葉を比べるだけです。意味や、どちらが正しいかは判断しません。',
  more: (wordings) => `ほか${number(wordings)}件（ここには収まりません）`,
  nothing: 'そのメッセージには、比べる言葉がありません。',
  noArticles: 'ここには、比べられる記事がありません。',
};
