import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const buttons: Messages['buttons'] = {
  around: 'Le texte autour',
  aroundParagraph: (paragraph) => `Autour de ¶${paragraph}`,
  rest: (paragraph) => `Suite de ¶${paragraph}`,
  more: 'Plus',
  morePassages: (count) =>
    plural(count, { one: `${number(count)} autre passage`, other: `${number(count)} autres passages` }),
  nearest: 'Passages les plus proches',
  share: 'Partager',
  retract: 'Retirer',
  report: 'Signaler',
  dismiss: 'Enlever',
  menu: 'Plus d’options',
  other: (title) => `Autre article : ${title}`,
};
