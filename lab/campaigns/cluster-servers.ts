import { setTimeout as sleep } from 'node:timers/promises';
import type { NextStep } from '#app/progress.ts';
import {
  type Channel,
  type Guild,
  type LocalDiscord,
  type Person,
  type Reply,
  textOf,
} from '#local-discord/index.ts';
import { openPostgres } from '#store/postgres.ts';
import type { Store } from '#store/types.ts';
import { bodyFor } from './cluster-articles.ts';

/** A simulated server: what its own article says nobody else's does. */
export interface Server {
  readonly number: number;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly person: Person;
}

/** What a server of some size has beside the channel that is asked in. */
const CHANNELS = 11;
const ROLES = 6;
const ARTICLES = ['bridge', 'budget'] as const;
const KEPT_AT_ONCE = 8;
const QUESTION = 'Who opened the drawbridge?';
/** How long answers take is measured; only what never comes is a fault. */
const LONGEST_ANSWER_MS = 200_000;

/** Founds servers with two articles each. */
export async function found(
  discord: LocalDiscord,
  url: string,
  count: number,
  next: NextStep,
): Promise<readonly Server[]> {
  const store = await openPostgres(url);
  const servers: Server[] = [];
  for (let number = 0; number < count; number += KEPT_AT_ONCE) {
    const some = Array.from({ length: Math.min(KEPT_AT_ONCE, count - number) }, (_, at) => {
      next('servers');
      return foundOne(discord, number + at);
    });
    servers.push(...some);
    await Promise.all(some.map((server) => fill(server, store)));
  }
  await store.close();
  return servers;
}

function foundOne(discord: LocalDiscord, number: number): Server {
  // Ids go by the time, and shards by ids.
  discord.clock.advance(1);
  const guild = discord.guild(`Server ${number}`);
  const channel = discord.channel('general', { guild });
  for (let at = 1; at <= CHANNELS; at++)
    discord.channel(`channel ${at}`, { guild, topic: 'What we talk about' });
  for (let at = 1; at < ROLES; at++) {
    discord.user(`member ${at} of ${number}`, { guilds: [guild], permissions: ['AttachFiles'] });
  }
  const person = discord.user(`mod ${number}`, {
    guilds: [guild],
    permissions: ['ManageMessages', 'ManageGuild'],
  });
  return { number, guild, channel, person };
}

async function fill({ number, guild, person }: Server, store: Store): Promise<void> {
  for (const [at, id] of ARTICLES.entries()) {
    const own =
      id === 'bridge' ? `Mayor Example opened the drawbridge number ${number} on Monday.` : undefined;
    const body = bodyFor(number, at, own);
    const metadata = { title: `The ${id} of town ${number}`, publication: 'The Post' };
    await store.addArticle({ guild: guild.id, id, metadata, body, addedBy: person.id, addedAt: 1 });
  }
}

/** What a server is answered; undefined where it is not in time. */
export async function ask(
  { channel, person }: Server,
  patienceMs = LONGEST_ANSWER_MS,
): Promise<string | undefined> {
  const asked = person.startSlash(channel, 'ask', { question: QUESTION });
  const end = new AbortController();
  const none = sleep(patienceMs, undefined, { ref: false, signal: end.signal }).catch(() => undefined);
  const answered = asked.settled().then(async (reply) => {
    // An answer that turns out to be for the asker alone comes behind the promise of one, which goes first.
    await reply.until((seen) => textIn(seen) !== '');
    return textIn(reply);
  });
  const text = await Promise.race([answered, none]).catch(() => undefined);
  end.abort();
  return text;
}

function textIn({ shown, followUps }: Reply): string {
  return [shown, ...followUps].flatMap((each) => (each ? textOf(each) : [])).join('\n');
}

/** Shares an answer in each of these servers; what is not there once. */
export async function shareIn(servers: readonly Server[], discord: LocalDiscord): Promise<string[]> {
  const faults: string[] = [];
  for (const { number, channel, person } of servers) {
    const asked = await person.slash(channel, 'ask', { question: QUESTION, private: true });
    const done = await person.click((await person.click(asked.message, 'Share')).message, 'Share now');
    await done.until(({ message }) => textOf(message).includes('Shared:'));
    const shared = discord.messages(channel).filter((each) => textOf(each).includes('Shared by'));
    if (shared.length !== 1) faults.push(`Server ${number} has its share ${shared.length} times.`);
  }
  return faults;
}
