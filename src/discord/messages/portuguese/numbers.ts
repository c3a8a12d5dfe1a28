import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('pt-BR');

export const numbers: Messages['numbers'] = {
  description: 'Lista os números de um artigo, cada um com sua frase e quem o informa',
  article: 'O artigo; não é preciso se houver só um',
  private: 'Mostrar a lista só para você',
  title: 'Os números do artigo',
  method: 'Mostro cada número como o artigo o escreve, com o que ele conta, se a frase deixa isso claro.',
  none: 'Não encontrei números neste artigo.',
  foreign: 'Só encontro números em textos em inglês, e este artigo está em outro idioma.',
  stopped: (most) => `Paro em ${number(most)} números; os que vêm depois no artigo podem faltar aqui.`,
  more: (count) => `e mais ${number(count)}`,
};
