import pg from 'pg';
import { z } from 'zod';
import type { Claim } from './types.ts';
import type { Waiting } from './waiting.ts';

const heldRow = z.object({ held: z.boolean() });

/** How often a claim is made again after its connection was lost. */
const AGAIN_MS = 2_000;

/**
 * Claims of a process, as PostgreSQL's advisory locks on a connection of their own: the server lets go of them when the
 * process ends, however it does.
 */
export class Claims {
  readonly #url: string;
  readonly #waiting: Waiting;
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
    const { rows } = await client.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held', [
      name,
    ]);
    return heldRow.parse(rows[0]).held;
  }

  async #release(name: string): Promise<void> {
    if (!this.#held.delete(name)) return;
    const client = await this.#client().catch(() => undefined);
    await client?.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => {});
  }

  #client(): Promise<pg.Client> {
    this.#connecting ??= this.#connect();
    return this.#connecting;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'verbatim claims',
      keepAlive: true,
    });
    const gone = (): void => {
      if (this.#connecting === undefined || this.#closed) return;
      this.#connecting = undefined;
      this.#giveUp = this.#waiting.after(AGAIN_MS, () => void this.#again());
    };
    client.on('error', gone);
    client.on('end', gone);
    try {
      await client.connect();
      return client;
    } catch (error) {
      this.#connecting = undefined;
      throw error;
    }
  }

  /** The connection was lost, and every claim with it: makes them again, unless another has been quicker. */
  async #again(): Promise<void> {
    for (const [name, lost] of [...this.#held]) {
      try {
        if (await this.#lock(name)) continue;
        this.#held.delete(name);
        lost();
      } catch {
        this.#giveUp = this.#waiting.after(AGAIN_MS, () => void this.#again());
        return;
      }
    }
  }
}
