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

/** Enough paragraphs for the next one to be in a part of its own. */
const OTHERS = Array.from({ length: 80 }, (_, at) => `The dam at Ferro has room for ${at + 2} boats.`);

/** The parts of an article that are read for who says what. */
async function partsReadFor(question: string, article: Article): Promise<readonly number[]> {
  await createEngine([article]).ask(question);
  return partsOf(article).flatMap((part, at) => (isRead(part) ? at : []));
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

  it('reads only the parts of an article that name the speaker', async () => {
    const article = articleOf(...OTHERS, 'Maria Lopes said that the dam would hold until spring.');
    expect(await partsReadFor('What did Maria Lopes say about the dam?', article)).toEqual([1]);
  });

  it('reads parts that call the speaker something else only if the article has the name', async () => {
    const said = 'The mayor said that the dam would hold until spring.';
    const question = 'What did Jon Aske say about the dam?';
    const named = articleOf('The mayor, Jon Aske, came.', ...OTHERS, said);
    expect(await partsReadFor(question, named)).toEqual([0, 1]);
    const apart = articleOf('Jon came.', 'Mrs Aske went.', ...OTHERS, said);
    expect(await partsReadFor(question, apart)).toEqual([0]);
  });

  it.each([0, 1, 2])('reads only articles that may spell initials out, with %d others', async (others) => {
    const said = (by: string) => articleOf(`The ${by} said that the dam would hold until spring.`);
    const articles = [
      said('Union of Lake Fishers'),
      ...Array.from({ length: others }, () => said('ministry')),
    ];
    expect(await readFor('What did the ULF say about the dam?', articles)).toEqual([0]);
  });

  it.each([3, 6])('reads no more than what is shown for "Who said …?", of %d articles', async (articles) => {
    const all = Array.from({ length: articles }, (_, at) => dam(`Maria Lopes the ${at + 2}nd`));
    expect((await readFor('Who said that the dam would hold?', all)).length).toBeLessThanOrEqual(3);
  });

  it('reads no more parts than there are passages, however long the articles are', async () => {
    const said = 'Maria Lopes said that the dam would hold until spring.';
    const far = Array.from({ length: 80 }, () => 'Maria Lopes was told of the dam.');
    const long = articleOf(said, ...OTHERS, ...far);
    const articles = [long, ...Array.from({ length: 5 }, () => articleOf('The lake is full.'))];
    await createEngine(articles).ask('What did Maria Lopes say about the dam in spring?');
    expect(partsOf(long).length).toBe(3);
    expect(partsOf(long).filter(isRead).length).toBeLessThan(3);
  });
});
