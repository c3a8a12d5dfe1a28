import type { Messages } from '#discord/messages/messages.ts';

export const permissions: Messages['permissions'] = {
  ViewChannel: 'Kanäle ansehen',
  SendMessages: 'Nachrichten senden',
  SendMessagesInThreads: 'Nachrichten in Threads senden',
  ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
  inPosts: 'Nachrichten in Beiträgen senden',
};
