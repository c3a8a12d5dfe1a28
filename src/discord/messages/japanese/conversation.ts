import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const conversation: Messages['conversation'] = {
  greeting: (title) =>
    title === ''
      ? '記事について質問すると、記事の言葉そのままで答えます。'
      : `${title}について質問すると、記事の言葉そのままで答えます。`,
  greetingHint: 'ボタンを押して試してください。できることの一覧は**/help**で見られます。',
  tryQuestion: (question) => question,
  trySummary: '何についての記事？',
  trySource: 'どこの記事？',
  judging:
    '何かが本当か、信頼できるか、公平かは判断しません。記事に何が書かれ、誰がそう言っているかをお見せします。判断するのは読む人です。',
  chat: '雑談はせず、意見も持ちません。記事を引用するだけです。記事に何が書かれているか質問してください。',
  translation: '翻訳はしません。記事は元の言語のまま引用します。',
  reaction: '記事について、いつでも質問してください。',
  lonely: 'それには前の質問が必要です。回答の一つに返信するか、一つの質問として書いてください。',
  noMore: 'それについては、これ以上ありません。',
  place: '記事の中のこの場所にあります：',
  noPlace: 'そのカードはどの段落も引用していません。',
  noSpeaker: 'そのカードは誰も引用していません。',
  title: (title) => `タイトルは${title}です。`,
  author: (name) => `筆者は${name}です。`,
  noAuthor: '手元の本文に筆者名はありません。',
  date: (date) => `日付は${date}です。`,
  noDate: '手元の本文に日付はありません。',
  source: (publication) => `掲載元は${publication}です。`,
  link: (link) => `ここで読めます：${link}`,
  noLink: '記事へのリンクはありません。',
  length: (paragraphs, words) => `${number(paragraphs)}段落、約${number(words)}語あります。`,
  questions: '例えば、このような質問ができます：',
  anyQuestion: '誰が、何を、いつ、どこで、なぜ、いくつ、など、自由な言葉で質問できます。',
  paragraphs: (count) => (count === 1 ? '段落は一つだけです。' : `段落は1から${number(count)}まであります。`),
};
