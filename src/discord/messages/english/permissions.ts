/** Discord's own names of permissions, as its client shows them. */
export const permissions = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  ReadMessageHistory: 'Read Message History',
  /** What a forum's settings call the permission to write in its threads. */
  inPosts: 'Send Messages in Posts',
};
