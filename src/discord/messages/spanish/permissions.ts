import type { Messages } from '#discord/messages/messages.ts';

export const permissions: Messages['permissions'] = {
  ViewChannel: 'Ver canal',
  SendMessages: 'Enviar mensajes',
  SendMessagesInThreads: 'Enviar mensajes en hilos',
  ReadMessageHistory: 'Leer el historial de mensajes',
  inPosts: 'Enviar mensajes en publicaciones',
};
