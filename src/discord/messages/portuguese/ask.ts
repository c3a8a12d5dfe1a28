import type { Messages } from '#discord/messages/messages.ts';

export const ask: Messages['ask'] = {
  description: 'Responde a uma pergunta com as palavras de um artigo',
  question: 'O que você quer saber',
  article: 'O artigo a consultar; sem ele, consulto todos',
  private: 'Mostrar a resposta só para você',
};
