import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('es');

export const numbers: Messages['numbers'] = {
  description: 'Lista las cifras de un artículo, cada una con su frase y quién la da',
  article: 'El artículo; no hace falta si solo hay uno',
  private: 'Mostrar la lista solo a ti',
  title: 'Las cifras del artículo',
  method: 'Muestro cada cifra como la escribe el artículo, con lo que cuenta si la frase lo deja claro.',
  none: 'No encontré cifras en este artículo.',
  foreign: 'Solo encuentro cifras en textos en inglés, y este artículo está en otro idioma.',
  stopped: (most) =>
    `Me detengo en ${number(most)} cifras; aquí pueden faltar las que vienen después en el artículo.`,
  more: (count) => `y ${number(count)} más`,
};
