import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '#app/config.ts';
import { startDiscord } from '#local-discord/index.ts';
import { QUESTION, quoted } from './discord/bot/setup.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
/** Its instructions, each on one line. */
const instructions = dockerfile
  .replace(/^\s*#.*\n/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
const ofKind = (name: string) =>
  instructions.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const started: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What the image holds, owned by whoever builds it, with no package but those that it needs. */
function build(): { readonly app: string; readonly data: string } {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-image-'));
  folders.push(folder);
  chmodSync(folder, 0o755);
  const [app, data] = [join(folder, 'app'), join(folder, 'data')];
  mkdirSync(app);
  for (const line of ofKind('COPY')) {
    const words = line.split(/\s+/);
    const to = join(app, words.pop() ?? '');
    for (const from of words) {
      const isFolder = statSync(join(root, from)).isDirectory();
      cpSync(join(root, from), isFolder ? to : join(to, from), { recursive: true });
    }
  }
  for (const path of packagesOfUsers()) {
    mkdirSync(dirname(join(app, path)), { recursive: true });
    symlinkSync(join(root, path), join(app, path));
  }
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) chownSync(data, NOBODY, NOBODY);
  execFileSync('chmod', ['-R', 'a-w', app]);
  return { app, data };
}

/** The folders of what `npm ci --omit=dev` installs, without those inside another's. */
function packagesOfUsers(): string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: true }>>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path.lastIndexOf('node_modules/') === 0 && dev !== true)
    .map(([path]) => path)
    .filter((path) => existsSync(join(root, path)));
}

/** Starts the image's command as its user would be: somebody who owns nothing but the data folder. */
function start(
  app: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const [, ...args] = command;
  const child = spawn(process.execPath, args, {
    cwd: app,
    env: { PATH: process.env.PATH, HOME: '/nonexistent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  started.push(child);
  return child;
}

/** What a process logs. */
class Log {
  text = '';
  readonly #ended: Promise<never>;
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.stderr?.on('data', (chunk) => {
      this.text += chunk;
    });
    const ended = once(child, 'exit').then(() =>
      Promise.reject(new Error(`It ended, and said: ${this.text}`)),
    );
    ended.catch(() => {});
    this.#ended = ended;
  }

  /** Resolves with the first words that match. */
  async said(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.text);
      if (found) return found;
      await Promise.race([once(this.#child.stderr as Readable, 'data'), this.#ended]);
    }
  }
}

const json = (text = ''): string[] => JSON.parse(text.slice(text.indexOf('[')));

describe('the image', () => {
  it('runs as somebody who owns the data folder alone, and says that it is well', async () => {
    const { app, data } = build();
    const discord = await startDiscord({ token: 'simulated.bot.token.of.the.usual.length' });
    const environment = {
      ...Object.fromEntries(
        ofKind('ENV')[0]
          ?.split(/\s+/)
          .map((pair) => pair.split('=')) ?? [],
      ),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DATA_DIR: data,
      HEALTH_PORT: '0',
    };
    const bot = start(app, json(ofKind('CMD')[0]), environment);
    const log = new Log(bot);
    const [, port = ''] = await log.said(/"address":"http:\/\/127\.0\.0\.1:(\d+)"/);
    await log.said(/Invite me with/);
    await discord.user('ana').send(discord.general, QUESTION, { mention: true });
    expect(quoted(await discord.waitForMessage(discord.general))).toContain(9);
    expect(statSync(join(data, 'verbatim.db')).mode & 0o777).toBe(0o600);

    const probe = start(app, json(ofKind('HEALTHCHECK')[0]), { HEALTH_PORT: port });
    expect(await new Promise((resolve) => probe.once('exit', resolve))).toBe(0);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('verbatim_questions_total{verdict="answered"} 1');
    expect(metrics).toContain('verbatim_servers 1');
    expect(metrics).not.toContain(discord.home.id);

    bot.kill('SIGTERM');
    expect(await new Promise((resolve) => bot.once('exit', resolve))).toBe(0);
    await discord.until(() => !discord.gateway.connected || undefined);
    expect(log.text).not.toContain(discord.token);
    expect(log.text).not.toContain('North Korea');
    await discord.close();
    discord.assertClean();
  });

  it('keeps what it keeps in a volume, runs as another user than root, and ends on a signal', () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(ofKind('VOLUME')).toEqual(['/data']);
    expect(ofKind('ENV').join(' ')).toContain('DATA_DIR=/data');
    expect(ofKind('USER').at(-1)).toBe('node');
    expect(json(ofKind('CMD').at(-1))[0]).toBe('node');
    expect(ofKind('RUN').join(' ')).toContain('npm ci --omit=dev');
  });

  it('is started again by compose, with the data in a volume of its own', () => {
    const { services, volumes } = parse(readFileSync(join(root, 'compose.yaml'), 'utf8'));
    expect(services.verbatim).toMatchObject({ restart: 'unless-stopped', read_only: true });
    expect(services.verbatim.volumes).toContain('data:/data');
    expect(Object.keys(volumes)).toContain('data');
  });

  it('is several processes on one PostgreSQL where compose is told so, and one of them stands by', () => {
    const { services, volumes } = parse(readFileSync(join(root, 'compose.cluster.yaml'), 'utf8'));
    const { environment, deploy, depends_on: needs } = services.verbatim;
    const given: Readonly<Record<string, string>> = { POSTGRES_PASSWORD: 's3cret' };
    const set = Object.entries<string>(environment).map(([name, value]) => [
      name,
      value.replaceAll(
        /\$\{(\w+)(?::-(\w*)|:\?[^}]*)\}/g,
        (_, key: string, otherwise) => given[key] ?? otherwise,
      ),
    ]);
    const { storage, shards } = readConfig(Object.fromEntries(set));
    expect(storage.databaseUrl).toBe('postgres://verbatim:s3cret@database/verbatim');
    expect(shards).toEqual({ count: 8, atMost: 3 });
    expect((deploy.replicas - 1) * (shards.atMost ?? 0)).toBeGreaterThanOrEqual(shards.count ?? 0);
    expect(Object.keys(needs)).toEqual(['database']);
    expect(services.database.environment).toMatchObject({
      POSTGRES_USER: 'verbatim',
      POSTGRES_DB: 'verbatim',
    });
    expect(services.database.volumes).toEqual(['database:/var/lib/postgresql/data']);
    expect(Object.keys(volumes)).toEqual(['database']);
  });
});
