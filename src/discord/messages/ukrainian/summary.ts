import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const summary: Messages['summary'] = {
  description: 'Підсумовує статтю її власними реченнями',
  article: 'Стаття, яку підсумувати',
  length: 'Скільки: до 3, 5 або 8 речень',
  lengths: { short: 'Коротко', medium: 'Середньо', long: 'Довго' },
  title: (sentences) =>
    sentences === 1
      ? 'Стаття в одному її реченні:'
      : `Стаття у ${plural(sentences, { one: `${number(sentences)} її реченні`, other: `${number(sentences)} її реченнях` })}:`,
  sharedTitle: 'Стаття її власними реченнями:',
  none: 'У цій статті немає речень, які можна процитувати.',
};
