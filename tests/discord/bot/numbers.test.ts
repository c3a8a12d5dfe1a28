import { describe, expect, it } from 'vitest';
import { unquote } from '#discord/cards/markdown.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article, Metadata } from '#engine/types.ts';
import { textOf } from '#local-discord/index.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { openStage } from './setup.ts';

function articleOf(body: string, metadata: Partial<Metadata> = {}): Article {
  return createArticle('sample', { title: 'T', publication: 'P', ...metadata }, body);
}

/** What a member sees of `/numbers` over these articles. */
async function numbersOf(articles: readonly Article[], options: Record<string, string | boolean> = {}) {
  const stage = await openStage({ articles });
  const ana = stage.discord.user('ana');
  const reply = await ana.slash(stage.discord.general, 'numbers', options);
  return { ...stage, ana, reply, text: textOf(reply.message) };
}

/** The lines that name figures and a paragraph. */
function linesIn(text: string): readonly string[] {
  return [...text.matchAll(/^(\*\*.*)\n(?:> .*\n|-# .*\n|\n(?=> ))*?-# (?:.*\s·\s)?(¶\d+)(?=\s·\s|$)/gm)].map(
    ([, line, place]) => `${line} · ${place}`,
  );
}

const MANY = Array.from(
  { length: 60 },
  (_, at) => `They counted ${at + 100} ${'very '.repeat(30)}old trees.`,
);

describe('/numbers', () => {
  it('shows each figure with its sentence, what it counts and whose it is', async () => {
    const articles = ownArticles();
    const { reply, text } = await numbersOf(articles);
    expect(reply.ephemeral).toBe(false);
    expect(text).toMatchInlineSnapshot(`
      "### The figures in the article
      -# I show each figure as the article writes it, with what it counts if the sentence makes that clear.
      **an additional 25,000 to 30,000** soldiers
      > Ukrainian intelligence reports that Pyongyang plans to deploy an additional 25,000 to 30,000 soldiers to support Moscow’s intensified offensive in Ukraine.
      -# Ukrainian intelligence · ¶7 · How involved is North Korea in the Ukraine war?

      **roughly 11,000** troops
      > This builds on the roughly 11,000 troops Pyongyang sent last year.
      -# ¶7 · How involved is North Korea in the Ukraine war?

      **around 4,000** North Korean soldiers
      > Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in Russia.
      -# Western officials · ¶9 · How involved is North Korea in the Ukraine war?
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)"
    `);
    const whole = articles.flatMap(({ paragraphs }) => paragraphs.map((each) => each.text)).join('\n');
    const quotes = [...text.matchAll(/(?:^> .*\n?)+/gm)].map(([quote]) => unquote(quote.trimEnd()));
    expect(quotes).toHaveLength(3);
    for (const quote of quotes) expect(whole).toContain(quote);
  });

  it.each(['numbers', 'timeline'])('of which each quote can be verified: /%s', async (command) => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const { message } = await ana.slash(discord.general, command);
    const checked = textOf((await ana.messageCommand(message, 'Verify quote')).message).split('\n');
    const quotes = checked.filter((line) => line.startsWith('- **¶'));
    expect(quotes.length).toBeGreaterThan(2);
    for (const line of quotes)
      expect(line).toMatch(/^- \*\*¶\d+\*\* · exact in version `\w+` · the same today$/);
  });

  it('quotes a sentence with several once', async () => {
    const { text } = await numbersOf([
      articleOf('At least 33 people were killed, and $5 million in aid was lost.'),
    ]);
    expect(linesIn(text)).toEqual(['**At least 33** people · **$5 million** in aid · ¶1']);
  });

  it('goes on until all were shown', async () => {
    const { ana, reply } = await numbersOf([articleOf(MANY.join('\n\n'))]);
    let message = reply.message;
    const shown = [...linesIn(textOf(message))];
    while (/and \d+ more/.test(textOf(message))) {
      const next = await ana.click(message, 'More');
      expect(next.ephemeral).toBe(true);
      message = next.message;
      shown.push(...linesIn(textOf(message)));
    }
    expect(shown).toEqual(MANY.map((_, at) => expect.stringContaining(`**${at + 100}**`)));
  });

  it('does not go on in a text that has changed since', async () => {
    const { ana, reply, restart } = await numbersOf([articleOf(MANY.join('\n\n'))]);
    await restart([articleOf(`A new text.\n\n${MANY.join('\n\n')}`)]);
    const next = await ana.click(reply.message, 'More');
    expect(next.ephemeral).toBe(true);
    expect(textOf(next.message)).toMatchInlineSnapshot(`"This button no longer works. Please ask again."`);
  });

  it('shows foreign text as text', async () => {
    const { text } = await numbersOf([articleOf('They sent 40 **@everyone** [trucks](https://x.example).')]);
    expect(text).toMatchInlineSnapshot(`
      "### The figures in the article
      -# I show each figure as the article writes it, with what it counts if the sentence makes that clear.
      **40**
      > They sent 40 \\*\\*\\@everyone\\*\\* \\[trucks\\]\\(https\\:\\/\\/x.example\\).
      -# ¶1
      -# **P** · T"
    `);
  });

  it.each([
    ['Nobody came.', {}, '### I found no figures in this article.'],
    [
      'Es kamen 40.',
      { language: 'de' },
      '### I can find figures only in English, and this article is in another language.',
    ],
  ] as const)('says so where there is none: %s', async (body, metadata, expected) => {
    const { text } = await numbersOf([articleOf(body, metadata)]);
    expect(text.split('\n')[0]).toBe(expected);
  });

  it('shows it to one member alone where they ask for that', async () => {
    const { reply } = await numbersOf(ownArticles(), { private: true });
    expect(reply.ephemeral).toBe(true);
  });
});
