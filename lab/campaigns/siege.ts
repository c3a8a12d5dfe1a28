import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { compose } from '#app/compose.ts';
import { readCorpus } from '#articles/corpus.ts';
import { DEFAULT_LIMITS } from '#articles/limits.ts';
import { startBot } from '#discord/gateway/bot.ts';
import {
  type Channel,
  type LocalDiscord,
  type Person,
  type Reply,
  startDiscord,
} from '#local-discord/index.ts';
import type { Store } from '#store/types.ts';

/** What became of one who asked a question each second while a server was attacking. */
export interface SiegeReport {
  /** Milliseconds from each question to its first answer, or the promise of one; sorted. */
  readonly acknowledged: readonly number[];
  /** Milliseconds from each question to its answer; sorted. */
  readonly answered: readonly number[];
  /** Questions that Discord gave up. */
  readonly lost: number;
  /** What the attacking server sent. */
  readonly attacks: number;
  /** The most memory that the process had, in bytes. */
  readonly memory: number;
}

const CORPUS = new URL('../../corpus', import.meta.url).pathname;
const QUESTION = 'How involved is North Korea?';
const ATTACKERS = 20;
const DISCORD_FORGIVES_MS = 3_000;

/** Attacks the real bot, threads and all, from one server for so many seconds, while another server asks. */
export async function besiege(seconds: number): Promise<SiegeReport> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-siege-'));
  const discord = await startDiscord({ pace: 'running' });
  const { articles } = readCorpus(CORPUS);
  const parts = await compose({
    articles,
    reader: undefined,
    storage: { dataDir: folder },
    readsPages: false,
    log: pino({ level: 'silent' }),
  });
  const bot = await startBot({ ...parts, token: discord.token, apiUrl: discord.api });
  try {
    return await run(discord, parts.store, seconds);
  } finally {
    await bot.close();
    await parts.library.close();
    await discord.close();
    await parts.store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(discord: LocalDiscord, store: Store, seconds: number): Promise<SiegeReport> {
  const hostile = discord.guild('Hostile');
  const there = discord.channel('there', { guild: hostile });
  const ids = await fill(store, hostile.id);
  const people = Array.from({ length: ATTACKERS }, (_, at) =>
    discord.user(`hostile ${at}`, { guilds: [hostile], permissions: ['ManageGuild', 'ManageMessages'] }),
  );
  const honest = discord.user('honest');
  const end = Date.now() + seconds * 1000;
  let [attacks, memory] = [0, 0];
  const attacking = people.map(async (person, at) => {
    for (let turn = at; Date.now() < end; turn++) {
      attacks += 1;
      await attack(turn, person, there, ids).catch(() => {});
    }
  });
  const asked: Promise<Asked>[] = [];
  while (Date.now() < end) {
    asked.push(ask(honest.startSlash(discord.general, 'ask', { question: QUESTION })));
    memory = Math.max(memory, process.memoryUsage().rss);
    await pause(1000);
  }
  const all = await Promise.all(asked);
  await Promise.all(attacking);
  const ascending = (times: readonly number[]) => times.toSorted((one, other) => one - other);
  return {
    acknowledged: ascending(all.flatMap(({ acknowledged }) => acknowledged ?? [])),
    answered: ascending(all.map(({ answered }) => answered)),
    lost: all.filter(({ acknowledged = Number.POSITIVE_INFINITY }) => acknowledged > DISCORD_FORGIVES_MS)
      .length,
    attacks,
    memory,
  };
}

interface Asked {
  readonly acknowledged: number | undefined;
  readonly answered: number;
}

async function ask(reply: Reply): Promise<Asked> {
  const from = performance.now();
  await reply.settled();
  return { acknowledged: reply.acknowledgedAfterMs, answered: performance.now() - from };
}

/** Fills a server with what costs most of all that the limits let through. */
async function fill(store: Store, guild: string): Promise<readonly string[]> {
  const { articleCharacters, paragraphCharacters } = DEFAULT_LIMITS;
  const repeated = (text: string) => text.repeat(Math.floor((paragraphCharacters - 1) / text.length));
  const paragraphs = (text: string, count: number) =>
    Array.from({ length: count }, () => repeated(text)).join('\n\n');
  const different = Array.from({ length: 140_000 }, (_, at) => `w${at.toString(36)}`);
  const ofDifferent = Array.from({ length: 700 }, (_, at) =>
    different.slice(at * 200, at * 200 + 200).join(' '),
  ).join('.\n\n');
  const bodies = {
    said: paragraphs('Ab said ', 20),
    dates: paragraphs('July ', 20),
    figures: paragraphs('twenty-', 20),
    quotes: paragraphs('“a” said b. ', 20),
    words: ofDifferent.slice(0, articleCharacters),
    korea: paragraphs('North Korea is involved. ', 40),
  };
  const metadata = { publication: 'The Hostile', published: '2026-01-01' };
  for (const [id, body] of Object.entries(bodies)) {
    await store.addArticle({
      guild,
      id,
      metadata: { ...metadata, title: id },
      body,
      addedBy: '1',
      addedAt: Date.now(),
    });
  }
  return Object.keys(bodies);
}

/** One of the things that a member or moderator may do, another at each turn. */
async function attack(
  turn: number,
  person: Person,
  channel: Channel,
  ids: readonly string[],
): Promise<unknown> {
  const article = ids[turn % ids.length] ?? '';
  const attacks = [
    () => person.slash(channel, 'ask', { question: QUESTION }),
    () => person.slash(channel, 'ask', { question: 'What did Ab say about July?', article }),
    () => person.slash(channel, 'said', { speaker: 'Ab', article }),
    () => person.slash(channel, 'claims', { article }),
    () => person.slash(channel, 'timeline', { article }),
    () => person.slash(channel, 'numbers', { article }),
    () => person.slash(channel, 'find', { phrase: 'said a b', article }),
    () => person.slash(channel, 'compare', { topic: 'North Korea' }),
    () => person.slash(channel, 'summary', { article, length: 'long' }),
    () => person.autocomplete(channel, 'said', { speaker: 'A', article }, 'speaker'),
    () => person.slash(channel, 'articles assign', { article, channel: channel.id }),
    () => person.slash(channel, 'articles unassign', { article, channel: channel.id }),
  ];
  return attacks[turn % attacks.length]?.();
}
