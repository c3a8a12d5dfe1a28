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

describe('/claims', () => {
  it('lists who is quoted, and how often', async () => {
    const { discord } = await openStage();
    const reply = await discord.user('ana').slash(discord.general, 'claims');
    const text = textOf(reply.message);
    for (const line of [
      '**Ukrainian intelligence** · 1 reported · ¶7',
      '**Western officials** · 1 reported · ¶9',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toMatch(/\*\*he\*\*/i);
  });
});
