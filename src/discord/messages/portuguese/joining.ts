import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('pt-BR');

export const joining: Messages['joining'] = {
  hello: (articles) =>
    articles === 0
      ? 'Obrigado por me receber. Respondo a perguntas sobre artigos com as palavras deles, e este servidor ainda não tem nenhum artigo.'
      : `Obrigado por me receber. Respondo a perguntas sobre ${articles === 1 ? 'um artigo' : `${number(articles)} artigos`} com as palavras do próprio texto: digite **/ask**, ou me mencione com uma pergunta.`,
  add: 'Quem pode gerenciar o servidor começa com **/setup**: ele mostra o que ainda me falta e configura o registro, o compartilhamento e os artigos. **/help** diz o que mais eu faço.',
  lacks: (permissions) => `Ainda me faltam permissões neste servidor: ${permissions}.`,
  nowhere: (server, permissions) =>
    `No servidor ${server} não há nenhum canal em que eu possa escrever. Escolha o canal em que devo responder e me dê nele estas permissões: ${permissions}.`,
};
