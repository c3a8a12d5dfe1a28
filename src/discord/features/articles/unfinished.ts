import type { BotContext } from '#discord/router/context.ts';
import { type Cooldown, createCooldown } from '#discord/router/cooldown.ts';
import type { Article } from '#engine/index.ts';
import type { Store } from '#store/types.ts';
import type { Draft } from './draft.ts';
import type { FilledForm } from './filled-form.ts';
import { createPending, type Pending } from './pending.ts';

/** What people are in the middle of with a bot's articles. */
export interface Unfinished {
  readonly drafts: Pending<Draft>;
  /** Articles for which somebody is pasting another text. */
  readonly replacements: Pending<Article>;
  readonly removals: Pending<Article>;
  /** Forms that were refused, to be filled in again. */
  readonly forms: Pending<FilledForm>;
  /** How many new texts a server may still bring now. */
  readonly texts: Cooldown;
}

const HOUR_MS = 3_600_000;
/** What it takes to remember an article that is held anyway. */
const REFERENCE_BYTES = 1000;

/** That of each bot, by its store, for as long as the bot runs. */
const byStore = new WeakMap<Store, Unfinished>();

/** What is unfinished with a bot's articles; of a new bot, nothing. */
export function unfinishedOf({ store, limits }: Pick<BotContext, 'store' | 'limits'>): Unfinished {
  const known = byStore.get(store);
  if (known) return known;
  const references = { limits, sizeOf: () => REFERENCE_BYTES };
  const unfinished: Unfinished = {
    drafts: createPending({ limits, sizeOf: bytesOf }),
    replacements: createPending(references),
    removals: createPending(references),
    forms: createPending({ limits, sizeOf: bytesOfForm }),
    texts: createCooldown({ burst: limits.textsAnHour, refillMs: HOUR_MS / limits.textsAnHour }),
  };
  byStore.set(store, unfinished);
  return unfinished;
}

/** Strings take up to two bytes a character. */
function bytesOf({ body, leftOut }: Draft): number {
  return 2 * leftOut.reduce((sum, { text }) => sum + text.length, body.length);
}

function bytesOfForm(form: FilledForm): number {
  const written = form.kind === 'article' ? form.text.length + form.rest.length : 0;
  return REFERENCE_BYTES + 2 * written;
}
