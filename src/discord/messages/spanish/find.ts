import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('es');

export const find: Messages['find'] = {
  description: 'Encuentra todos los lugares donde aparecen estas palabras exactas',
  phrase: 'Las palabras exactas; no importan mayúsculas ni minúsculas',
  article: 'El artículo en el que buscar; sin él, busco en todos',
  private: 'Mostrar el resultado solo a ti',
  found: (places, articles) => {
    if (places === 1) return 'Estas palabras aparecen una vez:';
    return articles > 1
      ? `Estas palabras aparecen ${number(places)} veces en ${number(articles)} artículos:`
      : `Estas palabras aparecen ${number(places)} veces:`;
  },
  nowhere: (articles, title) => {
    if (articles === 0) return 'No tengo aquí artículos en los que buscar.';
    return articles > 1
      ? `Estas palabras no aparecen en ninguno de los ${number(articles)} artículos.`
      : `Estas palabras no aparecen en ${title}.`;
  },
  lookedFor: (phrase) => `Buscaste: ${phrase}`,
  hint: 'Busco las palabras exactas, no lo que significan. **/ask** busca una respuesta.',
  partOfSentence: 'parte de una frase',
  more: (places) => `y ${number(places)} más`,
  tooShort: 'Escribe al menos dos letras o cifras.',
};
