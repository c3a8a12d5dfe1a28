import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { languageName, number } = grammarOf('ja');

export const source: Messages['source'] = {
  description: '記事の出典と、記事について分かっていることを表示します',
  article: '記事',
  title: 'この記事について',
  publication: '掲載元',
  byline: '筆者',
  published: '公開日',
  retrieved: '本文の取得日',
  language: '言語',
  languageName,
  link: 'リンク',
  paragraphs: '段落',
  sections: '節',
  emptySection: '段落なし',
  moreSections: (count) => `ほか${number(count)}件`,
  revision: '版',
};
