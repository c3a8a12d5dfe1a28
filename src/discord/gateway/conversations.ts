import { type Client, Events } from 'discord.js';
import { LRUCache } from 'lru-cache';

/** The most direct-message channels that are remembered; discord.js has bounds of its own for everything else. */
const MOST = 1000;

/** Makes a client forget the direct-message channels that have been silent longest. The next message brings one back. */
export function keepFewConversations(client: Client, most = MOST): void {
  const lately = new LRUCache<string, true>({
    max: most,
    dispose: (_, id, reason) => reason === 'evict' && client.channels.cache.delete(id),
  });
  client.on(Events.MessageCreate, ({ channel }) => {
    if (channel.isDMBased()) lately.set(channel.id, true);
  });
}
