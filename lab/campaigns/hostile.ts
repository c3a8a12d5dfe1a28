import { Failure } from '#app/failure.ts';
import { withProgress } from '#app/progress.ts';
import { percentile } from '#lab/data/percentile.ts';
import { pelt } from '../../tests/discord/bot/hostile.ts';
import { HEAP_MB } from './bot-process.ts';
import { burst } from './burst.ts';
import { lostOf } from './response-times.ts';
import { besiege } from './siege.ts';
import { soak } from './soak.ts';

const SEED = 1;
/** How much larger the heap may be after all interactions than after half of them; caches fill up to a bound. */
const MOST_GROWTH = 1.1;
/** How many characters of two answers are compared. */
const BEGINNING = 40;

/**
 * Four campaigns against the bot, each printed as it ends: hostile inputs; attacks from one server while another asks a question
 * each second; interactions of many kinds, after which the heap is compared; and many members of a server who ask at once.
 *
 * @throws {Failure} if the bot came to harm.
 */
export async function runHostile(
  inputs: number,
  seconds: number,
  interactions: number,
  questions: number,
): Promise<void> {
  const harm = [
    ...(inputs > 0 ? await input(inputs) : []),
    ...(seconds > 0 ? await siege(seconds) : []),
    ...(interactions > 0 ? await use(interactions) : []),
    ...(questions > 0 ? await crowd(questions) : []),
  ];
  for (const each of harm) say(each);
  if (harm.length > 0) throw new Failure('fault', 'Hostile input did harm.');
}

async function input(inputs: number): Promise<readonly string[]> {
  const { sent, refused, faults } = await withProgress(inputs, (next) => pelt(inputs, SEED, next));
  say(
    `Sent ${sent} hostile inputs; no client of Discord’s would send ${refused} more. ${faults.length} faults.`,
  );
  return [...new Set(faults)];
}

async function siege(seconds: number): Promise<readonly string[]> {
  const { acknowledged, answered, quiet, times, discordStoodStill, lost, attacks, memory, survived } =
    await withProgress(seconds, (next) => besiege(seconds, next));
  const all = [...attacks.values()].reduce((sum, count) => sum + count, 0);
  say(
    `One server attacked ${all} times in ${seconds} s, in ${attacks.size} ways, while another asked each second:`,
  );
  say(`first answer or promise: ${spread(acknowledged)}; answer: ${spread(answered)}.`);
  for (const name of new Set(times.jobs.map((job) => job.name))) {
    const jobs = times.jobs.filter((job) => job.name === name);
    say(`  ${jobs.length} × ${name}: waited ${spread(jobs.map(({ waited }) => waited))};`);
    say(`    in its thread ${spread(jobs.map(({ worked }) => worked))}.`);
  }
  say(
    `The bot’s loop stood still for ${Math.round(times.loop)} ms at most, the local Discord for ${Math.round(discordStoodStill)} ms.`,
  );
  say(`Before the attack an answer took ${spread(quiet)}.`);
  say(`${lost} of ${answered.length} came too late for Discord.`);
  say(`The process had ${megabytes(memory)} at most, threads and all; its heap may have ${HEAP_MB} MB.`);
  const never = [...attacks].filter(([, count]) => count === 0).map(([name]) => `never tried: ${name}`);
  return [
    ...never,
    ...(lost > 0 ? [`${lost} questions were answered too late`] : []),
    ...(survived ? [] : ['the bot ended']),
  ];
}

async function use(interactions: number): Promise<readonly string[]> {
  const { half, all, unanswered } = await withProgress(interactions, (next) => soak(interactions, next));
  say(
    `After ${interactions / 2} and ${interactions} mixed interactions, ${unanswered.length} without an answer:`,
  );
  say(
    `heap ${megabytes(half.heap)}, ${megabytes(all.heap)}; process ${megabytes(half.rss)}, ${megabytes(all.rss)}.`,
  );
  return [
    ...unanswered.map(({ name, fault }) => `no answer to ${name}: ${fault}`),
    ...(all.heap > MOST_GROWTH * half.heap ? ['the heap grows with the interactions'] : []),
  ];
}

async function crowd(questions: number): Promise<readonly string[]> {
  const { crowd, others, spent } = await withProgress(questions, (next) => burst(questions, next));
  say(
    `${questions} members of one server asked at the same moment, and one in each of ${others.length} others:`,
  );
  for (const [who, times] of [
    ['the crowd', crowd],
    ['the others', others],
  ] as const) {
    const acknowledged = spread(times.flatMap(({ acknowledged }) => acknowledged ?? []));
    say(
      `  ${who}: first answer or promise: ${acknowledged}; answer: ${spread(times.map(({ answered }) => answered))};`,
    );
    say(`    ${countsOf(times.map(({ text }) => text))}.`);
  }
  say(`The bot’s loop took ${Math.round(spent)} ms of a processor until the last first answer or promise.`);
  const lost = lostOf([...crowd, ...others]);
  return lost > 0 ? [`${lost} questions of the crowd were answered too late`] : [];
}

/** How often there was which text, by its beginning. */
function countsOf(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const beginning = text.replace(/\s+/g, ' ').slice(0, BEGINNING);
    counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => `${count} × “${text}…”`).join(', ');
}

/** The median, the 99th percentile and the longest of some times. */
function spread(times: readonly number[]): string {
  const at = (share: number) => Math.round(percentile(times, share));
  return `${at(50)} ms at the median, ${at(99)} ms at p99, ${at(100)} ms at most`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
