import type { Messages } from '#discord/messages/messages.ts';

export const permissions: Messages['permissions'] = {
  ViewChannel: 'Voir le salon',
  SendMessages: 'Envoyer des messages',
  SendMessagesInThreads: 'Envoyer des messages dans les fils',
  ReadMessageHistory: 'Voir les anciens messages',
  inPosts: 'Envoyer des messages dans les posts',
};
