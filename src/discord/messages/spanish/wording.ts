import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const wording: Messages['wording'] = {
  title: (articles) =>
    articles > 1
      ? `Comparado con los ${number(articles)} artículos de aquí:`
      : 'Comparado con el artículo de aquí:',
  quoted: 'Comparé lo que el mensaje pone entre comillas.',
  wholeMessage: 'El mensaje no tiene nada entre comillas, así que comparé cada frase.',
  same: (wording) => `**Palabra por palabra:** «${wording}»`,
  differs: (wording) => `**Distinto** de las palabras más parecidas: «${wording}»`,
  signsDiffer: (wording) => `**Las mismas palabras**, con otra puntuación: «${wording}»`,
  absent: (wording) => `**No encontrado**, ni nada parecido: «${wording}»`,
  morePlaces: (places) =>
    plural(places, { one: 'y en 1 lugar más', other: `y en ${number(places)} lugares más` }),
  legend: '~~Tachado~~: solo en el mensaje. **Negrita**: solo en el artículo.',
  limits: 'Comparo palabras. No juzgo qué significan ni quién tiene razón.',
  more: (wordings) =>
    plural(wordings, {
      one: 'y 1 más que no cabe aquí',
      other: `y ${number(wordings)} más que no caben aquí`,
    }),
  nothing: 'Ese mensaje no tiene palabras que comparar.',
  noArticles: 'No tengo aquí artículos con los que compararlo.',
};
