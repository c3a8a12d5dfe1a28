import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { bridge, harbour } from '../../commands/articles.ts';
import { MODERATOR, maskedText, openStage, quoted } from './setup.ts';

const TOPIC = { topic: 'North Korean soldiers in Kursk' };
const labels = (message: Parameters<typeof buttonsOf>[0]) => buttonsOf(message).map(({ label }) => label);

describe('/context', () => {
  it('shows the asker alone what the articles say about a topic', async () => {
    const { discord } = await openStage();
    const reply = await discord.user('ana').slash(discord.general, 'context', TOPIC);
    expect(reply).toMatchObject({ ephemeral: true, deferred: false });
    expect(quoted(reply.message)).toContain(10);
    expect(labels(reply.message)).not.toContain('Share');
    expect(discord.messages(discord.general)).toEqual([]);
  });

  it('lets those share it who may share', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const found = await mod.slash(discord.general, 'context', TOPIC);
    const asked = await mod.click(found.message, 'Share');
    const reply = await mod.click(asked.message, 'Share now');
    await reply.until(({ message }) => textOf(message).includes('Shared:'));
    const [shared] = discord.messages(discord.general);
    if (!shared) throw new Error('nothing was shared');
    expect(quoted(shared)).toEqual(quoted(found.message));
    expect(labels(shared)).toContain('Retract');
  });

  it('looks in the article that is named, and offers articles and headings', async () => {
    const { discord } = await openStage({ articles: [harbour, bridge] });
    const ana = discord.user('ana');
    const context = async (article: string) =>
      textOf(
        (await ana.slash(discord.general, 'context', { topic: 'the bridge to Rügen', article })).message,
      );
    expect(await context(bridge.title)).toMatchInlineSnapshot(`
      "### This may answer it:
      > The bridge to Rügen costs forty million euros.
      -# ¶1
      -# **The Island** · A bridge for Rügen"
    `);
    expect(await context('harbour')).toMatchInlineSnapshot(`
      "### I found nothing on that in the article.
      I quote what articles say. I never write an answer myself."
    `);
    expect(await context('no such')).toMatchInlineSnapshot(
      `"I do not have that article. Choose one from the list that appears as you type."`,
    );
    const offered = async (values: Record<string, string>, focused: string) =>
      (await ana.autocomplete(discord.general, 'context', values, focused)).choices.map(({ name }) => name);
    expect(await offered({ topic: 'x', article: 'kiel' }, 'article')).toEqual([harbour.title]);
    expect(await offered({ topic: 'who pays' }, 'topic')).toContain('Who pays for it?');
  });

  it('never shows another server’s articles', async () => {
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
    const topic = 'Where does the heron sleep?';
    expect(maskedText((await ana.slash(there, 'context', { topic })).message)).toMatchInlineSnapshot(`
      "### This may answer it:
      > The heron sleeps under the bridge.
      -# ¶1
      -# **P** · A secret"
    `);
    for (const article of [undefined, 'secret']) {
      const values = { topic, ...(article && { article }) };
      const reply = await ana.slash(discord.general, 'context', values);
      expect(textOf(reply.message)).not.toContain('The heron sleeps');
    }
  });
});
