import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('es');

export const summary: Messages['summary'] = {
  description: 'Resume un artículo con sus propias frases',
  article: 'El artículo que resumir',
  length: 'Longitud: hasta 3, 5 u 8 frases',
  lengths: { short: 'Corto', medium: 'Medio', long: 'Largo' },
  title: (sentences) =>
    sentences === 1
      ? 'El artículo en una de sus propias frases:'
      : `El artículo en ${number(sentences)} de sus propias frases:`,
  sharedTitle: 'El artículo en sus propias frases:',
  none: 'Este artículo no tiene frases que citar.',
};
