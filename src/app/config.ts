import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DEFAULT_LIMITS, type Limits } from '#articles/limits.ts';
import { webAddress } from '#articles/web-address.ts';
import type { ShardChoice } from '#discord/gateway/session-options.ts';
import type { StoreChoice } from '#store/open.ts';
import { Failure } from './failure.ts';

/** What the environment says of answering, checked. */
export interface AnsweringConfig {
  /** An absolute path. */
  readonly corpusDir: string;
  /** Whether a model reads the best passages. */
  readonly reads: boolean;
  /** Whether a model looks for passages in other languages than the question's. */
  readonly encodes: boolean;
}

/** A port, and the address of this machine that it is on. */
export interface HealthPlace {
  readonly port: number;
  readonly host: string;
}

/** What the environment says, checked. */
export interface Config extends AnsweringConfig {
  /** Absent: no Discord, the terminal instead. */
  readonly token?: string;
  /** The base that discord.js calls `rest.api`; absent: Discord's own. */
  readonly apiUrl?: string;
  readonly storage: StoreChoice;
  /** Register commands in this server, at once, and not globally. */
  readonly guildId?: string;
  /** Which shards this process serves. */
  readonly shards: ShardChoice;
  readonly logLevel: LogLevel;
  /** Where health and metrics are served; absent: nowhere. */
  readonly health?: HealthPlace;
  /** Whether web pages may be read for moderators who name their address. */
  readonly readsPages: boolean;
  /** Where their sites can reach who runs the bot: an address. */
  readonly contact?: string;
  readonly limits: Limits;
}

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const OWN_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const OWN_DATA = fileURLToPath(new URL('../../data', import.meta.url));

const onOrOff = z
  .string()
  .transform((choice) => choice.toLowerCase())
  .pipe(z.enum(['on', 'off'], { error: 'must be on or off' }))
  .default('on');

const count = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1, such as 500')
  .transform(Number)
  .optional();

const answering = z.object({
  CORPUS_DIR: z.string().optional(),
  VERBATIM_READER: onOrOff,
  VERBATIM_ENCODER: onOrOff,
  // Its name until the reader came to need no package: without this, "none" would be passed over in silence.
  VERBATIM_MODEL: z.never({ error: 'is now VERBATIM_READER, which is on or off' }).optional(),
});

const storing = z.object({
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/\S+$/, 'must begin with postgres://; leave it out for SQLite in DATA_DIR')
    .optional(),
});

/** What the environment says of reading web pages. */
const fetching = {
  FETCH_CONTACT: z
    .string()
    .regex(
      /^(?:https?:\/\/|mailto:)[\w.@~%/?=&+-]{3,200}$/,
      'must be an address such as https://example.org/bot or mailto:ana@example.org',
    )
    .optional(),
};

const everything = answering.extend({
  ...storing.shape,
  DISCORD_TOKEN: z
    .string()
    .transform((token) => token.replace(/^Bot\s+/i, ''))
    .refine((token) => /^[\w.-]+$/.test(token) && !/^(?:your|paste|change)/i.test(token), {
      error:
        'is not a bot token: copy it, without quotes, from Discord’s developer portal (your application › Bot › Reset Token)',
    })
    .optional(),
  DISCORD_API_URL: z
    .string()
    .refine((url) => webAddress(url) !== undefined, {
      error: 'must be a web address such as https://discord.com/api; leave it out for Discord itself',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(
      /^\d{17,20}$/,
      'must be a server’s id: 17 to 20 digits (right click on the server › Copy Server ID)',
    )
    .optional(),
  SHARD_COUNT: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'must be a whole number from 1, such as 4')
    .transform(Number)
    .optional(),
  SHARDS: z
    .string()
    .regex(/^\d{1,5}(-\d{1,5})?(,\s*\d{1,5}(-\d{1,5})?)*$/, 'must be numbers from 0 such as 0-3 or 0,2')
    .transform(numbersIn)
    .optional(),
  SHARDS_AT_MOST: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'must be a whole number from 1, such as 4')
    .transform(Number)
    .optional(),
  URL_FETCH: onOrOff,
  ...fetching,
  HEALTH_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port: a whole number from 0 (any that is free) to 65535')
    .transform(Number)
    .pipe(z.number().max(65_535, 'must be a port: a whole number from 0 (any that is free) to 65535'))
    .optional(),
  MOST_PARAGRAPH_CHARACTERS: count,
  MOST_ARTICLE_PARAGRAPHS: count,
  MOST_ARTICLE_CHARACTERS: count,
  MOST_SERVER_ARTICLES: count,
  MOST_SERVER_CHARACTERS: count,
  MOST_SERVER_WATCHES: count,
  MOST_SERVER_FEEDS: count,
  MOST_TEXTS_AN_HOUR: count,
  MOST_SERVER_DRAFTS: count,
  MOST_USER_DRAFTS: count,
  MOST_DRAFT_BYTES: count,
  HEALTH_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z
    .string()
    .transform((level) => level.toLowerCase())
    .pipe(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }))
    .default('info'),
});

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the environment; an empty value counts as not set.
 *
 * @throws {Failure} whose sentence names every fault at once, and never the token.
 */
