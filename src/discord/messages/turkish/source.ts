import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { languageName, number } = grammarOf('tr');

export const source: Messages['source'] = {
  description: 'Bir makalenin nereden geldiğini ve hakkında bildiklerimi gösterir',
  article: 'Makale',
  title: 'Bu makale hakkında',
  publication: 'Yayın',
  byline: 'Yazan',
  published: 'Yayım tarihi',
  retrieved: 'Metnin alındığı tarih',
  language: 'Dil',
  languageName,
  link: 'Bağlantı',
  paragraphs: 'Paragraflar',
  sections: 'Bölümler',
  emptySection: 'paragraf yok',
  moreSections: (count) => `ve ${number(count)} tane daha`,
  revision: 'Sürüm',
};
