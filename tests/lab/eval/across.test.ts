import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAskedAcross } from '#lab/data/across.ts';

const SET = fileURLToPath(new URL('../../../lab/across/across.json', import.meta.url));

describe('the set of questions across languages', () => {
  it('asks at least twenty questions with an answer and five without in each of fourteen languages', () => {
    const asked = readAskedAcross(SET).filter(({ language }) => language === 'en');
    const languages = new Map<string, { answerable: number; traps: number }>();
    for (const { language, paragraph } of asked.flatMap(({ questions }) => questions)) {
      const counts = languages.get(language) ?? { answerable: 0, traps: 0 };
      counts[paragraph === undefined ? 'traps' : 'answerable']++;
      languages.set(language, counts);
    }
    languages.delete('en');
    expect(languages.size).toBe(14);
    expect(Math.min(...[...languages.values()].map(({ answerable }) => answerable))).toBeGreaterThanOrEqual(
      20,
    );
    expect(Math.min(...[...languages.values()].map(({ traps }) => traps))).toBeGreaterThanOrEqual(5);
  });
});
