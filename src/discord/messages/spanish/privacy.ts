import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const privacy: Messages['privacy'] = {
  description: 'Qué guardo sobre ti y cómo borrarlo',
  title: 'Lo que guardo sobre ti',
  nothing: 'Nada. Respondo a tus preguntas y las olvido.',
  kept: (entries) => `Tu ID de Discord figura en ${entries}. Respondo a tus demás preguntas y las olvido.`,
  shares: (count) =>
    plural(count, { one: '1 tarjeta compartida', other: `${number(count)} tarjetas compartidas` }),
  retractions: (count) =>
    plural(count, { one: '1 tarjeta que retiraste', other: `${number(count)} tarjetas que retiraste` }),
  articles: (count) =>
    plural(count, { one: '1 artículo que añadiste', other: `${number(count)} artículos que añadiste` }),
  reports: (count) => plural(count, { one: '1 reporte', other: `${number(count)} reportes` }),
  whatForgettingDoes:
    '**Olvidarme** quita tu ID de estos registros. Los registros se quedan, sin tu nombre. Las tarjetas compartidas se quedan en sus canales.',
  forget: 'Olvidarme',
  forgotten: 'Hecho. Ya no apareces en nada de lo que guardo.',
};
