import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('pt-BR');

export const verify: Messages['verify'] = {
  description: 'Confere as citações de um cartão compartilhado, palavra por palavra',
  card: 'O ID curto do cartão, na última linha dele',
  title: 'As citações deste cartão, conferidas palavra por palavra',
  fromLedger: 'Não consigo ver o próprio cartão, então conferi as citações no meu banco de dados.',
  quote: (paragraph) => `¶${paragraph}`,
  somewhere: 'Uma citação',
  named: {
    there: (revision) => `exata na versão \`${revision}\``,
    missing: '**não está na versão que o cartão cita**',
    unknown: 'não tenho mais a versão que o cartão cita',
  },
  today: {
    same: 'continua igual hoje',
    moved: (paragraph) => `continua igual hoje, agora em ¶${paragraph}`,
    marks: (paragraph) => `as mesmas palavras hoje em ¶${paragraph}, com outras aspas ou espaços`,
    changed: '**não está no texto de hoje**',
    none: 'o artigo não está mais aqui',
  },
  more: (count) => `e mais ${number(count)}`,
  errors: {
    noSuchCard:
      'Não encontrei neste servidor um cartão compartilhado com esse ID. O ID é a última coisa do cartão, por exemplo `1a2b3c4d`.',
    notMine: 'Esse não é um dos meus cartões. **Check wording** confere o que outras mensagens citam.',
    noQuotes: 'Esse cartão não tem citações.',
    notKept: 'Não tenho mais o texto que este cartão cita.',
  },
};
