import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const find: Messages['find'] = {
  description: 'この言葉がそのまま出てくる場所をすべて探します',
  phrase: '探す言葉（大文字と小文字は区別しません）',
  article: '探す記事。省略するとすべてを探します',
  private: '結果を自分だけに表示する',
  found: (places, articles) =>
    articles > 1
      ? `この言葉は${number(articles)}件の記事に${number(places)}回出てきます：`
      : `この言葉は${number(places)}回出てきます：`,
  nowhere: (articles, title) => {
    if (articles === 0) return 'ここには探せる記事がありません。';
    return articles > 1
      ? `この言葉は${number(articles)}件の記事のどれにも出てきません。`
      : `この言葉は${title}に出てきません。`;
  },
  lookedFor: (phrase) => `探した言葉：${phrase}`,
  hint: '言葉の意味ではなく、言葉そのものを探します。答えは**/ask**が探します。',
  partOfSentence: '文の一部',
  more: (places) => `ほか${number(places)}か所`,
  tooShort: '2文字以上の文字または数字を入力してください。',
};
