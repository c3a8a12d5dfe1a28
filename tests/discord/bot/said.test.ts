import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { articleOf } from '../../corpus-articles.ts';
import { maskedText, openStage, quoted } from './setup.ts';

describe('/said', () => {
  it('shows what is attributed to somebody, to the letter, with its paragraph', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const reply = await ana.slash(discord.general, 'said', { speaker: 'Western officials' });
    expect(reply.ephemeral).toBe(false);
    expect(quoted(reply.message)).toEqual([9]);
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### What the article quotes Western officials as saying
      -# I find speakers automatically and leave out what is unclear. Please check the text around a quote.
      > Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in Russia.
      -# Western officials · ¶9
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Western%20officials%20estimate%20that,or%20wounded%20in%20Russia&text=Western%20officials%20estimate%20that&text=or%20wounded%20in%20Russia) · How involved is North Korea in the Ukraine war?"
    `);
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
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "That name fits several speakers in the article. Which one do you mean?
      - **Mayor Anna Reyes**
      - **Paul Reyes**"
    `);
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
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### Who is quoted in the article
      -# I find speakers automatically and leave out what is unclear. Please check the text around a quote.
      - **his office** · 1 in reported speech · ¶1
      - **Russian news agency** · 2 in reported speech · ¶1 ¶6
      - **Sergey Lavrov** · 1 partly in quotation marks · ¶3
      - **experts** · 1 in reported speech · ¶7
      - **Ukrainian intelligence** · 1 in reported speech · ¶7
      - **President Donald Trump** · 1 partly in quotation marks · ¶8
      - **Western officials** · 1 in reported speech · ¶9
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)"
    `);
  });
});
