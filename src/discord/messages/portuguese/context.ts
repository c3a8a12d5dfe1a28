import type { Messages } from '#discord/messages/messages.ts';

export const context: Messages['context'] = {
  description: 'Mostra só para você o que os artigos dizem sobre um assunto',
  topic: 'O assunto: algumas palavras ou uma pergunta',
  article: 'O artigo em que procurar; sem ele, procuro em todos',
};
