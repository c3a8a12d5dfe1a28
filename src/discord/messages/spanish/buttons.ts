import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const buttons: Messages['buttons'] = {
  around: 'Texto de alrededor',
  aroundParagraph: (paragraph) => `Alrededor de ¶${paragraph}`,
  rest: (paragraph) => `Resto de ¶${paragraph}`,
  more: 'Más',
  morePassages: (count) => plural(count, { one: '1 pasaje más', other: `${number(count)} pasajes más` }),
  nearest: 'Pasajes más parecidos',
  share: 'Compartir',
  retract: 'Retirar',
  report: 'Reportar',
  dismiss: 'Eliminar',
  menu: 'Más opciones',
  other: (title) => `Otro artículo: ${title}`,
};
