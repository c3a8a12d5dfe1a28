import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const buttons: Messages['buttons'] = {
  around: 'Texto em volta',
  aroundParagraph: (paragraph) => `Em volta de ¶${paragraph}`,
  rest: (paragraph) => `Resto de ¶${paragraph}`,
  more: 'Mais',
  morePassages: (count) =>
    plural(count, { one: `Mais ${number(count)} trecho`, other: `Mais ${number(count)} trechos` }),
  nearest: 'Trechos mais próximos',
  share: 'Compartilhar',
  retract: 'Retirar',
  report: 'Denunciar',
  dismiss: 'Dispensar',
  menu: 'Mais opções',
  other: (title) => `Outro artigo: ${title}`,
};
