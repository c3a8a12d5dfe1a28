import { Failure } from '#app/failure.ts';
import { withProgress } from '#app/progress.ts';
import { pelt } from '../../tests/discord/bot/hostile.ts';

const SEED = 1;

/** Sends the bot this many hostile inputs, and prints what came of them. @throws {Failure} where one did harm. */
export async function runHostile(inputs: number): Promise<void> {
  const { sent, refused, faults } = await withProgress(inputs, (next) => pelt(inputs, SEED, next));
  process.stdout.write(`Sent ${sent} hostile inputs; no client of Discord’s would send ${refused} more.\n`);
  for (const fault of new Set(faults)) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${faults.length} faults.\n`);
  if (faults.length > 0) throw new Failure('fault', 'Hostile input did harm.');
}
