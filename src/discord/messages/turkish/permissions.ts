import type { Messages } from '#discord/messages/messages.ts';

export const permissions: Messages['permissions'] = {
  ViewChannel: 'Kanalı Görüntüle',
  SendMessages: 'Mesaj Gönder',
  SendMessagesInThreads: 'Alt Başlıklarda Mesaj Gönder',
  ReadMessageHistory: 'Mesaj Geçmişini Oku',
  inPosts: 'Gönderilerde Mesaj Gönder',
};
