import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const privacy: Messages['privacy'] = {
  description: 'O que guardo sobre você e como apagar',
  title: 'O que guardo sobre você',
  nothing: 'Nada. Respondo às suas perguntas e as esqueço.',
  kept: (entries) => `Seu ID do Discord está em ${entries}. Respondo às suas outras perguntas e as esqueço.`,
  shares: (count) =>
    plural(count, {
      one: `${number(count)} cartão compartilhado`,
      other: `${number(count)} cartões compartilhados`,
    }),
  retractions: (count) =>
    plural(count, {
      one: `${number(count)} cartão que você retirou`,
      other: `${number(count)} cartões que você retirou`,
    }),
  articles: (count) =>
    plural(count, {
      one: `${number(count)} artigo que você adicionou`,
      other: `${number(count)} artigos que você adicionou`,
    }),
  reports: (count) =>
    plural(count, { one: `${number(count)} denúncia`, other: `${number(count)} denúncias` }),
  whatForgettingDoes:
    '**Esquecer de mim** tira seu ID desses registros. Os registros ficam, sem seu nome. Os cartões compartilhados ficam nos canais.',
  forget: 'Esquecer de mim',
  forgotten: 'Pronto. Nada do que guardo leva mais seu nome.',
};
