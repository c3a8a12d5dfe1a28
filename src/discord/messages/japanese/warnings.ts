import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const warnings: Messages['warnings'] = {
  author_guessed: ({ name }) =>
    `文書のプロパティでは、著者は${name}となっています。正しいか確かめてください。`,
  broken_signs: ({ count }) => `${number(count)}個の文字が壊れていて、\uFFFDと表示されます。`,
  broken_signs_in: ({ encoding }) =>
    `文字コードは${encoding}です。壊れている文字があり、\uFFFDと表示されます。`,
  chapters_missing: ({ missing, all }) =>
    `目次にある${number(all)}章のうち、${number(missing)}章がファイルにありません。本文が全部そろっているか確かめてください。`,
  decoded_twice: ({ letters }) =>
    `${letters}のように、おかしな文字があります。以前に誤った文字コードで保存されたようです。文字を確かめるか、保存し直してください。`,
  encoding_contradicted: ({ said, encoding }) =>
    `文字コードは${said}とされていますが、本文は${encoding}のようです。文字が正しいか確かめてください。`,
  encoding_guessed: ({ encoding }) =>
    `文字コードが示されていないため、${encoding}とみなしました。文字が正しいか確かめてください。`,
  for_programs:
    'ページ自体には文章が表示されないため、プログラム向けの本文を使いました。この記事でよいか確かめてください。',
  for_subscribers:
    'このページは、購読していない人には本文の一部しか表示しません。本文が全部そろっているか確かめてください。',
  marks_piled: ({ count }) => `一つの文字に重なりすぎていた記号を${number(count)}個取り除きました。`,
  no_scripts:
    'この文章は、スクリプトを使わないブラウザーにだけ表示されます。この記事でよいか確かめてください。',
  pdf_paragraphs: 'PDFでは段落の始まりが分かりません。段落が正しいか確かめてください。',
  pdf_words_joined: ({ words }) => `行末で分かれていた単語をつなぎました（${words.join('、')}）。`,
  several_articles: ({ heading }) =>
    `このページには記事が複数あるようです。本文の途中で「${heading}」が始まります。どこで終わるか確かめてください。`,
  signs_taken({ count, place }) {
    const where = place.at === 'words' ? `「${place.words}」の前` : '末尾';
    return `文字の並び順を変えうる見えない文字を${number(count)}個取り除きました。${count === 1 ? '' : '最初の1個は'}${where}にありました。`;
  },
  unused_entries: ({ names, more }) =>
    `ファイルの先頭に、使わなかった項目があります：${names.join('、')}${more > 0 ? `、ほか${number(more)}個` : ''}。`,
  words_joined: ({ words }) =>
    `行末で分かれていた単語をつなぎました（${words.join('、')}）。ハイフンを確かめてください。`,
};
