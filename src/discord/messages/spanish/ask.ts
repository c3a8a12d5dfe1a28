import type { Messages } from '#discord/messages/messages.ts';

export const ask: Messages['ask'] = {
  description: 'Responde a una pregunta con las palabras de un artículo',
  question: 'Lo que quieres saber',
  article: 'El artículo al que preguntar; sin él, pregunto a todos',
  private: 'Mostrar la respuesta solo a ti',
};
