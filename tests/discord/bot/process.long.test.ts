import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import { QUESTION, quoted } from './setup.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const TOKEN = 'simulated.bot.token.of.the.usual.length';

/** The bot as its users start it. */
class Program {
  said = '';
  readonly ended: Promise<number | null>;
  readonly #process: ChildProcess;

  constructor(environment: Readonly<Record<string, string>>) {
    this.#process = spawn(process.execPath, ['--import', 'tsx', 'src/app/main.ts'], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        DOTENV_CONFIG_PATH: '/nowhere',
        DATA_DIR: mkdtempSync(join(tmpdir(), 'verbatim-')),
        ...environment,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process.stderr?.on('data', (text) => {
      this.said += text;
    });
    this.ended = new Promise((resolve) => this.#process.once('exit', resolve));
  }

  /** Resolves once it has said this on its standard error. */
  async saying(words: string): Promise<void> {
    while (!this.said.includes(words)) {
      const heard = new Promise((resolve) => this.#process.stderr?.once('data', resolve));
      await Promise.race([heard, this.ended.then(() => Promise.reject(new Error(this.said)))]);
    }
  }

  stop(): Promise<number | null> {
    this.#process.kill('SIGTERM');
    return this.ended;
  }
}

let discord: LocalDiscord;
let program: Program | undefined;
beforeEach(async () => {
  discord = await startDiscord({ token: TOKEN });
});
afterEach(async () => {
  await program?.stop();
  program = undefined;
  await discord.close();
  discord.assertClean();
});

describe('the process', () => {
  it('answers, survives a drop, and ends when it is told to', async () => {
    program = new Program({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.api });
    await program.saying('Invite me with');
    discord.gateway.drop();
    await discord.until(() => (discord.gateway.connected && discord.gateway.counts.resumed > 0) || undefined);
    await discord.user('ana').send(discord.general, QUESTION, { mention: true });
    expect(quoted(await discord.waitForMessage(discord.general))).toContain(9);
    expect(await program.stop()).toBe(0);
    await discord.until(() => !discord.gateway.connected || undefined);
    expect(program.said).not.toContain(TOKEN);
    expect(program.said).not.toContain('North Korea');
  });

  it('ends with 1 and one sentence where Discord refuses the token', async () => {
    const wrong = 'wrong.token.of.the.usual.length';
    program = new Program({ DISCORD_TOKEN: wrong, DISCORD_API_URL: discord.api });
    expect(await program.ended).toBe(1);
    expect(program.said.trim().split('\n')).toHaveLength(1);
    expect(program.said).toContain('Discord refuses the token');
    expect(program.said).not.toContain(wrong);
  });
});
