import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import pg from 'pg';
import { CLUSTER_FOLDER } from '../temporary.ts';

/** A PostgreSQL in a temporary folder, reached by a socket in it. */
export interface Cluster {
  /** Makes an empty database; its address. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

const USER = 'verbatim';

let started: Promise<Cluster | undefined> | undefined;

/** The cluster that the test files of a worker share. The run of the tests ends it. */
export function sharedCluster(): Promise<Omit<Cluster, 'stop'> | undefined> {
  started ??= startCluster();
  return started;
}

/** Starts a cluster, or says why there is none. PostgreSQL refuses to run as root: there another user is taken. */
export async function startCluster(): Promise<Cluster | undefined> {
  const programs = programsOf();
  if (programs === undefined) {
    process.stderr.write(
      'There is no PostgreSQL here: its tests are skipped (apt-get install postgresql).\n',
    );
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), CLUSTER_FOLDER));
  const owner = process.getuid?.() === 0 ? ordinaryUser() : undefined;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const run = (program: string, ...args: string[]) => finish(join(programs, program), args, owner);
  const data = join(folder, 'data');
  await run('initdb', '-D', data, '-A', 'trust', '-U', USER, '-E', 'UTF8', '--locale=C', '--no-sync');
  const settings = `-k ${folder} -c listen_addresses='' -c fsync=off -c max_connections=200`;
  await run('pg_ctl', '-D', data, '-w', '-t', '120', '-o', settings, '-l', join(folder, 'log'), 'start');
  const urlOf = (name: string) => `postgres://${USER}@localhost/${name}?host=${encodeURIComponent(folder)}`;
  let count = 0;
  return {
    async database() {
      const name = `test_${++count}`;
      const admin = new pg.Client({ connectionString: urlOf('postgres') });
      await admin.connect();
      await admin.query(`CREATE DATABASE ${name}`);
      await admin.end();
      return urlOf(name);
    },
    async stop() {
      await run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of PostgreSQL's programs. */
function programsOf(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      return dirname(realpathSync(join(folder, 'pg_ctl')));
    } catch {}
  }
  return undefined;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

function ordinaryUser(): Owner | undefined {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres', 'nobody'].flatMap(
    (name) => users.find((each) => each.startsWith(`${name}:`)) ?? [],
  )[0];
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

async function finish(program: string, args: readonly string[], owner: Owner | undefined): Promise<void> {
  const child = spawn(program, args, { ...owner, cwd: tmpdir(), stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ${args[0]} ended with ${code}`);
}
