import type { Messages } from '#discord/messages/messages.ts';

export const permissions: Messages['permissions'] = {
  ViewChannel: 'Переглядати канал',
  SendMessages: 'Надсилати повідомлення',
  SendMessagesInThreads: 'Надсилати повідомлення в гілках',
  ReadMessageHistory: 'Читати історію повідомлень',
  inPosts: 'Надсилати повідомлення в дописах',
};
