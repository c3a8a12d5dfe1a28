import type { Messages } from '#discord/messages/messages.ts';

export const permissions: Messages['permissions'] = {
  ViewChannel: 'チャンネルを見る',
  SendMessages: 'メッセージを送信',
  SendMessagesInThreads: 'スレッドでメッセージを送信',
  ReadMessageHistory: 'メッセージ履歴を読む',
  inPosts: '投稿でメッセージを送信',
};
