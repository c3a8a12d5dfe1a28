import type { Messages } from '#discord/messages/messages.ts';

export const permissions: Messages['permissions'] = {
  ViewChannel: 'Ver canal',
  SendMessages: 'Enviar mensagens',
  SendMessagesInThreads: 'Enviar mensagens em tópicos',
  ReadMessageHistory: 'Ver histórico de mensagens',
  inPosts: 'Enviar mensagens em postagens',
};
