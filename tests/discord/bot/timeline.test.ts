import { describe, expect, it } from 'vitest';
import { unquote } from '#discord/cards/markdown.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article, Metadata } from '#engine/types.ts';
import { actionsOf, textOf } from '#local-discord/index.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { openStage } from './setup.ts';

function articleOf(body: string, metadata: Partial<Metadata> = {}): Article {
  return createArticle('sample', { title: 'T', publication: 'P', ...metadata }, body);
}

/** What a member sees of `/timeline` over these articles. */
async function timelineOf(articles: readonly Article[], options: Record<string, string | boolean> = {}) {
  const { discord } = await openStage({ articles });
  const ana = discord.user('ana');
  const reply = await ana.slash(discord.general, 'timeline', options);
  return { discord, ana, reply, text: textOf(reply.message) };
}

/** The same, and what they see after **More**, until the list has ended. */
async function wholeTimelineOf(articles: readonly Article[]) {
  const first = await timelineOf(articles);
  let { message } = first.reply;
  const texts = [first.text];
  while (actionsOf(message).includes('More')) {
    message = (await first.ana.click(message, 'More')).message;
    texts.push(textOf(message));
  }
  return { ...first, texts };
}

/** The block quotes of a card as the article has them. */
function quotesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:^> .*\n?)+/gm)].map(([quote]) => unquote(quote.trimEnd()));
}

/** The lines that name a date and a paragraph. */
function linesIn(text: string): readonly string[] {
  return [...text.matchAll(/^(\*\*.*)\n(?:> .*\n|-# .*\n|\n(?=> ))*?-# (?:.*\s·\s)?(¶\d+)(?=\s·\s|$)/gm)].map(
    ([, line, place]) => `${line} · ${place}`,
  );
}

describe('/timeline', () => {
  it('shows the dates as written, in the article’s order where it has no date of its own', async () => {
    const articles = ownArticles();
    const { reply, texts } = await wholeTimelineOf(articles);
    const text = texts.join('\n');
    expect(reply.ephemeral).toBe(false);
    expect(linesIn(text)).toEqual([
      '**on Saturday** · ¶1',
      '**this weekend** · ¶1',
      '**on Friday** · **the same day** · ¶2',
      '**last year** · ¶7',
      '**last year** · ¶10',
    ]);
    expect(text).toContain('These depend on when the article was published:');
    const whole = articles.flatMap(({ paragraphs }) => paragraphs.map((each) => each.text)).join('\n');
    expect(quotesIn(text)).toHaveLength(5);
    for (const quote of quotesIn(text)) expect(whole).toContain(quote);
    expect(text).toMatch(/Pyongyang sent last year\.\n-# .+\n/);
  });

  it('says when they are where the article’s date tells, in the order of time', async () => {
    const dated = ownArticles().map((each) => ({ ...each, published: '2025-07-12' }));
    const text = (await wholeTimelineOf(dated)).texts.join('\n');
    expect(linesIn(text)).toEqual([
      '**last year** (2024) · ¶7',
      '**last year** (2024) · ¶10',
      '**on Friday** (11 July 2025) · **the same day** (11 July 2025) · ¶2',
      '**this weekend** (12 July 2025 to 13 July 2025) · ¶1',
      '**on Saturday** (12 July 2025) · ¶1',
    ]);
    expect(text).not.toContain('These depend on');
  });

  it('opens the text around a sentence', async () => {
    const { ana, reply } = await timelineOf(ownArticles());
    const around = await ana.click(reply.message, 'Surrounding text ¶1');
    expect(textOf(around.message)).toContain('The text around ¶1');
  });

  it('puts dates that the article leaves open below the others', async () => {
    const { text } = await timelineOf([
      articleOf('It was some years ago. It was in 2019.', { published: '2025-07-12' }),
    ]);
    expect(linesIn(text)).toEqual(['**in 2019** · ¶1', '**some years ago** · ¶1']);
    expect(text.indexOf('in 2019')).toBeLessThan(text.indexOf('The article does not say when'));
  });

  it('shows as many as there is room for, and how many more there are', async () => {
    const body = Array.from(
      { length: 80 },
      (_, at) => `In ${1900 + at} they met ${'again '.repeat(20)}here.`,
    ).join('\n\n');
    const { text } = await timelineOf([articleOf(body)]);
    const shown = linesIn(text).length;
    expect(shown).toBeGreaterThan(2);
    expect(text).toContain(`and ${80 - shown} more`);
  });

  it('cuts a sentence only where it alone is too long, at its end, and opens the rest', async () => {
    const sentence = `In 2019 they met ${'again and *again* '.repeat(600)}here.`;
    const { ana, reply, text } = await timelineOf([articleOf(sentence)]);
    const [quote = ''] = quotesIn(text);
    expect(quote.length).toBeGreaterThan(1000);
    expect(sentence.startsWith(quote)).toBe(true);
    expect(text).toContain('Cut off in mid-sentence');
    const rest = await ana.click(reply.message, 'Rest of ¶1');
    expect(textOf(rest.message)).toContain('Paragraph 1, page 2');
  });

  it('names some of the many dates of one sentence', async () => {
    const years = Array.from({ length: 300 }, (_, at) => 1700 + at).join(', ');
    const { text } = await timelineOf([articleOf(`They met in ${years} and in 2001.`)]);
    expect(linesIn(text)).toEqual([
      expect.stringMatching(/^\*\*in 1700\*\* · .*1707\*\* · and \d+ more · ¶1$/),
    ]);
  });

  it('shows foreign text as text', async () => {
    const { text } = await timelineOf([
      articleOf('\\# @everyone **came** in\n2019, [here](https://x.example).'),
    ]);
    expect(linesIn(text)).toEqual(['**in 2019** · ¶1']);
    expect(quotesIn(text)).toEqual(['# @everyone **came** in\n2019, [here](https://x.example).']);
  });

  it.each([
    ['Nobody came.', {}, 'I found no dates'],
    ['Er kam in 2019.', { language: 'de' }, 'I can find dates only in English'],
  ] as const)('says so where there is none: %s', async (body, metadata, expected) => {
    const { text } = await timelineOf([articleOf(body, metadata)]);
    expect(text).toContain(expected);
  });

  it('shows it to one member alone where they ask for that, or name no article that is held', async () => {
    const { reply } = await timelineOf(ownArticles(), { private: true });
    expect(reply.ephemeral).toBe(true);
    const unknown = await timelineOf(ownArticles(), { article: 'nowhere' });
    expect(unknown.reply.ephemeral).toBe(true);
    expect(unknown.text).toContain('I do not have that article');
  });
});
