import { describe, expect, it } from 'vitest';
import { buttonsOf, type LocalDiscord, textOf } from '#local-discord/index.ts';
import { MODERATOR, maskedText, openStage, QUESTION, quoted } from '../discord/bot/setup.ts';
import { bridge, harbour } from './articles.ts';

const both = { articles: [harbour, bridge] };

/** The values that are offered while an option is typed. */
async function offered(discord: LocalDiscord, typed: string, focused: string, other = {}): Promise<string[]> {
  const ana = discord.user(`typist of ${focused} ${typed}`);
  const offer = await ana.autocomplete(discord.general, 'ask', { ...other, [focused]: typed }, focused);
  expect(offer.error).toBeUndefined();
  return offer.choices.map(({ value }) => String(value));
}

describe('/ask', () => {
  it('answers at once, for all to see, with the question as it was written', async () => {
    const { discord } = await openStage();
    const question = `${QUESTION} [a](b) <@${discord.botId}>`;
    const reply = await discord.user('ana').slash(discord.general, 'ask', { question });
    expect(reply).toMatchObject({ deferred: false, ephemeral: false, edits: [], followUps: [] });
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: How involved is North Korea? \\[a\\]\\(b\\)
      > Ukrainian intelligence reports that Pyongyang plans to deploy **an additional 25,000 to 30,000 soldiers** to support Moscow’s intensified offensive in Ukraine. This builds on the **roughly 11,000 troops** Pyongyang sent last year.
      -# Ukrainian intelligence; the last sentence: Brussels Morning Newspaper’s own words · ¶7
      > Western officials estimate that **around 4,000 North Korean soldiers** have been killed or wounded in Russia.
      -# Western officials · ¶9
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Ukrainian%20intelligence%20reports%20that,Pyongyang%20sent%20last%20year&text=Western%20officials%20estimate%20that,or%20wounded%20in%20Russia&text=Ukrainian%20intelligence%20reports%20that&text=Pyongyang%20sent%20last%20year) · How involved is North Korea in the Ukraine war?"
    `);
    expect(reply.message.mentions).toEqual([]);
    expect(buttonsOf(reply.message).map(({ label }) => label)).not.toContain('Share');
  });

  it('asks all articles, or the one that is named by its id, its title or what was chosen', async () => {
    const { discord } = await openStage(both);
    const ana = discord.user('ana');
    const ask = async (article?: string) => {
      const values = { question: 'Who pays for the bridge?', ...(article && { article }) };
      return textOf((await ana.slash(discord.general, 'ask', values)).message);
    };
    const answer = await ask();
    expect(answer).toMatchInlineSnapshot(`
      "### The article says
      -# Question: Who pays for the bridge?
      > The state pays for the bridge.
      -# ¶2
      -# **The Island** · A bridge for Rügen · Who pays for it?"
    `);
    const [chosen = ''] = await offered(discord, 'rugen bridge', 'article');
    expect(chosen).not.toBe('');
    for (const name of [chosen, 'a bridge for rügen', ` ${bridge.title} `]) {
      expect(await ask(name)).toBe(answer);
    }
    const none = await ask('harbour');
    expect(none).toMatchInlineSnapshot(`
      "### I found nothing on that in the article.
      -# Question: Who pays for the bridge?
      I quote what articles say. I never write an answer myself."
    `);
    expect(await ask(harbour.title)).toBe(none);
    for (const name of ['no such article', '💥', '*'])
      expect(await ask(name)).toMatchInlineSnapshot(
        `"I do not have that article. Choose one from the list that appears as you type."`,
      );
  });

  it('is private where that is wanted, and can be shared by those who may manage messages', async () => {
    const { discord } = await openStage();
    const ask = { question: QUESTION, private: true };
    const bob = await discord.user('bob').slash(discord.general, 'ask', ask);
    expect(bob.ephemeral).toBe(true);
    expect(buttonsOf(bob.message).map(({ label }) => label)).not.toContain('Share');
    const mod = await discord.user('mod', MODERATOR).slash(discord.general, 'ask', ask);
    expect(buttonsOf(mod.message).map(({ label }) => label)).toContain('Share');
    expect(discord.messages(discord.general)).toEqual([]);
  });

  it('says that an article does not say, and quotes nothing then', async () => {
    const { discord } = await openStage(both);
    const reply = await discord
      .user('ana')
      .slash(discord.general, 'ask', { question: 'Who won the chess final?' });
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### I found nothing on that in the articles.
      -# Question: Who won the chess final?
      I quote what articles say. I never write an answer myself."
    `);
    expect(quoted(reply.message)).toEqual([]);
  });
});

describe('what /ask offers while a question is typed', () => {
  it('is the question as it stands, then headings that fit, questions first', async () => {
    const { discord } = await openStage(both);
    expect(await offered(discord, '', 'question')).toEqual([
      'When will the harbour open?',
      'Who pays for it?',
      'What sailors think',
    ]);
    expect(await offered(discord, ' WH, the harbour! ', 'question')).toEqual([
      'WH, the harbour!',
      'When will the harbour open?',
    ]);
    expect(await offered(discord, 'zebra', 'question')).toEqual(['zebra']);
    expect(await offered(discord, 'Who pays for it?', 'question')).toEqual(['Who pays for it?']);
  });

  it('is of the article that is chosen already', async () => {
    const { discord } = await openStage(both);
    expect(await offered(discord, '', 'question', { article: 'harbour' })).not.toContain('Who pays for it?');
  });

  it('leaves out what Discord would refuse', async () => {
    const { discord } = await openStage(both);
    expect(await offered(discord, 'why '.repeat(40), 'question')).toEqual([]);
  });
});

describe('what /ask offers while an article is typed', () => {
  it('is articles by title, publication and id, without regard to accents and case', async () => {
    const { discord } = await openStage(both);
    expect(await offered(discord, '', 'article')).toHaveLength(2);
    expect(await offered(discord, 'KIEL ice', 'article')).toEqual(['harbour']);
    expect(await offered(discord, 'the coast', 'article')).toEqual(['harbour']);
    expect(await offered(discord, 'zebra', 'article')).toEqual([]);
    const [long = ''] = await offered(discord, 'Rugen', 'article');
    expect(long.length).toBeLessThanOrEqual(100);
  });

  it('is at most 25 articles', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ ...harbour, id: `harbour-${at}` }));
    const { discord } = await openStage({ articles: many });
    expect(await offered(discord, 'kiel', 'article')).toHaveLength(25);
  });

  it('is nothing, and no error, where something fails', async () => {
    let broken = false;
    const { discord, logged } = await openStage({
      alter: (engine) => ({
        ...engine,
        get articles() {
          if (broken) throw new Error('broken');
          return engine.articles;
        },
      }),
    });
    broken = true;
    expect(await offered(discord, 'secret words', 'article')).toEqual([]);
    expect(logged.join('')).toContain('could not offer choices');
    expect(logged.join('')).not.toContain('secret words');
  });
});
