import type { Messages } from '#discord/messages/messages.ts';

export const speakers: Messages['speakers'] = {
  theArticle: 'El artículo',
  said: {
    none: (who) => who,
    part: (who) => `${who}, en parte entre comillas`,
    whole: (who) => `${who}, entre comillas`,
    set_off: (who) => `${who}, cita sin comillas`,
  },
  part: (who) => `${who} (una parte)`,
  pronoun: (word) => `«${word}» (el texto de alrededor dice quién es)`,
  unnamed: 'el artículo no nombra a quien habla',
  hedged: (word) => `«${word}»: el artículo no nombra ninguna fuente`,
  unclear: 'No sé con seguridad quién lo dice: lee el texto de alrededor',
  lastSentence: (first, last) => `${first}; la última frase: ${last}`,
  own: (publication) => `${publication}, con sus propias palabras`,
};
