import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const buttons: Messages['buttons'] = {
  around: 'Im Zusammenhang',
  aroundParagraph: (paragraph) => `¶${paragraph} im Zusammenhang`,
  rest: (paragraph) => `¶${paragraph} weiterlesen`,
  more: 'Mehr',
  morePassages: (count) =>
    plural(count, { one: '1 weitere Stelle', other: `${number(count)} weitere Stellen` }),
  nearest: 'Ähnlichste Stellen',
  share: 'Teilen',
  retract: 'Zurückziehen',
  report: 'Melden',
  dismiss: 'Entfernen',
  menu: 'Mehr Optionen',
  other: (title) => `Anderer Artikel: ${title}`,
};
