import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineAccount } from '#discord/gateway/examine.ts';
import { type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import { run } from './shell.ts';

const TOKEN = 'simulated.bot.token.of.the.usual.length';

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startDiscord({ token: TOKEN, pace: 'running' });
});
afterEach(async () => {
  await discord.close();
  discord.assertClean();
});

const environment = (more: Readonly<Record<string, string>> = {}) => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.api,
  ...more,
});
const plain = (text: string) => text.replace(/\(\/\S+\)/, '(…)').replace(/Node.js [\d.]+\d/, 'Node.js …');

describe('verbatim doctor', () => {
  it('says of a bot that is well what it has looked at', async () => {
    const { out, err, status } = await run(['doctor'], { environment: environment() });
    expect(plain(out)).toMatchInlineSnapshot(`
      "good  Node.js ….
      good  1 article, 2,718 characters.
      good  The database (…) can be used; it keeps something of 0 servers.
      good  Discord takes the token: it is Verbatim’s.
      good  Commands come to the bot by the gateway.
      good  It needs no privileged intent, and asks for none.
      good  Discord recommends 1 shard.
      good  It may log in 999 more times today.
      good  It is in 1 server.
      good  The clock is right.
      "
    `);
    expect([err, status]).toEqual(['', 0]);
  });

  it('says what to mend, and ends with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'verbatim.db'), '');
    chmodSync(join(folder, 'data'), 0o755);
    writeFileSync(join(folder, 'bad.md'), 'no front matter');
    const set = {
      DATA_DIR: join(folder, 'data'),
      CORPUS_DIR: folder,
      DISCORD_GUILD_ID: '100000000000000009',
    };
    discord.admit({ sessionsLeft: 0 });
    const { out, err, status } = await run(['doctor'], { environment: environment(set) });
    expect(plain(out).replaceAll(folder, '…')).toMatchInlineSnapshot(`
      "good  Node.js ….
      MEND  There is no article in …: put one there, or set CORPUS_DIR.
      MEND  …/bad.md:1: there is no front matter; begin the file with title: "…" and publication: "…" between two lines of ---
      good  The database (…) can be used; it keeps something of 0 servers.
      MEND  Others on this machine may read …/data: chmod go-rwx …/data
      good  Discord takes the token: it is Verbatim’s.
      good  Commands come to the bot by the gateway.
      good  It needs no privileged intent, and asks for none.
      good  Discord recommends 1 shard.
      MEND  It may log in only 0 more times today: find out why it starts so often.
      good  It is in 1 server.
      MEND  DISCORD_GUILD_ID=100000000000000009 is no server that it is in.
      good  The clock is right.
      "
    `);
    expect([err, status]).toMatchInlineSnapshot(`
      [
        "5 things to mend.
      ",
        1,
      ]
    `);
  });

  it('says that Discord refuses the token, and never shows it', async () => {
    const { out, status } = await run(['doctor'], {
      environment: environment({ DISCORD_TOKEN: 'a.wrong.token' }),
    });
    const lines = out.split('\n').filter((line) => line.startsWith('MEND'));
    expect(lines).toMatchInlineSnapshot(`
      [
        "MEND  Discord refuses the token: copy it again from the developer portal into DISCORD_TOKEN (your application › Bot › Reset Token).",
      ]
    `);
    expect(out).not.toContain('a.wrong.token');
    expect(status).toBe(1);
  });

  it('knows a clock that is wrong, and permissions that are missing', async () => {
    await discord.close();
    const startsAt = Date.parse('2026-03-02T08:00:00Z');
    discord = await startDiscord({ token: TOKEN, startsAt });
    const role = discord.home.roles.get(discord.home.id);
    if (role) discord.home.roles.set(role.id, { ...role, permissions: 1n << 11n });
    const findings = await examineAccount({
      token: discord.token,
      apiUrl: discord.api,
      now: () => startsAt - 300_000,
    });
    const bad = findings.flatMap(({ state, text }) => (state === 'bad' ? [text] : []));
    expect(bad).toEqual([
      'In Home it lacks ViewChannel, SendMessagesInThreads, ReadMessageHistory: give its role these permissions.',
      'The clock is 300 seconds behind Discord’s: set it by the network (NTP).',
    ]);
  });
});
