import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const compare: Messages['compare'] = {
  description: 'Mostra lado a lado o que vários artigos dizem sobre um assunto',
  topic: 'O assunto a comparar',
  article: 'Um dos artigos; sem os dois, comparo todos',
  other: 'O outro artigo',
  private: 'Mostrar a comparação só para você',
  title: (articles) => `O que ${articles === 2 ? 'dois' : number(articles)} artigos dizem`,
  one: 'Só um dos artigos diz algo sobre isso',
  none: 'Não encontrei nada sobre isso nos artigos.',
  allApart: 'O assunto está em outro idioma que não o dos artigos, então não consigo compará-los.',
  topicLine: (topic) => `Assunto: ${topic}`,
  silent: (titles) => `Não encontrei nada sobre isso em ${titles}.`,
  apart: (titles) => `Estes artigos não estão no idioma do assunto: ${titles}.`,
  moreSides: (count) =>
    plural(count, {
      one: `Mais ${number(count)} artigo diz algo sobre isso. Indique o artigo para compará-lo.`,
      other: `Mais ${number(count)} artigos dizem algo sobre isso. Indique os artigos para compará-los.`,
    }),
  unasked: (count) =>
    plural(count, {
      one: `Não pesquisei em mais ${number(count)} artigo.`,
      other: `Não pesquisei em mais ${number(count)} artigos.`,
    }),
  differ: 'Números que diferem',
  noVerdict: 'Parecem tratar da mesma coisa. Não julgo qual está certo.',
  moreDifferences: (count) => `e mais ${number(count)}`,
  needsTwo: 'Para comparar, é preciso ter aqui pelo menos dois artigos.',
  same: 'É duas vezes o mesmo artigo. Escolha dois diferentes, por favor.',
};
