import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('es');

export const timeline: Messages['timeline'] = {
  description: 'Lista en orden las fechas de un artículo, cada una con su frase',
  article: 'El artículo; no hace falta si solo hay uno',
  private: 'Mostrar la lista solo a ti',
  title: 'Las fechas del artículo',
  method: (isDated) =>
    isDated
      ? 'Las fechas como las escribe el artículo. Entre paréntesis, la fecha del calendario, cuando la frase la deja clara.'
      : 'Las fechas como las escribe el artículo. No sé cuándo se publicó, así que «el año pasado» queda abierto.',
  untold: (isDated) =>
    isDated
      ? 'El artículo no dice cuándo fue. Van en el orden del artículo:'
      : 'Esto depende de cuándo se publicó el artículo. Si no sé qué fue antes, va en el orden del artículo:',
  span: (from, to) => `${from} – ${to}`,
  none: 'No encontré fechas en este artículo.',
  foreign: 'Solo encuentro fechas en textos en inglés, y este artículo está en otro idioma.',
  stopped: (most) =>
    `Me detengo en ${number(most)} fechas; aquí pueden faltar las que vienen después en el artículo.`,
  more: (count) => `y ${number(count)} más`,
};
