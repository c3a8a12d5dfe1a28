import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const errors: Messages['errors'] = {
  internal: (code) =>
    `Algo deu errado do meu lado. Se continuar acontecendo, passe este código a quem me administra: \`${code}\``,
  unknownArticle: 'Não tenho esse artigo. Escolha um da lista que aparece enquanto você digita.',
  noArticles: 'Não tenho artigos aqui.',
  oldButton: 'Este botão não funciona mais. Pergunte de novo, por favor.',
  notYourAnswer: 'Só quem perguntou isso ou a moderação pode dispensar a resposta.',
  onlyModerators: 'Só membros com a permissão “Gerenciar mensagens” podem fazer isso.',
  onlyManagers: 'Só membros com a permissão “Gerenciar servidor” podem fazer isso.',
  serverOnly: 'Isso só funciona nos servidores de que sou membro.',
  store: 'Não consigo acessar meu banco de dados agora, então não fiz nada. Tente de novo mais tarde.',
  unknownCommand: 'Não tenho mais esse comando. Recarregue o Discord para ver os que tenho.',
  noText: 'Essa mensagem não tem texto para procurar.',
  tooLong: (most) => `Uma pergunta pode ter até ${number(most)} caracteres. Pergunte com menos palavras.`,
  logUnreachable:
    'Não consegui escrever no canal de registro. Ele não existe mais, ou não tenho permissão para escrever nele.',
  tookTooLong:
    'Isso exige mais tempo ou memória do que tenho, então desisti. Pergunte sobre um só artigo, ou sobre um mais curto.',
  busy: 'Este servidor tem mais perguntas na fila do que consigo responder agora. Tente de novo em instantes.',
  tryAgain: 'Demorei demais com isso. Tente de novo, por favor.',
  cooldown: (seconds) =>
    `Espere um momento. Você pode perguntar de novo em ${plural(seconds, { one: `${number(seconds)} segundo`, other: `${number(seconds)} segundos` })}.`,
};
