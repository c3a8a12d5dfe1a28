import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { languageName, number } = grammarOf('pt-BR');

export const source: Messages['source'] = {
  description: 'Mostra de onde vem um artigo e o que sei sobre ele',
  article: 'O artigo',
  title: 'Sobre este artigo',
  publication: 'Publicação',
  byline: 'Por',
  published: 'Publicado em',
  retrieved: 'Texto obtido em',
  language: 'Idioma',
  languageName,
  link: 'Link',
  paragraphs: 'Parágrafos',
  sections: 'Seções',
  emptySection: 'sem parágrafos',
  moreSections: (count) => `e mais ${number(count)}`,
  revision: 'Versão',
};
