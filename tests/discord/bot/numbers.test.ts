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
    expect(linesIn(text)).toEqual([
      '**an additional 25,000 to 30,000** soldiers · ¶7',
      '**roughly 11,000** troops · ¶7',
      '**around 4,000** North Korean soldiers · ¶9',
    ]);
    expect(text).toMatch(/killed or wounded in Russia\.\n-# Western officials\s·\s¶9/);
    expect(text).toMatch(/Pyongyang sent last year\.\n-# ¶7/);
    const whole = articles.flatMap(({ paragraphs }) => paragraphs.map((each) => each.text)).join('\n');
    const quotes = [...text.matchAll(/(?:^> .*\n?)+/gm)].map(([quote]) => unquote(quote.trimEnd()));
    expect(quotes).toHaveLength(3);
    for (const quote of quotes) expect(whole).toContain(quote);
  });

  it.each(['numbers', 'timeline'])('of which each quote can be verified: /%s', async (command) => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const { message } = await ana.slash(discord.general, command);
    const checked = textOf((await ana.messageCommand(message, 'Verify quote')).message);
    expect(checked).toContain('exact in version');
    expect(checked).not.toContain('A quote');
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
    expect(text).not.toMatch(/^\*\*40\*\* \*\*@everyone\*\*/m);
    expect(text).toContain('> They sent 40 \\*\\*');
  });

  it.each([
    ['Nobody came.', {}, 'I found no figures'],
    ['Es kamen 40.', { language: 'de' }, 'I can find figures only in English'],
  ] as const)('says so where there is none: %s', async (body, metadata, expected) => {
    const { text } = await numbersOf([articleOf(body, metadata)]);
    expect(text).toContain(expected);
  });

  it('shows it to one member alone where they ask for that', async () => {
    const { reply } = await numbersOf(ownArticles(), { private: true });
    expect(reply.ephemeral).toBe(true);
  });
});
