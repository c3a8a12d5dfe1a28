import { Failure } from '#app/failure.ts';
import { withProgress } from '#app/progress.ts';
import { pelt } from '../../tests/discord/bot/hostile.ts';
import { besiege } from './siege.ts';

const SEED = 1;

/**
 * Sends the bot this many hostile inputs, and prints what came of them; then attacks it from one server for so many seconds
 * while another asks a question each second, and prints how long that one waited. @throws {Failure} where there was harm.
 */
export async function runHostile(inputs: number, seconds: number): Promise<void> {
  const { sent, refused, faults } = await withProgress(inputs, (next) => pelt(inputs, SEED, next));
  process.stdout.write(`Sent ${sent} hostile inputs; no client of Discord’s would send ${refused} more.\n`);
  for (const fault of new Set(faults)) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${faults.length} faults.\n`);
  const { acknowledged, answered, lost, attacks, memory } = await besiege(seconds);
  process.stdout.write(
    `One server attacked ${attacks} times in ${seconds} s while another asked each second:\n`,
  );
  process.stdout.write(`first answer or promise: ${spread(acknowledged)}; answer: ${spread(answered)}\n`);
  process.stdout.write(
    `${lost} came too late for Discord; the process had ${Math.round(memory / 1e6)} MB at most.\n`,
  );
  if (faults.length > 0 || lost > 0) throw new Failure('fault', 'Hostile input did harm.');
}

/** The median, the 99th percentile and the longest of some times, sorted. */
function spread(times: readonly number[]): string {
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return `${at(0.5)} ms at the median, ${at(0.99)} ms at p99, ${at(1)} ms at most`;
}
