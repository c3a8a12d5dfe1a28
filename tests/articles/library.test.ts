import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLibrary, type Library } from '#articles/library.ts';
import { AHEAD } from '#articles/workshop/ahead.ts';
import { workHere } from '#articles/workshop/workshop.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { articleOf } from '../corpus-articles.ts';

let store: Store;
let library: Library;

beforeEach(() => {
  store = openSqlite(IN_MEMORY);
  library = createLibrary({ articles: [articleOf('The mayor opened a bridge in Lisbon on Monday.')], store });
});
afterEach(() => store.close());

const add = (guild: string, id: string, body: string) =>
  store.addArticle({ guild, id, metadata: { title: id, publication: 'P' }, body, addedBy: '1', addedAt: 1 });

async function foundIn(
  guild: string | undefined,
  question: string,
  channels: string[] = [],
): Promise<string[]> {
  const engine = await library.engineFor({ ...(guild && { guild }), channels });
  const { passages } = await engine.ask(question);
  return passages.map(({ article }) => article.id);
}

describe('a library', () => {
  it('gives everybody the bundled articles, and a server its own beside them, at once', async () => {
    expect(await foundIn('1', 'Who opened a bridge?')).toEqual(['sample']);
    await add('1', 'ferry', 'A ferry ran aground near Porto on Sunday.');
    expect(await foundIn('1', 'What happened to the ferry?')).toEqual(['ferry']);
    expect(await foundIn('1', 'Who opened a bridge?')).toEqual(['sample']);
    await store.removeArticle('1', 'ferry');
    expect(await foundIn('1', 'What happened to the ferry?')).toEqual([]);
  });

  it('answers from the server’s own article where one for all has the same id', async () => {
    await add('1', 'sample', 'A ferry ran aground near Porto on Sunday.');
    const { articles } = await library.engineFor({ guild: '1', channels: [] });
    expect(articles.map(({ paragraphs }) => paragraphs[0]?.text)).toEqual([
      'A ferry ran aground near Porto on Sunday.',
    ]);
    expect(await foundIn('2', 'Who opened a bridge?')).toEqual(['sample']);
  });

  it('shows no server, and no direct message, what is another’s', async () => {
    await add('1', 'ferry', 'A ferry ran aground near Porto on Sunday.');
    for (const guild of ['2', undefined]) {
      expect(await foundIn(guild, 'What happened to the ferry?')).toEqual([]);
      const engine = await library.engineFor({ ...(guild && { guild }), channels: [] });
      expect(engine.articles.map(({ id }) => id)).toEqual(['sample']);
      expect(engine.article('ferry')).toBeUndefined();
    }
  });

  it('asks what is assigned to the channel, or to what it is a thread of, first', async () => {
    await add('1', 'one', 'The mayor of Porto resigned on Friday after a vote.');
    await add('1', 'two', 'The mayor of Faro resigned on Friday after a vote.');
    await store.assign('1', { channel: '55', article: 'two' });
    const question = 'When did the mayor resign?';
    expect((await foundIn('1', question, ['77', '55']))[0]).toBe('two');
    expect((await foundIn('1', 'Who opened a bridge in Lisbon?', ['55']))[0]).toBe('sample');
    const engine = await library.engineFor({ guild: '1', channels: ['55'] });
    expect(engine.articles[0]?.id).toBe('two');
    await store.unassign('1', { channel: '55', article: 'two' });
    expect((await library.engineFor({ guild: '1', channels: ['55'] })).articles[0]?.id).toBe('sample');
  });

  it('lets a few servers’ articles wait to be made ready, however many are new, and others when they are asked next', async () => {
    const here = workHere({ articles: [] });
    const waiting: (() => void)[] = [];
    const owners: string[] = [];
    const run: typeof here.run = (owner, name, ...input) => {
      const work = () => here.run(owner, name, ...input);
      if (owner !== AHEAD || name !== 'terms') return work();
      owners.push(String(Reflect.get(Object(input[0]), 'id')));
      return new Promise<void>((resolve) => waiting.push(resolve)).then(work);
    };
    library = createLibrary({ articles: [], store, workshop: { ...here, run } });
    for (let at = 0; at < 30; at++) {
      await add(`${at}`, `ferry-${at}`, 'A ferry ran aground near Porto on Sunday.');
      await foundIn(`${at}`, 'What happened to the ferry?');
    }
    await expect.poll(() => owners).toHaveLength(8);
    for (const go of waiting.splice(0)) go();
    await expect
      .poll(async () => {
        await foundIn('29', 'What happened to the ferry?');
        return owners;
      })
      .toContain('ferry-29');
    for (const go of waiting.splice(0)) go();
  });

  it('has who says what in a new article known before anybody asks, and finds it out once', async () => {
    const here = workHere({ articles: [] });
    const done: string[] = [];
    const run: typeof here.run = (owner, name, ...input) => {
      done.push(`${owner}: ${name}`);
      return here.run(owner, name, ...input);
    };
    library = createLibrary({ articles: [], store, workshop: { ...here, run } });
    await add('1', 'ferry', 'A ferry ran aground near Porto on Sunday, Mayor Silva said.');
    await library.prepareServer('1');
    expect(done).toEqual(['1: read', 'ahead: terms', 'ahead: attributions']);
    await foundIn('1', 'Where did the ferry run aground?');
    expect(done.slice(3)).toEqual(['1: ask']);
  });
});
