import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const said: Messages['said'] = {
  said: {
    description: 'Muestra todo lo que alguien dice en un artículo',
    speaker: 'Quién habla, como lo nombra el artículo',
  },
  claims: { description: 'Lista a quién se cita en un artículo y cuántas veces' },
  article: 'El artículo; sin él, el del canal o el más reciente',
  private: 'Mostrar el resultado solo a ti',
  title: (speaker) => `Lo que el artículo cita de ${speaker}`,
  nothing: (speaker) => `No encontré nada de ${speaker} en el artículo.`,
  several: 'Ese nombre puede ser de varias personas en el artículo. ¿A quién te refieres?',
  speakers: 'A quién cita el artículo',
  openSpeaker: 'Lo que dice alguien',
  nobody: 'No encontré a nadie citado en este artículo.',
  counts: {
    whole: (count) => `${number(count)} entre comillas`,
    part: (count) => `${number(count)} en parte entre comillas`,
    none: (count) => `${number(count)} en estilo indirecto`,
    set_off: (count) =>
      plural(count, { one: '1 citado sin comillas', other: `${number(count)} citados sin comillas` }),
  },
  stopped: (most) =>
    `Me detengo en ${number(most)} declaraciones; aquí pueden faltar las que vienen después en el artículo.`,
  unlisted: (places) => `No busqué declaraciones en todo el texto de ${places}; aquí pueden faltar algunas.`,
  more: (count) => `y ${number(count)} más`,
  method:
    'Encuentro automáticamente quién habla y dejo fuera lo que no está claro. Lee también el texto alrededor de una cita.',
};
