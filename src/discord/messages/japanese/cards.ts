import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { date, languageName } = grammarOf('ja');

export const cards: Messages['cards'] = {
  answered: () => '記事にはこうあります',
  about: () => 'これについて記事に書かれていること',
  nearestTo: () => '記事の中でこれに最も近い箇所',
  related: '答えはこれかもしれません：',
  notFound: {
    not_in_articles: () => '記事の中に、それについての記述は見つかりませんでした。',
    words_not_found: () => '質問の言葉は記事の中に見つかりませんでした。',
    empty: '質問が見当たりませんでした。',
    greeting: 'こんにちは！記事について質問すると、記事の言葉そのままで答えます。',
    thanks: 'どういたしまして！',
    order: '記事を引用することしかできません。',
  },
  notFoundHint: {
    not_in_articles: '記事に書かれていることを引用します。自分で答えを書くことはありません。',
    words_not_found: '英語が最も得意です。ほかの言語では、同じ言葉を探すことしかできません。',
    empty: '知りたいことを、一つの質問として書いてください。',
    greeting: '',
    thanks: 'いつでもまた質問してください。',
    order: '記事に何が書かれているか質問してください。書かれている場所をお見せします。',
  },
  otherLanguage: {
    onlyEnglish: '読めるのは、英語の記事についての英語の質問です。',
    late: '別の言語で探す時間がありませんでした。1分後にもう一度質問してください。',
    apart: () => 'この質問は記事と照らし合わせることができません。',
    looks: (language) => `この質問の言語は${languageName(language)}のようです。`,
    claimLooks: (language) => `このメッセージの言語は${languageName(language)}のようです。`,
    unknown: 'この文章の言語は分かりません。',
    written: (languages) => `記事の言語は${languages.map(languageName).join('、')}です。`,
  },
  example: (question) => `例：*${question}*`,
  readAs: (question) => `このように読みました：${question}`,
  asked: (question) => `質問：${question}`,
  more: '質問からはやや離れた、ほかの箇所：',
  nearest: '最も近い箇所です。答えではありません：',
  summary: '記事の中の文による要約（カードの続き）：',
  nothingMore: 'ほかの箇所はありません。',
  surroundings: (paragraphs) => `${paragraphs.map((paragraph) => `¶${paragraph}`).join('、')}の前後の文章`,
  onlyParagraph: 'これは記事の唯一の段落です。',
  restNotKept: 'この古い本文は、共有されたカードが引用している部分だけを保存しています。',
  page: (paragraph, page, pages) =>
    pages > 1 ? `第${paragraph}段落、${page}／${pages}ページ` : `第${paragraph}段落`,
  place: (paragraph) => `¶${paragraph}`,
  quotedParagraph: '引用された段落',
  cut: {
    sentence: (rest) => `収まるように短くしています。続きは**${rest}**を押してください。`,
    around: (rest) => `… すべては収まりません。最初から読むには**${rest}**を押してください。`,
    word: (rest) => `収まるように文の途中で切っています。続きは**${rest}**を押してください。`,
    opensInside: 'このページは文の途中から始まります。',
  },
  changed: 'カードが作られた後で、この記事は変わりました。もう一度質問してください。',
  outdated: 'これは記事の古い本文からの引用です。本文はその後、変更または削除されました。',
  gone: 'このカードが引用している本文は、もう残っていません。もう一度質問してください。',
  openArticle: '記事を開く',
  date,
  listed: (items) => items.join('、'),
  quoted: (words) => `「${words}」`,
  entry: (name, value) => `${name}：${value}`,
};
