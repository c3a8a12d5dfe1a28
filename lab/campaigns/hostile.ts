import { pelt } from '../../tests/discord/bot/hostile.ts';

const MANY = 10_000;
const { sent, refused, faults } = await pelt(Number(process.argv[2] ?? MANY), 1);

process.stdout.write(`Sent ${sent} hostile inputs; ${refused} more no client of Discord’s would send.\n`);
for (const fault of new Set(faults)) process.stdout.write(`${fault}\n`);
process.stdout.write(`${faults.length} faults.\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
