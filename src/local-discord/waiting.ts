import { InteractionType } from 'discord.js';
import type { Core } from './core.ts';
import type { Interaction } from './interactions.ts';

/**
 * Waits until an interaction has its first answer, or the time for it is over; a deferred message is waited
 * for as long again as a deferral may take. That the bot never tried to answer is recorded as a violation.
 */
export async function finished(core: Core, id: string): Promise<Interaction> {
  const { answerWithinMs } = core.settings;
  const first = await lookFor(core, id, answerWithinMs, ({ answer }) => answer !== undefined);
  if (first.answer === undefined && !first.attempted && core.gateway.connected) recordSilence(core, first);
  if (!first.loading) return first;
  return lookFor(core, id, LONGEST_THINKING_MS, ({ loading }) => !loading);
}

const LONGEST_THINKING_MS = 10_000;
/** An answer announces itself; only the end of its time has to be looked for. Looking more often takes a whole core when hundreds wait. */
const POLL_MS = 250;

/** The interaction once it is as wanted, or as it is when its time is over by the clock. */
function lookFor(
  core: Core,
  id: string,
  withinMs: number,
  wanted: (interaction: Interaction) => boolean,
): Promise<Interaction> {
  const present = () => {
    const found = core.interactions.get(id);
    if (found === undefined) throw new Error(`There is no interaction ${id}`);
    return found;
  };
  const over = core.clock.now() + withinMs;
  const look = () => (wanted(present()) || core.clock.now() > over ? present() : undefined);
  return core.changes.until(look, 'an answer to an interaction', POLL_MS);
}

function recordSilence(core: Core, { type }: Interaction): void {
  core.violations.add({
    route: 'INTERACTION_CREATE',
    path: '',
    where: '',
    reason: `The bot left an interaction without any answer: ${InteractionType[type]}`,
  });
}
