import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const compare: Messages['compare'] = {
  description: 'Muestra uno junto a otro lo que dicen varios artículos sobre un tema',
  topic: 'El tema que quieres comparar',
  article: 'Uno de los artículos; sin ninguno de los dos, los comparo todos',
  other: 'El otro artículo',
  private: 'Mostrar la comparación solo a ti',
  title: (articles) => `Lo que dicen ${articles === 2 ? 'dos' : number(articles)} artículos`,
  one: 'Solo uno de los artículos dice algo sobre esto',
  none: 'No encontré nada sobre esto en los artículos.',
  allApart: 'El tema está en un idioma distinto del de los artículos, así que no puedo compararlos.',
  topicLine: (topic) => `Tema: ${topic}`,
  silent: (titles) => `No encontré nada sobre esto en ${titles}.`,
  apart: (titles) => `Estos artículos no están en el idioma del tema: ${titles}.`,
  moreSides: (count) =>
    plural(count, {
      one: '1 artículo más dice algo sobre esto. Indícalo para compararlo.',
      other: `${number(count)} artículos más dicen algo sobre esto. Indícalos para compararlos.`,
    }),
  unasked: (count) =>
    plural(count, {
      one: 'No busqué en 1 artículo más.',
      other: `No busqué en ${number(count)} artículos más.`,
    }),
  differ: 'Cifras que difieren',
  noVerdict: 'Parecen referirse a lo mismo. No juzgo cuál es la correcta.',
  moreDifferences: (count) => `y ${number(count)} más`,
  needsTwo: 'Para comparar hacen falta aquí al menos dos artículos.',
  same: 'Es dos veces el mismo artículo. Elige dos distintos, por favor.',
};
