import { describe, expect, it } from 'vitest';
import { unquote } from '#discord/cards/markdown.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article, Metadata } from '#engine/types.ts';
import { actionsOf, textOf } from '#local-discord/index.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { maskedText, openStage } from './setup.ts';

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

    expect(texts).toMatchInlineSnapshot(`
      [
        "### The dates in the article
      -# Dates as the article writes them. I do not know when it was published, so “last year” stays open.
      -# These depend on the article’s date. Unsure ones keep the article’s order:

      **on Saturday**
      > Pyongyang \\(Brussels Morning Newspaper\\) – Russian Foreign Minister Sergey Lavrov met with North Korean Supreme Leader Kim Jong-un in Pyongyang, according to his office on Saturday.
      -# his office · ¶1

      **this weekend**
      > Lavrov is visiting North Korea this weekend, indicating growing ties between Moscow and Pyongyang as North Korea becomes more involved in Russia’s war in Ukraine, a Russian news agency reported.
      -# a Russian news agency · ¶1

      **on Friday** · **the same day**
      > Lavrov flew out of Malaysian capital Kuala Lumpur on Friday following the ASEAN foreign ministers’ meeting, arriving the same day in Wonsan, North Korea, home to a newly opened seaside resort but also known for its missile and naval facilities.
      -# ¶2
      -# and 2 more
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)",
        "### The dates in the article
      -# Dates as the article writes them. I do not know when it was published, so “last year” stays open.
      -# These depend on the article’s date. Unsure ones keep the article’s order:

      **last year**
      > This builds on the roughly 11,000 troops Pyongyang sent last year.
      -# ¶7 · How involved is North Korea in the Ukraine war?

      **last year**
      > In the Russian border area of Kursk, where North Korean soldiers aided in repelling Ukraine’s attack last year, the isolated state’s troops are allegedly living in dugouts, fighting—and dying—together with Russian forces.
      -# “allegedly”: the article names no source · ¶10 · How involved is North Korea in the Ukraine war?
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)",
      ]
    `);
    const whole = articles.flatMap(({ paragraphs }) => paragraphs.map((each) => each.text)).join('\n');
    expect(quotesIn(text)).toHaveLength(5);
    for (const quote of quotesIn(text)) expect(whole).toContain(quote);
  });

  it('says when they are where the article’s date tells, in the order of time', async () => {
    const dated = ownArticles().map((each) => ({ ...each, published: '2025-07-12' }));
    expect((await wholeTimelineOf(dated)).texts).toMatchInlineSnapshot(`
      [
        "### The dates in the article
      -# Dates as the article writes them. In brackets is the calendar date, where the sentence makes it clear.
      **last year** (2024)
      > This builds on the roughly 11,000 troops Pyongyang sent last year.
      -# ¶7 · How involved is North Korea in the Ukraine war?

      **last year** (2024)
      > In the Russian border area of Kursk, where North Korean soldiers aided in repelling Ukraine’s attack last year, the isolated state’s troops are allegedly living in dugouts, fighting—and dying—together with Russian forces.
      -# “allegedly”: the article names no source · ¶10 · How involved is North Korea in the Ukraine war?

      **on Friday** (11 July 2025) · **the same day** (11 July 2025)
      > Lavrov flew out of Malaysian capital Kuala Lumpur on Friday following the ASEAN foreign ministers’ meeting, arriving the same day in Wonsan, North Korea, home to a newly opened seaside resort but also known for its missile and naval facilities.
      -# ¶2
      -# and 2 more
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891) · 12 July 2025",
        "### The dates in the article
      -# Dates as the article writes them. In brackets is the calendar date, where the sentence makes it clear.
      **this weekend** (12 July 2025 to 13 July 2025)
      > Lavrov is visiting North Korea this weekend, indicating growing ties between Moscow and Pyongyang as North Korea becomes more involved in Russia’s war in Ukraine, a Russian news agency reported.
      -# a Russian news agency · ¶1

      **on Saturday** (12 July 2025)
      > Pyongyang \\(Brussels Morning Newspaper\\) – Russian Foreign Minister Sergey Lavrov met with North Korean Supreme Leader Kim Jong-un in Pyongyang, according to his office on Saturday.
      -# his office · ¶1
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891) · 12 July 2025",
      ]
    `);
  });

  it('puts in order what is surely before another though nobody knows the day, and says whose order the rest has', async () => {
    const strike = articleOf(
      `The crews will vote again next Tuesday.

On Friday they rejected the offer. Yesterday nobody spoke, and today a mediator arrives.

They had stopped work on Monday. Tomorrow the harbour office reports.`,
    );
    const text = (await wholeTimelineOf([strike])).texts.join('\n');
    expect(text).toMatchInlineSnapshot(`
      "### The dates in the article
      -# Dates as the article writes them. I do not know when it was published, so “last year” stays open.
      -# These depend on the article’s date. Unsure ones keep the article’s order:

      **On Friday**
      > On Friday they rejected the offer.
      -# ¶2

      **Yesterday**
      > Yesterday nobody spoke, and today a mediator arrives.
      -# ¶2

      **on Monday**
      > They had stopped work on Monday.
      -# ¶3

      **today**
      > Yesterday nobody spoke, and today a mediator arrives.
      -# ¶2

      **Tomorrow**
      > Tomorrow the harbour office reports.
      -# ¶3

      **next Tuesday**
      > The crews will vote again next Tuesday.
      -# ¶1
      -# **P** · T"
    `);
  });

  it('opens the text around a sentence', async () => {
    const { ana, reply } = await timelineOf(ownArticles());
    const around = await ana.click(reply.message, 'Surrounding text ¶1');
    expect(maskedText(around.message)).toMatchInlineSnapshot(`
      "### The text around ¶1
      > Pyongyang \\(Brussels Morning Newspaper\\) – Russian Foreign Minister Sergey Lavrov met with North Korean Supreme Leader Kim Jong-un in Pyongyang, according to his office on Saturday. Lavrov is visiting North Korea this weekend, indicating growing ties between Moscow and Pyongyang as North Korea becomes more involved in Russia’s war in Ukraine, a Russian news agency reported.
      -# his office; the last sentence: a Russian news agency · ¶1 · the quoted paragraph
      > Lavrov flew out of Malaysian capital Kuala Lumpur on Friday following the ASEAN foreign ministers’ meeting, arriving the same day in Wonsan, North Korea, home to a newly opened seaside resort but also known for its missile and naval facilities.
      -# ¶2
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Pyongyang%20%28Brussels%20Morning%20Newspaper,Russian%20news%20agency%20reported&text=Lavrov%20flew%20out%20of,missile%20and%20naval%20facilities&text=Pyongyang%20%28Brussels%20Morning%20Newspaper&text=Russian%20news%20agency%20reported)"
    `);
  });

  it('puts dates that the article leaves open below the others', async () => {
    const { text } = await timelineOf([
      articleOf('It was some years ago. It was in 2019.', { published: '2025-07-12' }),
    ]);
    expect(text).toMatchInlineSnapshot(`
      "### The dates in the article
      -# Dates as the article writes them. In brackets is the calendar date, where the sentence makes it clear.
      **in 2019**
      > It was in 2019\\.
      -# ¶1
      -# Without a date, in the article’s own order:

      **some years ago**
      > It was some years ago.
      -# ¶1
      -# **P** · T · 12 July 2025"
    `);
  });

  it('shows as many as there is room for, and how many more there are', async () => {
    const body = Array.from(
      { length: 80 },
      (_, at) => `In ${1900 + at} they met ${'again '.repeat(20)}here.`,
    ).join('\n\n');
    const { text } = await timelineOf([articleOf(body)]);
    const shown = linesIn(text).length;
    expect(shown).toBeGreaterThan(2);
    expect(
      text
        .split('\n')
        .slice(-3)
        .join('\n')
        .replace(String(80 - shown), 'so many'),
    ).toMatchInlineSnapshot(`
      "-# ¶3
      -# and so many more
      -# **P** · T"
    `);
  });

  it('cuts a sentence only where it alone is too long, at its end, and opens the rest', async () => {
    const sentence = `In 2019 they met ${'again and *again* '.repeat(600)}here.`;
    const { ana, reply, text } = await timelineOf([articleOf(sentence)]);
    const [quote = ''] = quotesIn(text);
    expect(quote.length).toBeGreaterThan(1000);
    expect(sentence.startsWith(quote)).toBe(true);
    expect(text.split('\n').filter((line) => !line.startsWith('>'))).toMatchInlineSnapshot(`
      [
        "### The dates in the article",
        "-# Dates as the article writes them. I do not know when it was published, so “last year” stays open.",
        "**In 2019**",
        "-# ¶1",
        "-# Cut off in mid-sentence to fit. Press **Rest of ¶1** to read on.",
        "-# **P** · T",
      ]
    `);
    const rest = await ana.click(reply.message, 'Rest of ¶1');
    expect(maskedText(rest.message)).toMatchInlineSnapshot(`
      "### Paragraph 1, page 2 of 5
      -# This page starts in mid-sentence.
      > again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and \\*again\\* again and
      -# ¶1
      -# Cut off in mid-sentence to fit. Press **Rest of ¶1** to read on.
      -# **P** · T"
    `);
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
    ['Nobody came.', {}, '### I found no dates in this article.'],
    [
      'Er kam in 2019.',
      { language: 'de' },
      '### I can find dates only in English, and this article is in another language.',
    ],
  ] as const)('says so where there is none: %s', async (body, metadata, expected) => {
    const { text } = await timelineOf([articleOf(body, metadata)]);
    expect(text.split('\n')[0]).toBe(expected);
  });

  it('stops at so many, and says so on each page', async () => {
    const years = Array.from({ length: 3_000 }, (_, at) => `It rained in ${1000 + (at % 900)}.`);
    const { ana, reply, text } = await timelineOf([articleOf(years.join('\n\n'))]);
    const told = (page: string) => page.split('\n').filter((line) => /more|stop/.test(line));
    expect(told(text)).toEqual([
      '-# and 1,993 more',
      '-# I stop at 2,000 dates, so later ones in the article may be missing.',
    ]);
    const next = await ana.click(reply.message, 'More');
    expect(told(textOf(next.message))).toEqual([
      '-# and 1,986 more',
      '-# I stop at 2,000 dates, so later ones in the article may be missing.',
    ]);
  });

  it('shows it to one member alone where they ask for that, or name no article that is held', async () => {
    const { reply } = await timelineOf(ownArticles(), { private: true });
    expect(reply.ephemeral).toBe(true);
    const unknown = await timelineOf(ownArticles(), { article: 'nowhere' });
    expect(unknown.reply.ephemeral).toBe(true);
    expect(unknown.text).toMatchInlineSnapshot(
      `"I do not have that article. Choose one from the list that appears as you type."`,
    );
  });
});
