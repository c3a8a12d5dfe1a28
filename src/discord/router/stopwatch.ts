import { type Client, RESTEvents } from 'discord.js';
import type { Observer, Use } from './observer.ts';

/** Times what comes from Discord, from when the bot hears of it. */
export interface Stopwatch {
  /** Listens for the first responses that a client sends. */
  attach(client: Client): void;
  /** Times the work on something; `id` is that of its interaction or message. Settles as the work does. */
  time(id: string, use: Use, work: () => Promise<void>): Promise<void>;
}

/** Where the first response to an interaction goes; its id is the first part. */
const CALLBACK = /^\/interactions\/(\d+)\/[^/]+\/callback/;
const SECOND_MS = 1000;

/** Makes a stopwatch that tells an observer; `now` is a steady clock, in milliseconds. */
export function createStopwatch(observer: Observer, now: () => number): Stopwatch {
  /** What has no first response yet. */
  const begun = new Map<string, { readonly use: Use; readonly at: number }>();
  return {
    attach(client) {
      client.rest.on(RESTEvents.Response, ({ path }, { status }) => {
        const id = CALLBACK.exec(path)?.[1];
        const found = id === undefined || status >= 300 ? undefined : begun.get(id);
        if (id === undefined || found === undefined) return;
        begun.delete(id);
        observer.acknowledged(found.use, (now() - found.at) / SECOND_MS);
      });
    },
    async time(id, use, work) {
      const at = now();
      if (use !== 'message') begun.set(id, { use, at });
      try {
        await work();
      } finally {
        begun.delete(id);
        observer.answered(use, (now() - at) / SECOND_MS);
      }
    },
  };
}