export function readConfig(environment: Environment = process.env): Config {
  const checked = check(everything, environment);
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID, LOG_LEVEL, URL_FETCH } = checked;
  const { HEALTH_PORT, HEALTH_HOST, FETCH_CONTACT } = checked;
  return {
    ...(DISCORD_TOKEN && { token: DISCORD_TOKEN }),
    ...(DISCORD_API_URL && { apiUrl: DISCORD_API_URL }),
    ...(DISCORD_GUILD_ID && { guildId: DISCORD_GUILD_ID }),
    shards: shardsOf(checked),
    ...(HEALTH_PORT !== undefined && { health: { port: HEALTH_PORT, host: HEALTH_HOST } }),
    ...answeringOf(checked),
    storage: storageOf(checked),
    logLevel: LOG_LEVEL,
    readsPages: URL_FETCH === 'on',
    ...(FETCH_CONTACT && { contact: FETCH_CONTACT }),
    limits: limitsOf(checked),
  };
}

/** Where sites can reach who runs this, if the environment says so. @throws {Failure} whose sentence names the fault */
export function readContact(environment: Environment = process.env): string | undefined {
  return check(z.object(fetching), environment).FETCH_CONTACT;
}

/** The limits that are set, and for the others those that hold otherwise. */
function limitsOf(checked: z.infer<typeof everything>): Limits {
  const set: Record<keyof Limits, number | undefined> = {
    paragraphCharacters: checked.MOST_PARAGRAPH_CHARACTERS,
    articleParagraphs: checked.MOST_ARTICLE_PARAGRAPHS,
    articleCharacters: checked.MOST_ARTICLE_CHARACTERS,
    serverArticles: checked.MOST_SERVER_ARTICLES,
    serverCharacters: checked.MOST_SERVER_CHARACTERS,
    serverWatches: checked.MOST_SERVER_WATCHES,
    serverFeeds: checked.MOST_SERVER_FEEDS,
    textsAnHour: checked.MOST_TEXTS_AN_HOUR,
    serverDrafts: checked.MOST_SERVER_DRAFTS,
    userDrafts: checked.MOST_USER_DRAFTS,
    draftBytes: checked.MOST_DRAFT_BYTES,
  };
  const said = Object.entries(set).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(said) };
}

function shardsOf({ SHARD_COUNT, SHARDS, SHARDS_AT_MOST }: z.infer<typeof everything>): ShardChoice {
  if (SHARDS_AT_MOST !== undefined && (SHARD_COUNT === undefined || SHARDS !== undefined)) {
    throw new Failure(
      'fault',
      'SHARDS_AT_MOST has this process take shards that no other has: SHARD_COUNT must say how many there are in all, and SHARDS nothing.',
    );
  }
  if (SHARDS !== undefined && (SHARD_COUNT === undefined || SHARDS.some((id) => id >= SHARD_COUNT))) {
    throw new Failure(
      'fault',
      'SHARDS names shards of this process, from 0: SHARD_COUNT must say how many there are in all, and be greater than each of them.',
    );
  }
  return {
    ...(SHARD_COUNT !== undefined && { count: SHARD_COUNT }),
    ...(SHARDS !== undefined && { ids: SHARDS }),
    ...(SHARDS_AT_MOST !== undefined && { atMost: SHARDS_AT_MOST }),
  };
}

/** The numbers of a list such as `0-2,5`, each once. */
function numbersIn(list: string): readonly number[] {
  const numbers = list.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.trim().split('-').map(Number);
    return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
  });
  return [...new Set(numbers)];
}

/** The part of the configuration that answering needs; the rest is not checked. Throws as `readConfig` does. */
export function readAnsweringConfig(environment: Environment = process.env): AnsweringConfig {
  return answeringOf(check(answering, environment));
}

/** Where the database is; the rest is not checked. Throws as `readConfig` does. */
export function readStorage(environment: Environment = process.env): StoreChoice {
  return storageOf(check(storing, environment));
}

function storageOf({ DATA_DIR, DATABASE_URL }: z.infer<typeof storing>): StoreChoice {
  const dataDir = DATA_DIR ? resolve(DATA_DIR) : OWN_DATA;
  return { dataDir, ...(DATABASE_URL && { databaseUrl: DATABASE_URL }) };
}

function answeringOf(checked: z.infer<typeof answering>): AnsweringConfig {
  const { CORPUS_DIR, VERBATIM_READER, VERBATIM_ENCODER } = checked;
  return {
    corpusDir: CORPUS_DIR ? resolve(CORPUS_DIR) : OWN_CORPUS,
    reads: VERBATIM_READER === 'on',
    encodes: VERBATIM_ENCODER === 'on',
  };
}

function check<T extends z.ZodObject>(schema: T, environment: Environment): z.infer<T> {
  const set = Object.keys(schema.shape).flatMap((name) => {
    const value = environment[name]?.trim();
    return value ? [[name, value]] : [];
  });
  const result = schema.safeParse(Object.fromEntries(set));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${String(issue.path[0])} ${issue.message}.`);
  throw new Failure('fault', `The configuration has faults (see .env.example):\n${faults.join('\n')}`);
}
