import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const buttons: Messages['buttons'] = {
  around: 'Текст довкола',
  aroundParagraph: (paragraph) => `Довкола ¶${paragraph}`,
  rest: (paragraph) => `Решта ¶${paragraph}`,
  more: 'Більше',
  morePassages: (count) =>
    plural(count, {
      one: `Ще ${number(count)} уривок`,
      few: `Ще ${number(count)} уривки`,
      many: `Ще ${number(count)} уривків`,
      other: `Ще ${number(count)} уривка`,
    }),
  nearest: 'Найближчі уривки',
  share: 'Поділитися',
  retract: 'Відкликати',
  report: 'Поскаржитися',
  dismiss: 'Прибрати',
  menu: 'Більше можливостей',
  other: (title) => `Інша стаття: ${title}`,
};
