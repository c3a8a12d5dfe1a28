import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isAskedAcross, readAskedAcross } from '#lab/data/across.ts';

const pathOf = (file: string) => fileURLToPath(new URL(`../../../lab/across/${file}`, import.meta.url));
const SET = pathOf('across.json');

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

  it('has questions that nothing is fitted to, a hundred with an answer and forty without', () => {
    const asked = readAskedAcross(pathOf('held-back.json'));
    const across = asked.flatMap(({ language, questions }) =>
      questions.filter((question) => question.language !== language),
    );
    expect(asked.length).toBeGreaterThanOrEqual(4);
    expect(across.filter(({ paragraph }) => paragraph !== undefined).length).toBeGreaterThanOrEqual(100);
    expect(
      asked.flatMap(({ questions }) => questions).filter((each) => each.paragraph === undefined).length,
    ).toBeGreaterThanOrEqual(40);
    expect(new Set(across.map(({ language }) => language)).size).toBe(15);
  });

  it('has later ones, half of them without an answer, and of those nearly half about something else', () => {
    const asked = readAskedAcross(pathOf('held-back-later.json'));
    const all = asked.flatMap(({ questions }) => questions);
    const traps = all.filter(({ paragraph }) => paragraph === undefined);
    expect({
      articles: asked.length,
      languages: new Set(all.map(({ language }) => language)).size,
      questions: all.length,
      traps: traps.length,
      elsewhere: traps.filter(({ isElsewhere }) => isElsewhere).length,
    }).toMatchInlineSnapshot(`
      {
        "articles": 8,
        "elsewhere": 41,
        "languages": 15,
        "questions": 191,
        "traps": 95,
      }
    `);
  });

  it('is known by the languages that its articles state', () => {
    expect(isAskedAcross(pathOf('encyclopedic.json'))).toBe(true);
    expect(isAskedAcross(fileURLToPath(new URL('../../../lab/languages/within.json', import.meta.url)))).toBe(
      false,
    );
  });
});
