import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { languageName, number } = grammarOf('fr');

export const source: Messages['source'] = {
  description: 'Montre d’où vient un article et ce que j’en sais',
  article: 'L’article',
  title: 'À propos de cet article',
  publication: 'Publication',
  byline: 'Par',
  published: 'Parution',
  retrieved: 'Texte récupéré',
  language: 'Langue',
  languageName,
  link: 'Lien',
  paragraphs: 'Paragraphes',
  sections: 'Sections',
  emptySection: 'aucun paragraphe',
  moreSections: (count) => `et ${number(count)} de plus`,
  revision: 'Version',
};
