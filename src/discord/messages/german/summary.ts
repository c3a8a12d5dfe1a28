import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('de');

export const summary: Messages['summary'] = {
  description: 'Fasst einen Artikel in seinen eigenen Sätzen zusammen',
  article: 'Der Artikel, den ich zusammenfassen soll',
  length: 'Wie lang: bis zu 3, 5 oder 8 Sätze',
  lengths: { short: 'Kurz', medium: 'Mittel', long: 'Lang' },
  title: (sentences) =>
    sentences === 1
      ? 'Der Artikel in einem seiner eigenen Sätze:'
      : `Der Artikel in ${number(sentences)} seiner eigenen Sätze:`,
  sharedTitle: 'Der Artikel in eigenen Sätzen:',
  none: 'Dieser Artikel hat keine Sätze, die ich zitieren könnte.',
};
