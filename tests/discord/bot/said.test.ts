import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { articleOf } from '../../corpus-articles.ts';
import { openStage, quoted } from './setup.ts';

describe('/said', () => {
  it('shows what is attributed to somebody, to the letter, with its paragraph', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const reply = await ana.slash(discord.general, 'said', { speaker: 'Western officials' });
    expect(reply.ephemeral).toBe(false);
    expect(quoted(reply.message)).toEqual([9]);
    expect(textOf(reply.message)).toContain('> Western officials estimate that around 4,000');
    expect(textOf(reply.message)).not.toContain('The trip could further');
  });

  it('offers the speakers as the article names them', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const offer = await ana.autocomplete(discord.general, 'said', { speaker: 'intell' }, 'speaker');
    expect(offer.choices.map(({ value }) => value)).toEqual(['Ukrainian intelligence']);
  });

  it('says so if nothing is attributed to somebody', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const reply = await ana.slash(discord.general, 'said', { speaker: '[Kim](Un) #1' });
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toMatchInlineSnapshot(
      `"I found nothing in the article from **\\[Kim\\]\\(Un\\) \\#1**."`,
    );
  });
});

describe('a name that several have', () => {
  const article = articleOf(
    '“The bridge is closed,” Mayor Anna Reyes said.',
    'Paul Reyes said the bridge is open.',
    'President Marta Solberg said that she will cross it.',
    'Marta Solberg said that she has crossed it.',
  );

  it('asks the asker alone which one is meant', async () => {
    const { discord } = await openStage({ articles: [article] });
    const reply = await discord.user('ana').slash(discord.general, 'said', { speaker: 'Reyes' });
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toContain('- **Mayor Anna Reyes**\n- **Paul Reyes**');
    expect(quoted(reply.message)).toEqual([]);
  });

  it('takes one person with and without the office for one', async () => {
    const { discord } = await openStage({ articles: [article] });
    const reply = await discord.user('ana').slash(discord.general, 'said', { speaker: 'solberg' });
    expect(quoted(reply.message)).toEqual([3, 4]);
  });
});

describe('a person who is named with a role beside the name', () => {
  const article = articleOf(
    '“The bridge is closed,” said the opposition leader, Ben Ro.',
    'Ben Ro said that the bridge was old.',
    'Anna Holm, a lawyer for the town, said that she will sue.',
    'Norway’s foreign minister, Ingrid Solberg, said that she has crossed it.',
    'Ro said that nobody had listened.',
  );

  it('is one, by the name alone', async () => {
    const { discord } = await openStage({ articles: [article] });
    const ana = discord.user('ana');
    const offer = await ana.autocomplete(discord.general, 'said', { speaker: '' }, 'speaker');
    expect(offer.choices.map(({ value }) => value)).toMatchInlineSnapshot(`
      [
        "Ben Ro",
        "Anna Holm",
        "Ingrid Solberg",
      ]
    `);
    const reply = await ana.slash(discord.general, 'said', { speaker: 'Ben Ro' });
    expect(quoted(reply.message)).toEqual([1, 2, 5]);
    expect(
      quoted((await ana.slash(discord.general, 'said', { speaker: 'opposition leader' })).message),
    ).toEqual([1, 2, 5]);
    expect(textOf((await ana.slash(discord.general, 'claims')).message)).toMatchInlineSnapshot(`
      "### Who is quoted in the article
      -# I find speakers automatically and leave out what is unclear. Please check the text around a quote.
      - **Ben Ro** · 1 in quotation marks · 2 in reported speech · ¶1 ¶2 ¶5
      - **Anna Holm** · 1 in reported speech · ¶3
      - **Ingrid Solberg** · 1 in reported speech · ¶4
      -# **The Sample** · A sample"
    `);
  });
});

describe('/claims', () => {
  it('lists who is quoted, and how often', async () => {
    const { discord } = await openStage();
    const reply = await discord.user('ana').slash(discord.general, 'claims');
    const text = textOf(reply.message);
    for (const line of [
      '**Ukrainian intelligence** · 1 in reported speech · ¶7',
      '**Western officials** · 1 in reported speech · ¶9',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toMatch(/\*\*he\*\*/i);
  });
});
