import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('pt-BR');

export const timeline: Messages['timeline'] = {
  description: 'Lista em ordem as datas de um artigo, cada uma com sua frase',
  article: 'O artigo; não é preciso se houver só um',
  private: 'Mostrar a lista só para você',
  title: 'As datas do artigo',
  method: (isDated) =>
    isDated
      ? 'As datas como o artigo as escreve. Entre parênteses, a data do calendário, quando a frase a deixa clara.'
      : 'As datas como o artigo as escreve. Não sei quando ele foi publicado, então “ano passado” fica em aberto.',
  untold: (isDated) =>
    isDated
      ? 'O artigo não diz quando foi. A ordem é a do artigo:'
      : 'Isto depende de quando o artigo foi publicado. Quando não sei o que veio antes, a ordem é a do artigo:',
  span: (from, to) => `${from} – ${to}`,
  none: 'Não encontrei datas neste artigo.',
  foreign: 'Só encontro datas em textos em inglês, e este artigo está em outro idioma.',
  stopped: (most) => `Paro em ${number(most)} datas; as que vêm depois no artigo podem faltar aqui.`,
  more: (count) => `e mais ${number(count)}`,
};
