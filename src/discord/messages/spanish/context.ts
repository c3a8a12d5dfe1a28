import type { Messages } from '#discord/messages/messages.ts';

export const context: Messages['context'] = {
  description: 'Te muestra solo a ti lo que dicen los artículos sobre un tema',
  topic: 'El tema: unas palabras o una pregunta',
  article: 'El artículo en el que buscar; sin él, busco en todos',
};
