import { describe, expect, it } from 'vitest';
import { actionsOf, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { bridge, harbour } from '../../commands/articles.ts';
import { maskedText, openStage, quoted } from './setup.ts';

const PHRASE = { phrase: '"closer to  LIBERATION"' };

describe('/find', () => {
  it('shows the channel where the words stand, and what stands around them at a press', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const reply = await ana.slash(discord.general, 'find', PHRASE);
    expect(reply).toMatchObject({ ephemeral: false });
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### These words appear once:
      -# You searched for: "closer to LIBERATION"
      > Previously, the Russian Foreign Minister had also an encounter with his North Korean counterpart Choe Son-hui, during which he thanked the Far Eastern nation for supporting Moscow in bringing the Kursk region “**closer to liberation**” from “Ukrainian Nazis.”
      -# Sergey Lavrov (part of this), partly in quotation marks · ¶3
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)"
    `);
    expect(quoted(reply.message)).toEqual([3]);
    expect(actionsOf(reply.message)).toContain('Report');
    const around = await ana.click(reply.message, 'Surrounding text');
    expect(quoted(around.message)).toEqual([2, 3, 4]);
  });

  it('is private where the asker, or the server, wants that', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord } = await openStage({ store });
    const ana = discord.user('ana');
    expect((await ana.slash(discord.general, 'find', { ...PHRASE, private: true })).ephemeral).toBe(true);
    await store.changeSetting(discord.home.id, { name: 'visibility', value: 'private' });
    expect((await ana.slash(discord.general, 'find', PHRASE)).ephemeral).toBe(true);
    expect((await ana.slash(discord.general, 'find', { ...PHRASE, private: false })).ephemeral).toBe(false);
  });

  it('looks in the article that is named alone', async () => {
    const { discord } = await openStage({ articles: [harbour, bridge] });
    const ana = discord.user('ana');
    const find = async (values: Record<string, string>) => ana.slash(discord.general, 'find', values);
    expect(maskedText((await find({ phrase: 'the bridge' })).message)).toMatchInlineSnapshot(`
      "### These words appear twice:
      -# You searched for: the bridge
      > **The bridge** to Rügen costs forty million euros.
      -# ¶1

      > The state pays for **the bridge**.
      -# ¶2 · Who pays for it?
      -# **The Island** · A bridge for Rügen"
    `);
    expect(
      maskedText((await find({ phrase: 'the bridge', article: harbour.title })).message),
    ).toMatchInlineSnapshot(`
      "### These words do not appear in **Ice closes the harbour of Kiel**.
      -# You searched for: the bridge
      I search for the exact words, not for what they mean. **/ask** searches for an answer."
    `);
    expect(maskedText((await find({ phrase: 'the moon' })).message)).toMatchInlineSnapshot(`
      "### These words do not appear in any of the 2 articles.
      -# You searched for: the moon
      I search for the exact words, not for what they mean. **/ask** searches for an answer."
    `);
    expect(await find({ phrase: 'the', article: 'no such' })).toMatchObject({ ephemeral: true });
    const offer = await ana.autocomplete(
      discord.general,
      'find',
      { phrase: 'x', article: 'kiel' },
      'article',
    );
    expect(offer.choices.map(({ value }) => value)).toEqual(['harbour']);
  });

  it('refuses less than two letters, and pings nobody', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const short = await ana.slash(discord.general, 'find', { phrase: '“a”' });
    expect(short.ephemeral).toBe(true);
    expect(textOf(short.message)).toMatchInlineSnapshot(`"Please enter at least two letters or digits."`);
    const phrase = `@everyone ${ana.mention} **[xx](y)** #1`;
    const reply = await ana.slash(discord.general, 'find', { phrase });
    expect(reply.message.mentions).toEqual([]);
    expect(textOf(reply.message)).toMatchInlineSnapshot(`
      "### These words do not appear in **Lavrov meets Kim Jong-un in Pyongyang**.
      -# You searched for: \\[xx\\]\\(y\\) \\#1
      I search for the exact words, not for what they mean. **/ask** searches for an answer."
    `);
  });

  it('never finds another server’s words', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord } = await openStage({ store });
    const other = discord.guild('Other');
    await store.addArticle({
      guild: other.id,
      id: 'secret',
      metadata: { title: 'A secret', publication: 'P' },
      body: 'The heron sleeps under the bridge.',
      addedBy: '1',
      addedAt: 1,
    });
    const ana = discord.user('ana', { guilds: [discord.home, other] });
    const there = discord.channel('there', { guild: other });
    const phrase = 'the heron sleeps';
    expect(maskedText((await ana.slash(there, 'find', { phrase })).message)).toMatchInlineSnapshot(`
      "### These words appear once:
      -# You searched for: the heron sleeps
      > **The heron sleeps** under the bridge.
      -# ¶1
      -# **P** · A secret"
    `);
    for (const article of [undefined, 'secret', 'A secret']) {
      const values = { phrase, ...(article && { article }) };
      for (const channel of [discord.general, ana.directMessages]) {
        expect(textOf((await ana.slash(channel, 'find', values)).message)).not.toContain('The heron sleeps');
      }
    }
  });
});
