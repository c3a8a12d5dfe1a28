import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '#app/config.ts';
import { Failure } from '#app/failure.ts';
import { DEFAULT_LIMITS } from '#articles/limits.ts';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB';

function faultsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return error instanceof Error ? error.message : '';
  }
}

describe('the configuration', () => {
  it('needs nothing', () => {
    const config = readConfig({ DISCORD_TOKEN: '', LOG_LEVEL: ' ' });
    expect(config).toEqual({
      corpusDir: expect.stringMatching(/corpus$/),
      shards: {},
      storage: { dataDir: expect.stringMatching(/data$/) },
      reads: true,
      encodes: true,
      logLevel: 'info',
      readsPages: true,
      limits: DEFAULT_LIMITS,
    });
    expect(isAbsolute(config.corpusDir)).toBe(true);
  });

  it('takes what is set', () => {
    expect(
      readConfig({
        DISCORD_TOKEN: ` Bot ${TOKEN} `,
        DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
        DISCORD_GUILD_ID: '123456789012345678',
        CORPUS_DIR: '/srv/articles',
        DATA_DIR: '/srv/data',
        VERBATIM_READER: 'Off',
        VERBATIM_ENCODER: 'off',
        LOG_LEVEL: 'DEBUG',
        URL_FETCH: 'Off',
        FETCH_CONTACT: 'mailto:ana@example.org',
        DATABASE_URL: 'postgres://verbatim@db/verbatim',
        SHARD_COUNT: '8',
        SHARDS: '0-2, 5',
        MOST_SERVER_ARTICLES: '20',
      }),
    ).toEqual({
      token: TOKEN,
      shards: { count: 8, ids: [0, 1, 2, 5] },
      apiUrl: 'http://127.0.0.1:4000/api',
      guildId: '123456789012345678',
      corpusDir: '/srv/articles',
      storage: { dataDir: '/srv/data', databaseUrl: 'postgres://verbatim@db/verbatim' },
      reads: false,
      encodes: false,
      logLevel: 'debug',
      readsPages: false,
      contact: 'mailto:ana@example.org',
      limits: { ...DEFAULT_LIMITS, serverArticles: 20 },
    });
  });

  it.each([`"${TOKEN}"`, `'${TOKEN}'`, 'your-token-here', 'paste the token'])(
    'takes %j for no token',
    (token) => {
      expect(faultsOf({ DISCORD_TOKEN: token })).toMatchInlineSnapshot(`
        "The configuration has faults (see .env.example):
          DISCORD_TOKEN is not a bot token: copy it, without quotes, from Discord’s developer portal (your application › Bot › Reset Token)."
      `);
    },
  );

  it('says what the reader’s old name has become', () => {
    expect(faultsOf({ VERBATIM_MODEL: 'none' })).toMatchInlineSnapshot(`
      "The configuration has faults (see .env.example):
        VERBATIM_MODEL is now VERBATIM_READER, which is on or off."
    `);
  });

  it('says every fault in one message, and never the token', () => {
    const message = faultsOf({
      DISCORD_TOKEN: 'my secret token!',
      DISCORD_API_URL: 'localhost',
      DISCORD_GUILD_ID: 'my server',
      VERBATIM_READER: 'gpt',
      LOG_LEVEL: 'loud',
    });
    expect(message).toMatchInlineSnapshot(`
      "The configuration has faults (see .env.example):
        VERBATIM_READER must be on or off.
        DISCORD_TOKEN is not a bot token: copy it, without quotes, from Discord’s developer portal (your application › Bot › Reset Token).
        DISCORD_API_URL must be a web address such as https://discord.com/api; leave it out for Discord itself.
        DISCORD_GUILD_ID must be a server’s id: 17 to 20 digits (right click on the server › Copy Server ID).
        LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent."
    `);
  });

  it.each([{ SHARDS: '0' }, { SHARDS: '0-4', SHARD_COUNT: '4' }])(
    'wants to know of how many %o are',
    (set) => {
      expect(() => readConfig(set)).toThrow(
        'SHARDS names shards of this process, from 0: SHARD_COUNT must say how many there are in all',
      );
    },
  );
});
