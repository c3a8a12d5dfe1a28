import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RETENTION } from '#store/retention.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(`${root}PRIVACY.md`, 'utf8').replace(/\s+/g, ' ');
const days = (ms: number) => ms / 86_400_000;

describe('PRIVACY.md', () => {
  it.each([
    [`An entry goes ${days(RETENTION.endedShareMs)} days after its card was taken back`],
    [`A report goes ${days(RETENTION.reportMs)} days after it was made`],
    [`What it keeps of that server goes ${days(RETENTION.leftServerMs)} days later`],
    [`remove the bot from it; ${days(RETENTION.leftServerMs)} days later it is gone`],
  ])('tells what the program does: %s', (sentence) => {
    expect(page).toContain(sentence);
  });

  it('names tests that there are', () => {
    const named = [...page.matchAll(/`(tests\/\S+\.ts)`/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
  });
});
