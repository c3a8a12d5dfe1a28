import { type Client, Events } from 'discord.js';
import { LRUCache } from 'lru-cache';

/** So many people's direct messages are remembered: discord.js can be given a bound for everything else. */
const MOST = 1000;

/** Has a client forget the direct messages of whoever wrote longest ago; their next message makes them known again. */
export function keepFewConversations(client: Client, most = MOST): void {
  const lately = new LRUCache<string, true>({
    max: most,
    dispose: (_, id, reason) => reason === 'evict' && client.channels.cache.delete(id),
  });
  client.on(Events.MessageCreate, ({ channel }) => {
    if (channel.isDMBased()) lately.set(channel.id, true);
  });
}
