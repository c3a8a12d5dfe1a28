import { torture } from '../../tests/discord/bot/torture.ts';

const MANY = 200;
const kills = Number(process.argv[2] ?? MANY);
const { acknowledged, settled, faults } = await torture(kills, 1);

process.stdout.write(
  `Killed ${kills} times. Told people of ${acknowledged.articles} articles, ${acknowledged.shares} shares, ${acknowledged.retractions} retractions and ${acknowledged.corrections} corrections; ${settled} half-done ones were settled at the next start.\n`,
);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`${faults.length} faults.\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
