import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('fr');

export const summary: Messages['summary'] = {
  description: 'Résume un article avec ses propres phrases',
  article: 'L’article à résumer',
  length: 'Longueur : jusqu’à 3, 5 ou 8 phrases',
  lengths: { short: 'Court', medium: 'Moyen', long: 'Long' },
  title: (sentences) =>
    sentences === 1
      ? 'L’article en une de ses propres phrases :'
      : `L’article en ${number(sentences)} de ses propres phrases :`,
  sharedTitle: 'L’article dans ses propres phrases :',
  none: 'Cet article n’a pas de phrases à citer.',
};
