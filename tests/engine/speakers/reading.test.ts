import { describe, expect, it } from 'vitest';
import { type Article, createEngine, isRead, partsOf } from '#engine/index.ts';
import { articleOf } from '../../corpus-articles.ts';

/** About the dam, from somebody of that name. */
function dam(name: string): Article {
  return articleOf(
    `The dam at Ferro has a crack. ${name} said that the dam would hold until spring.`,
    'Work on the dam began in 1961. It took nine years, and two villages had to move.',
  );
}

/** Names the speaker, and has nothing on the dam. */
function concert(): Article {
  return articleOf('Maria Lopes said that the concert was sold out.', 'Ferro has two theatres.');
}

/** Which of the articles are read for who says what, so that the question can be answered. */
async function readFor(question: string, articles: readonly Article[]): Promise<readonly number[]> {
  await createEngine(articles).ask(question);
  return [...articles.keys()].filter((at) => partsOf(articles[at] as Article).some(isRead));
}

describe('a question about who said what', () => {
  it.each([0, 1, 2])('has only articles read that name the speaker, with %d others', async (others) => {
    const articles = [dam('Maria Lopes'), ...Array.from({ length: others }, () => dam('Jon Aske'))];
    expect(await readFor('What did Maria Lopes say about the dam?', articles)).toEqual([0]);
  });

  it.each([0, 1, 2])('and only those with something on the topic, with %d others', async (others) => {
    const articles = [dam('Maria Lopes'), ...Array.from({ length: others }, concert)];
    expect(await readFor('What did Maria Lopes say about the dam?', articles)).toEqual([0]);
    expect(await readFor('Who said that the dam would hold?', [concert(), ...articles])).toEqual([1]);
  });

  it('knows the speaker by another word for the same', async () => {
    expect(await readFor('What did the cops say about the dam?', [dam('Police'), dam('Jon Aske')])).toEqual([
      0,
    ]);
  });
});
