import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readConfig } from '#app/config.ts';
import { LARGEST_FILE } from '#articles/ingest/error.ts';
import {
  DEFAULT_LIMITS,
  FETCHED_AT_ONCE,
  MOST_PLACES,
  OFFERED_AT_ONCE,
  READ_AT_ONCE,
  VISITS,
} from '#articles/limits.ts';
import { MOST_WAITING } from '#articles/workshop/workshop.ts';

import { MOST_FOUND } from '#engine/index.ts';

const page = readFileSync(new URL('../docs/limits.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('|'));
const set = rows.flatMap((row) => /\| ([\d,]+) \| `(MOST_\w+)`/.exec(row)?.slice(1) ?? []);

it('says of each limit that can be set the figure that holds, and what sets it', () => {
  const said = set.flatMap((_, at) => (at % 2 === 0 ? [[set[at + 1] ?? '', set[at] ?? '']] : []));
  expect(said.map(([, figure]) => figure)).toEqual(
    Object.values(DEFAULT_LIMITS).map((figure) => figure.toLocaleString('en')),
  );
  const ones = readConfig(Object.fromEntries(said.map(([name]) => [name, '1']))).limits;
  expect(Object.values(ones)).toEqual(said.map(() => 1));
});

it('says the others, too', () => {
  expect(page).toContain(`megabytes | ${LARGEST_FILE / 1_000_000} |`);
  expect(page).toContain(`read at once | ${READ_AT_ONCE.server}, of all servers ${READ_AT_ONCE.all} |`);
  expect(page).toContain(
    `fetched at once | ${FETCHED_AT_ONCE.server}, of all servers ${FETCHED_AT_ONCE.all} |`,
  );
  expect(page).toContain(`such as questions | ${MOST_WAITING.toLocaleString('en')} |`);
  expect(page).toContain(`between two | ${VISITS.everyMs / 60_000} |`);
  expect(page).toContain(`for all servers and processes together | ${VISITS.ofHost} |`);
  expect(page).toContain(`every five minutes | ${VISITS.aRound} |`);
  expect(page).toContain(`offered at once | ${OFFERED_AT_ONCE} |`);
});

it('says how much is found in an article', () => {
  const rows = [
    ['dates that are found', MOST_FOUND.events],
    ['figures that are found', MOST_FOUND.figures],
    ['statements that are listed with their speakers', MOST_FOUND.attributions],
    ['statements that are found in a stretch of 24,000 characters', MOST_FOUND.attributionsOfPart],
    ['figures that are compared with those of other articles', MOST_FOUND.comparedFigures],
    ['places of some words that are shown', MOST_PLACES],
  ] as const;
  for (const [what, most] of rows) expect(page).toContain(`${what} | ${most.toLocaleString('en')} |`);
});

it('has the settings in .env.example', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const names = [...page.matchAll(/`(MOST_\w+)`/g)].map(([, name]) => name);
  expect([...example.matchAll(/^(MOST_\w+)=$/gm)].map(([, name]) => name)).toEqual(names);
});
