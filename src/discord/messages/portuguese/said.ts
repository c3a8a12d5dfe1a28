import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const said: Messages['said'] = {
  said: {
    description: 'Mostra tudo o que alguém diz em um artigo',
    speaker: 'Quem fala, como o artigo o nomeia',
  },
  claims: { description: 'Lista quem é citado em um artigo e quantas vezes' },
  article: 'O artigo; sem ele, o do canal ou o mais recente',
  private: 'Mostrar o resultado só para você',
  title: (speaker) => `O que o artigo cita de ${speaker}`,
  nothing: (speaker) => `Não encontrei nada de ${speaker} no artigo.`,
  several: 'Esse nome pode ser de várias pessoas no artigo. A quem você se refere?',
  speakers: 'Quem é citado no artigo',
  openSpeaker: 'O que alguém diz',
  nobody: 'Não encontrei ninguém citado neste artigo.',
  counts: {
    whole: (count) => `${number(count)} entre aspas`,
    part: (count) => `${number(count)} em parte entre aspas`,
    none: (count) => `${number(count)} em discurso indireto`,
    set_off: (count) =>
      plural(count, {
        one: `${number(count)} citado sem aspas`,
        other: `${number(count)} citados sem aspas`,
      }),
  },
  stopped: (most) => `Paro em ${number(most)} declarações; as que vêm depois no artigo podem faltar aqui.`,
  unlisted: (places) => `Não procurei declarações em todo o texto de ${places}; algumas podem faltar aqui.`,
  more: (count) => `e mais ${number(count)}`,
  method:
    'Encontro automaticamente quem fala e deixo de fora o que não está claro. Leia também o texto em volta de uma citação.',
};
