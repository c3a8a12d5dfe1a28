import { describe, expect, it } from 'vitest';
import { unquote } from '#discord/cards/markdown.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article } from '#engine/types.ts';
import { textOf } from '#local-discord/index.ts';
import { articleOf, ownArticles } from '../../corpus-articles.ts';
import { maskedText, openStage } from './setup.ts';

const SEOUL = createArticle(
  'seoul',
  { title: 'The North sends more', publication: 'The Sample Post', published: '2025-07-10' },
  `South Korea’s spy agency said on Thursday that North Korea is preparing to send another 20,000 soldiers to fight for
Russia in Ukraine.

About 6,000 North Korean soldiers have been killed or wounded in the Kursk region so far, the agency told lawmakers.

The weather in Seoul was hot.`.replace(/(?<!\n)\n(?!\n)/g, ' '),
);
const GARDEN = createArticle(
  'garden',
  { title: 'Roses for beginners', publication: 'The Garden' },
  'Roses want sun and water.\n\nCut them back in spring.',
);
const TOPIC = 'North Korean soldiers in Russia';

/** What comes after the last passage of a card. */
const lastLinesOf = (text: string) =>
  text
    .split('\n')
    .slice(text.split('\n').findLastIndex((line) => line.startsWith('>')) + 1)
    .join('\n');

/** What a member sees of `/compare` over these articles. */
async function compare(articles: readonly Article[], options: Record<string, string | boolean> = {}) {
  const { discord } = await openStage({ articles });
  const ana = discord.user('ana');
  const reply = await ana.slash(discord.general, 'compare', { topic: TOPIC, ...options });
  return { discord, ana, reply, text: textOf(reply.message) };
}

