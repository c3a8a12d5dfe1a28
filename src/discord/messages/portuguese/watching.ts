import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const watching: Messages['watching'] = {
  watch: {
    description: 'Avisa no canal de registro quando a página de um artigo muda',
    article: 'O artigo; sem ele, mostro o que acompanho',
  },
  feed: {
    description: 'Oferece no canal de registro as novidades de um feed RSS, Atom ou JSON',
    url: 'O endereço do feed; sem ele, mostro o que acompanho',
  },
  unwatch: {
    description: 'Deixa de acompanhar uma página ou um feed',
    what: 'A página ou o feed',
  },
  needsLog:
    'Aviso sobre mudanças no canal de registro, e este servidor não tem nenhum. Escolha um com **/settings log** e tente de novo.',
  watched: (title, channel) =>
    `Agora acompanho a página de ${title}. Eu a verifico mais ou menos a cada quinze minutos e aviso em ${channel} quando o texto muda. **/articles unwatch** encerra isso.`,
  differs:
    'A página já é diferente do texto que tenho. Este é o texto dela; aviso só sobre mudanças posteriores.',
  alreadyWatched: (title) => `Já acompanho a página de ${title}.`,
  followed: (title, channel) =>
    `Agora acompanho o feed ${title}. Eu o verifico mais ou menos a cada quinze minutos e ofereço as novidades em ${channel}. **/articles unwatch** encerra isso.`,
  alreadyFollowed: (title) => `Já acompanho o feed ${title}.`,
  ended: (title) => `Não acompanho mais ${title}.`,
  which:
    'Isso corresponde a mais de uma coisa que acompanho. Escolha uma da lista que aparece enquanto você digita.',
  listTitle: 'O que acompanho',
  nothing:
    'Não acompanho nenhuma página nem feed aqui. **/articles watch** acompanha a página de um artigo; **/articles feed**, um feed.',
  page: 'página',
  feedKind: 'feed',
  failing: (tries) =>
    tries === 1
      ? 'não consegui ler na última tentativa'
      : `não consegui ler nas últimas ${number(tries)} tentativas`,
  paused:
    'Não verifico nada agora: este servidor não tem canal de registro. Escolha um com **/settings log**.',
  more: (count) => `e mais ${number(count)}`,
  changed: (title) => `A página de ${title} mudou.`,
  compared: (counts) => `Parágrafos comparados com o texto com que respondo: ${counts}.`,
  leftOut: (count) =>
    plural(count, {
      one: `Deixei de fora ${number(count)} parte da página. **/articles refresh** a mostra.`,
      other: `Deixei de fora ${number(count)} partes da página. **/articles refresh** as mostra.`,
    }),
  nothingReplaced: 'Respondo com o texto que tenho até alguém clicar em **Substituir**.',
  ignore: 'Ignorar',
  ignored: (title, user) => `${user} ignorou uma mudança de ${title}. Aviso sobre a próxima.`,
  asBefore: (title) => `A página de ${title} voltou a ter o texto com que respondo.`,
  changedAgain: 'A página mudou de novo desde aquele cartão. Este é o texto dela agora:',
  over: (title, why) => `Não acompanho mais a página de ${title}. ${why} O artigo fica como está.`,
  feedOver: (title, why) => `Não acompanho mais o feed ${title}. ${why}`,
  newEntries: (title, count) =>
    count === 1 ? `Novidade em ${title}` : `Novidades em ${title}: ${number(count)} entradas`,
  left: (count) =>
    plural(count, {
      one: `Ofereço mais ${number(count)} na próxima visita.`,
      other: `Há mais ${number(count)}. Ofereço nas próximas visitas.`,
    }),
  add: (number) => `Adicionar ${number}`,
  addOnly: 'Adicionar',
  untitled: 'sem título',
  errors: {
    bundled: 'Esse artigo é comum a todos os servidores, então só quem me administra cuida dele.',
    noLink:
      'Não conheço nenhuma página da web desse artigo. Dê um endereço a ele com **/articles refresh** e tente de novo.',
    tooManyPages: (most) =>
      `Um servidor pode ter até ${plural(most, { one: `${number(most)} página acompanhada`, other: `${number(most)} páginas acompanhadas` })}. Encerre uma com **/articles unwatch** antes.`,
    tooManyFeeds: (most) =>
      `Um servidor pode ter até ${plural(most, { one: `${number(most)} feed acompanhado`, other: `${number(most)} feeds acompanhados` })}. Encerre um com **/articles unwatch** antes.`,
    wait: 'Já consultei esse site vezes suficientes por enquanto. Tente de novo em quinze minutos.',
    notWatched: 'Não acompanho isso. Escolha da lista que aparece enquanto você digita.',
    entryGone: 'Isso foi há tempo demais, e não tenho mais o endereço. **/articles add** o aceita.',
    articleGone: 'Não tenho mais esse artigo.',
  },
};
