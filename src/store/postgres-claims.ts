import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import { connectForGood } from './postgres-connection.ts';
import type { Claim } from './types.ts';
import type { Waiting } from './waiting.ts';

const heldRow = z.object({ held: z.boolean() });

/** How often a claim is made again after its connection was lost. */
const AGAIN_MS = 2_000;
const LOCK = 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held';
/** PostgreSQL may not have noticed yet that the connection before this one is lost. */
const END_BEFORE = `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
  WHERE application_name = $1 AND pid <> pg_backend_pid()`;

/**
 * Claims of a process, as PostgreSQL's advisory locks on a connection of their own: the server lets go of them when the
 * process ends, however it does.
 */
export class Claims {
  readonly #url: string;
  readonly #waiting: Waiting;
  /** What PostgreSQL calls this process's connection. */
  readonly #name = `verbatim claims ${randomBytes(6).toString('hex')}`;
  /** What is claimed, and what to call when a claim is lost. */
  readonly #held = new Map<string, () => void>();
  #connecting: Promise<pg.Client> | undefined;
  #giveUp = (): void => {};
  #closed = false;

  constructor(url: string, waiting: Waiting) {
    this.#url = url;
    this.#waiting = waiting;
  }

  async take(name: string, lost: () => void): Promise<Claim | undefined> {
    if (this.#held.has(name) || !(await this.#lock(name))) return undefined;
    this.#held.set(name, lost);
    return { release: () => this.#release(name) };
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#giveUp();
    this.#held.clear();
    await this.#connecting?.then((client) => client.end()).catch(() => {});
  }

  async #lock(name: string): Promise<boolean> {
    const client = await this.#client();
    try {
      const { rows } = await client.query(LOCK, [name]);
      return heldRow.parse(rows[0]).held;
    } catch (error) {
      // Nothing is heard on it any more.
      void client.end().catch(() => {});
      throw error;
    }
  }

  async #release(name: string): Promise<void> {
    if (!this.#held.delete(name)) return;
    const client = await this.#client().catch(() => undefined);
    await client?.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => {});
  }

  #client(): Promise<pg.Client> {
    if (this.#connecting) return this.#connecting;
    const connecting = this.#connect(() => {
      // PostgreSQL announces the end of a connection; the end itself may come after the next one has been made.
      if (this.#connecting !== connecting || this.#closed) return;
      this.#connecting = undefined;
      this.#soonAgain();
    });
    this.#connecting = connecting;
    connecting.catch(() => {
      if (this.#connecting === connecting) this.#connecting = undefined;
    });
    return connecting;
  }

  async #connect(gone: () => void): Promise<pg.Client> {
    const client = await connectForGood(this.#url, this.#name, (fresh) => {
      fresh.on('error', gone);
      fresh.on('end', gone);
    });
    try {
      if (this.#held.size > 0) await client.query(END_BEFORE, [this.#name]);
      return client;
    } catch (error) {
      void client.end().catch(() => {});
      throw error;
    }
  }

  #soonAgain(): void {
    this.#giveUp();
    this.#giveUp = this.#waiting.after(AGAIN_MS, () => void this.#again());
  }

  /** The connection was lost, and every claim with it: makes them again, unless another has been quicker. */
  async #again(): Promise<void> {
    for (const [name, lost] of [...this.#held]) {
      try {
        if (await this.#lock(name)) continue;
        this.#held.delete(name);
        lost();
      } catch {
        if (!this.#closed) this.#soonAgain();
        return;
      }
    }
  }
}
