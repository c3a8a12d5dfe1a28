import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { languageName, number } = grammarOf('es');

export const source: Messages['source'] = {
  description: 'Muestra de dónde viene un artículo y qué sé de él',
  article: 'El artículo',
  title: 'Sobre este artículo',
  publication: 'Publicación',
  byline: 'Por',
  published: 'Publicado',
  retrieved: 'Texto obtenido',
  language: 'Idioma',
  languageName,
  link: 'Enlace',
  paragraphs: 'Párrafos',
  sections: 'Secciones',
  emptySection: 'sin párrafos',
  moreSections: (count) => `y ${number(count)} más`,
  revision: 'Versión',
};