describe('/compare', () => {
  const articles = [...ownArticles(), SEOUL, GARDEN];

  it('sets passages of both articles side by side, to the letter, with speakers, dates and figures', async () => {
    const { reply, text } = await compare(articles);
    expect(reply.ephemeral).toBe(false);
    expect(text).toMatchInlineSnapshot(`
      "### What two articles say
      -# Topic: North Korean soldiers in Russia
      **Figures that differ**
      - **another 20,000** soldiers · South Korea’s spy agency · ¶1 · The North sends more
      - **an additional 25,000 to 30,000** soldiers · Ukrainian intelligence · ¶7 · Lavrov meets Kim Jong-un…
      - **About 6,000** North Korean soldiers · South Korea’s spy agency · ¶2 · The North sends more
      - **around 4,000** North Korean soldiers · Western officials · ¶9 · Lavrov meets Kim Jong-un…
      -# They seem to count the same thing. I do not judge which is right.
      > South Korea’s spy agency said **on Thursday** that North Korea is preparing to send **another 20,000** soldiers to fight for Russia in Ukraine.
      -# South Korea’s spy agency · ¶1
      -# **The Sample Post** · The North sends more · 10 July 2025
      > Western officials estimate that **around 4,000** North Korean soldiers have been killed or wounded in Russia.
      -# Western officials · ¶9
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Western%20officials%20estimate%20that,or%20wounded%20in%20Russia&text=Western%20officials%20estimate%20that&text=or%20wounded%20in%20Russia)
      -# I found nothing about this in **Roses for beginners**."
    `);
    const whole = articles.flatMap(({ paragraphs }) => paragraphs.map((each) => each.text)).join('\n');
    const quotes = [...text.matchAll(/(?:^> .*\n?)+/gm)].map(([quote]) => unquote(quote.trimEnd()));
    expect(quotes.length).toBe(2);
    for (const quote of quotes) expect(whole).toContain(quote);
  });

  it('sets figures that differ next to each other, each with whose it is, and does not judge', async () => {
    const { text } = await compare(articles);
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toEqual([
      expect.stringMatching(/^- \*\*another 20,000\*\* soldiers · South Korea’s spy agency · ¶1 · The North/),
      expect.stringMatching(
        /^- \*\*an additional 25,000 to 30,000\*\* soldiers · Ukrainian intelligence · ¶7 ·/,
      ),
      expect.stringMatching(/^- \*\*About 6,000\*\* North Korean soldiers · .*¶2 · The North/),
      expect.stringMatching(/^- \*\*around 4,000\*\* North Korean soldiers · Western officials · ¶9 ·/),
    ]);
  });

  it('opens the text around a passage of either article', async () => {
    const { ana, reply } = await compare(articles);
    const around = await ana.click(reply.message, 'Surrounding text ¶1 · The North sends more');
    expect(maskedText(around.message)).toMatchInlineSnapshot(`
      "### The text around ¶1
      > South Korea’s spy agency said on Thursday that North Korea is preparing to send another 20,000 soldiers to fight for Russia in Ukraine.
      -# South Korea’s spy agency · ¶1 · the quoted paragraph
      > About 6,000 North Korean soldiers have been killed or wounded in the Kursk region so far, the agency told lawmakers.
      -# South Korea’s spy agency · ¶2
      -# **The Sample Post** · The North sends more · 10 July 2025"
    `);
  });

  it('compares two that are named, and no other', async () => {
    const { text } = await compare(articles, { article: 'seoul', other: 'garden' });
    expect(text).toMatchInlineSnapshot(`
      "### Only one of the articles says something about this
      -# Topic: North Korean soldiers in Russia
      > South Korea’s spy agency said **on Thursday** that North Korea is preparing to send **another 20,000** soldiers to fight for Russia in Ukraine.
      -# South Korea’s spy agency · ¶1
      -# **The Sample Post** · The North sends more · 10 July 2025
      -# I found nothing about this in **Roses for beginners**."
    `);
  });

  it('names an article that has nothing on it, instead of what comes nearest', async () => {
    const held = [
      { id: 'bridge', text: 'The harbour bridge will cost 48 million euros. It opens in May.' },
      { id: 'ticket', text: 'A day ticket of the festival cost 45 euros. Children pay half of that.' },
    ].map(({ id, text }) => createArticle(id, { title: `About the ${id}`, publication: 'The Sample' }, text));
    const { text } = await compare(held, { topic: 'the cost of the bridge' });
    expect(text).toMatchInlineSnapshot(`
      "### Only one of the articles says something about this
      -# Topic: the cost of the bridge
      > The harbour bridge will cost **48 million euros**. It opens **in May**.
      -# ¶1
      -# **The Sample** · About the bridge
      -# I found nothing about this in **About the ticket**."
    `);
  });

  it('does not say that only one has something on it where another is in another language', async () => {
    const [german, english] = [
      'Die neue Brücke am Hafen ist am Freitag eröffnet worden. Sie hat zwölf Millionen Euro gekostet.\n\nDas Wetter war schön.',
      'The new bridge at the harbour was opened on Friday. It cost twelve million euros.\n\nThe weather was fine.',
    ].map((text, at) => createArticle(`bridge ${at}`, { title: `Bridge ${at + 1}`, publication: 'P' }, text));
    if (!german || !english) throw new Error('no articles');
    const { text } = await compare([german, english], { topic: 'die neue Brücke am Hafen' });
    expect(text).toMatchInlineSnapshot(`
      "### What the article says about this
      -# Topic: die neue Brücke am Hafen
      > Die neue Brücke am Hafen ist am Freitag eröffnet worden. Sie hat zwölf Millionen Euro gekostet.
      -# ¶1
      -# **P** · Bridge 1
      -# The topic is in another language than **Bridge 2**."
    `);
  });

  it('leaves out an article that shares one of the topic’s two things, and is about something else', async () => {
    const harbour = createArticle(
      'harbour',
      { title: 'Harbour bridge reopens', publication: 'The Quay Gazette' },
      'The harbour bridge reopened on Friday after eleven weeks of repairs.\n\nTraffic in the old town fell by a third.',
    );
    const { text } = await compare([...ownArticles(), harbour], { topic: 'the harbour bridge' });
    expect(text).toMatchInlineSnapshot(`
      "### Only one of the articles says something about this
      -# Topic: the harbour bridge
      > The harbour bridge reopened **on Friday** after **eleven** weeks of repairs.
      -# ¶1
      -# **The Quay Gazette** · Harbour bridge reopens
      -# I found nothing about this in **Lavrov meets Kim Jong-un in Pyongyang**."
    `);
  });

  it('says so where no article has anything on it', async () => {
    const { text } = await compare(articles, { topic: 'quantum chromodynamics of pancakes' });
    expect(text).toMatchInlineSnapshot(`
      "### I found nothing about this in the articles.
      -# Topic: quantum chromodynamics of pancakes"
    `);
  });

  it.each([
    ['one article', [...ownArticles()], {}, 'A comparison needs at least two articles here.'],
    [
      'the same twice',
      articles,
      { article: 'seoul', other: 'seoul' },
      'Those are the same article. Please choose two.',
    ],
    [
      'an unknown one',
      articles,
      { other: 'nowhere' },
      'I do not have that article. Choose one from the list that appears as you type.',
    ],
  ] as const)('asks for two: %s', async (_, held, options, expected) => {
    const { reply, text } = await compare(held, options);
    expect(reply.ephemeral).toBe(true);
    expect(text).toBe(expected);
  });

  it('keeps to what Discord takes with many long articles, and says how many were not shown', async () => {
    const long = (at: number) =>
      createArticle(
        `long${at}`,
        { title: `Long *title* ${at} ${'of many words '.repeat(10)}`, publication: 'P' },
        [
          `${100 + at} North Korean soldiers were sent to Russia in 2024, ${'and so on and on '.repeat(60)}there.`,
          `The soldiers of North Korea fight in Russia, @everyone, ${'[here](https://x.example) '.repeat(40)}.`,
        ].join('\n\n'),
      );
    const { text } = await compare(Array.from({ length: 20 }, (_, at) => long(at)));
    expect(lastLinesOf(text)).toMatchInlineSnapshot(`
      "-# ¶1
      -# Cut off in mid-sentence to fit. Press **Rest of ¶1** to read on.
      -# **P** · Long \\*title\\* 2 of many words of many words of many words of many words of…
      -# 9 more articles say something about this. Name them to compare them.
      -# I did not search 8 more articles."
    `);
    expect(text.length).toBeLessThanOrEqual(4000);
  });

  it('keeps to that where many figures differ, and all names are long', async () => {
    const long = (at: number) =>
      createArticle(
        `long${at}`,
        { title: `*${'Title of many words '.repeat(10)}* ${at}`, publication: `*${'Paper '.repeat(20)}*` },
        ['troops', 'rockets', 'tanks', 'ships']
          .map(
            (thing, place) =>
              `The ${'very '.repeat(8)}*important* ministry of the *north* said North Korea had sent ${
                100 * (at + 1) + place
              } ${'old '.repeat(3)}North Korean ${thing} to Russia.`,
          )
          .join('\n\n'),
      );
    const { text } = await compare(
      Array.from({ length: 9 }, (_, at) => long(at)),
      {
        topic: 'North Korean troops, rockets, tanks and ships sent to Russia',
      },
    );
    expect(lastLinesOf(text)).toMatchInlineSnapshot(`
      "-# ¶2
      -# **\\*Paper Paper Paper Paper Paper Paper…** · \\*Title of many words Title of many words Title of many words Title of many…
      -# 6 more articles say something about this. Name them to compare them."
    `);
    expect(text.length).toBeLessThanOrEqual(4000);
  });

  it('offers articles for both, and topics', async () => {
    const { discord, ana } = await compare([articleOf('One.'), SEOUL]);
    const offer = await ana.autocomplete(discord.general, 'compare', { topic: 'x', other: 'nor' }, 'other');
    expect(offer.choices.map(({ value }) => value)).toEqual(['seoul']);
    const topics = await ana.autocomplete(discord.general, 'compare', { topic: 'bridges' }, 'topic');
    expect(topics.choices.map(({ value }) => value)).toContain('bridges');
  });
});

it('keeps within Discord’s limits with twenty articles of long and hostile titles', async () => {
  const hostile = '@everyone <@1> [a](https://x.example) `**_~|> ';
  const many = Array.from({ length: 20 }, (_, at) =>
    createArticle(
      `many-${at}`,
      { title: `${at} ${hostile.repeat(12)}`, publication: hostile.repeat(5) },
      `About ${at + 1},000 North Korean soldiers have been killed in Russia, ${hostile.repeat(20)} officials said.`,
    ),
  );
  const { reply, text } = await compare(many);
  expect(text.length).toBeGreaterThan(100);
  expect(text.length).toBeLessThanOrEqual(4000);
  expect(reply.message).not.toMatchObject({ mention_everyone: true });
});
