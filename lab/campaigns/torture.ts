import { Failure } from '#app/failure.ts';
import { withProgress } from '#app/progress.ts';
import { torture } from '../../tests/discord/bot/torture.ts';

const SEED = 1;

/** Kills the bot this often, and prints what it kept. @throws {Failure} where it lost something. */
export async function runTorture(kills: number): Promise<void> {
  const { acknowledged, settled, faults } = await withProgress(kills, (next) =>
    torture(kills, { seed: SEED, onKill: (kill) => next(`killed ${kill} times`) }),
  );
  const { articles, shares, retractions, corrections } = acknowledged;
  process.stdout.write(
    `Killed ${kills} times. People were told that ${articles} articles, ${shares} shares, ${retractions} retractions and ${corrections} corrections were done; ${settled} half-done ones were settled at the next start.\n`,
  );
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${faults.length} faults.\n`);
  if (faults.length > 0) throw new Failure('fault', 'The bot lost something, or left it half done.');
}
