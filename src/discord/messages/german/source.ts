import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { languageName, number } = grammarOf('de');

export const source: Messages['source'] = {
  description: 'Zeigt, woher ein Artikel stammt und was ich über ihn weiß',
  article: 'Der Artikel',
  title: 'Über diesen Artikel',
  publication: 'Erschienen in',
  byline: 'Von',
  published: 'Erschienen am',
  retrieved: 'Text abgerufen am',
  language: 'Sprache',
  languageName,
  link: 'Link',
  paragraphs: 'Absätze',
  sections: 'Abschnitte',
  emptySection: 'keine Absätze',
  moreSections: (count) => `und ${number(count)} weitere`,
  revision: 'Version',
};
