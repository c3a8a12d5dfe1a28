import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const conversation: Messages['conversation'] = {
  greeting: (title) =>
    title === ''
      ? 'Pergunte sobre um artigo, e eu respondo com as palavras dele.'
      : `Pergunte sobre ${title}, e eu respondo com as palavras do próprio artigo.`,
  greetingHint: 'Clique em um botão para experimentar, ou digite **/help** para ver tudo o que faço.',
  tryQuestion: (question) => question,
  trySummary: 'Do que ele trata?',
  trySource: 'De onde ele é?',
  judging:
    'Não julgo se algo é verdadeiro, confiável ou justo. Mostro o que um artigo diz e quem diz, para você decidir.',
  chat: 'Não bato papo e não tenho opiniões. Só cito artigos. Pergunte o que algum deles diz.',
  translation: 'Não traduzo. Cito os artigos no idioma deles.',
  reaction: 'Pergunte algo sobre um artigo quando quiser.',
  lonely:
    'Falta uma pergunta antes dessa. Responda a uma das minhas respostas ou faça uma pergunta completa.',
  noMore: 'Não tenho mais nada sobre isso.',
  place: 'Isso está aqui no artigo:',
  noPlace: 'Esse cartão não cita nenhum parágrafo.',
  noSpeaker: 'Esse cartão não cita ninguém.',
  title: (title) => `O título é ${title}.`,
  author: (name) => `Quem assina o artigo: ${name}.`,
  noAuthor: 'O texto que tenho não diz quem o escreveu.',
  date: (date) => `Data de publicação: ${date}.`,
  noDate: 'O texto que tenho não traz data.',
  source: (publication) => `Fonte: ${publication}.`,
  link: (link) => `Você pode ler aqui: ${link}`,
  noLink: 'Não tenho um link para ele.',
  length: (paragraphs, words) =>
    `Ele tem ${plural(paragraphs, { one: `${number(paragraphs)} parágrafo`, other: `${number(paragraphs)} parágrafos` })} e cerca de ${number(words)} palavras.`,
  questions: 'Você pode perguntar, por exemplo:',
  anyQuestion:
    'Você pode perguntar quem, o quê, quando, onde, por que ou quantos, com suas próprias palavras.',
  paragraphs: (count) =>
    count === 1 ? 'Ele tem só um parágrafo.' : `Os parágrafos vão de 1 a ${number(count)}.`,
};
