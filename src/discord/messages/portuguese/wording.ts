import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const wording: Messages['wording'] = {
  title: (articles) =>
    articles > 1 ? `Comparado com os ${number(articles)} artigos daqui:` : 'Comparado com o artigo daqui:',
  quoted: 'Comparei o que a mensagem traz entre aspas.',
  wholeMessage: 'A mensagem não traz nada entre aspas, então comparei cada frase.',
  same: (wording) => `**Palavra por palavra:** “${wording}”`,
  differs: (wording) => `**Diferente** das palavras mais próximas: “${wording}”`,
  signsDiffer: (wording) => `**As mesmas palavras**, com outra pontuação: “${wording}”`,
  absent: (wording) => `**Não encontrado**, nem nada parecido: “${wording}”`,
  morePlaces: (places) =>
    plural(places, {
      one: `e em mais ${number(places)} lugar`,
      other: `e em mais ${number(places)} lugares`,
    }),
  legend: '~~Riscado~~: só na mensagem. **Negrito**: só no artigo.',
  limits: 'Comparo palavras. Não julgo o que significam nem quem tem razão.',
  more: (wordings) =>
    plural(wordings, {
      one: `e mais ${number(wordings)} que não cabe aqui`,
      other: `e mais ${number(wordings)} que não cabem aqui`,
    }),
  nothing: 'Essa mensagem não tem palavras para comparar.',
  noArticles: 'Não tenho artigos aqui com que compará-la.',
};
