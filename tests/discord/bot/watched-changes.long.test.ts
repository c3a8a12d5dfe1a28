import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { pageOf, rssOf } from '../../site.ts';
import { maskedText } from './setup.ts';
import { AFTER, addArticle, FERRY, HOUR, MINUTE, openFerry, QUESTION } from './watching.ts';

describe('a watched page', () => {
  it('tells the log channel of a change, whose Replace does what /articles refresh does, corrections and all', async () => {
    const { discord, eve, said, told, put, pass, lastCard } = await openFerry();
    const asked = await eve.slash(discord.general, 'ask', { ...QUESTION, private: true });
    const sharing = await eve.click((await eve.click(asked.message, 'Share')).message, 'Share now');
    await sharing.until(({ message }) => textOf(message).includes('Shared:'));
    expect(await said('articles watch', { article: 'ferry' })).toMatchInlineSnapshot(
      `"I now watch the page of **The ferry**. I look at it about every quarter of an hour and report in <#…> when its text changes. **/articles unwatch** ends that."`,
    );
    const before = told().length;
    await pass(HOUR);
    expect(told()).toHaveLength(before);
    put(AFTER, '"2"');
    await pass(HOUR);
    expect(told().slice(before)).toMatchInlineSnapshot(`
      [
        "### The page of **The ferry** has changed.
      -# Paragraphs compared with the text that I answer from: 1 changed, 1 unchanged.
      -# **The Harbour Post** · [The ferry](http://site/ferry)
      - ¶2: There were ~~120~~ **135** people on the ferry, and all of them were brought to the docks.
      -# I answer from the text that I have until somebody presses **Replace**.",
      ]
    `);

    const ana = discord.user('ana', { permissions: ['ManageMessages'] });
    expect(textOf((await ana.click(lastCard(), 'Replace')).message)).toMatchInlineSnapshot(
      `"Only members with the Manage Server permission can do that."`,
    );
    const done = await eve.click(lastCard(), 'Replace');
    await done.until(({ message }) => textOf(message).includes('Replaced:'));
    const affected = await discord.until(() => done.followUps[0]);
    expect(maskedText(affected)).toMatchInlineSnapshot(`
      "### Shared cards that quote changed text
      - <t:…> · <@…> · https://discord.com/channels/… · The ferry ¶2"
    `);
    const answer = await eve.slash(discord.general, 'ask', QUESTION);
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: How many people were on the ferry?
      > There were **135 people** on the ferry, and all of them were brought to the docks.
      -# ¶2
      -# **The Harbour Post** · [The ferry](http://site/ferry#:~:text=There%20were%20135%20people,brought%20to%20the%20docks&text=There%20were%20135%20people&text=brought%20to%20the%20docks)"
    `);
    expect(await discord.until(() => told()[before + 1])).toMatchInlineSnapshot(`
      "### **The ferry** has changed.
      -# Paragraphs: 1 changed, 1 unchanged.
      - ¶2: There were ~~120~~ **135** people on the ferry, and all of them were brought to the docks.
      One shared card quotes changed text. See **/shares affected**."
    `);
    await pass(HOUR);
    expect(told()).toHaveLength(before + 2);
  });

  it('ignores a text until it changes again, and shows what changes meanwhile on the same card', async () => {
    const { discord, eve, said, told, put, pass, lastCard } = await openFerry();
    await said('articles watch', { article: 'ferry' });
    put(AFTER, '"2"');
    await pass(20 * MINUTE);
    put([...AFTER, 'The ferry was towed away.'], '"3"');
    await pass(20 * MINUTE);
    expect(told()).toMatchInlineSnapshot(`
      [
        "### The page of **The ferry** has changed.
      -# Paragraphs compared with the text that I answer from: 1 changed, 1 added, 1 unchanged.
      -# **The Harbour Post** · [The ferry](http://site/ferry)
      - ¶2: There were ~~120~~ **135** people on the ferry, and all of them were brought to the docks.
      - **¶3\\: The ferry was towed away.**
      -# I answer from the text that I have until somebody presses **Replace**.",
      ]
    `);
    const ignored = await eve.click(lastCard(), 'Ignore');
    expect(maskedText(ignored.message)).toMatchInlineSnapshot(
      `"<@…> ignored a change of **The ferry**. I report the next one."`,
    );
    await pass(3 * HOUR);
    expect(told()).toHaveLength(1);
    put([...AFTER, 'The ferry was towed to the docks.'], '"4"');
    await pass(20 * MINUTE);
    expect(told()).toHaveLength(2);
    put(FERRY, '"5"');
    await pass(20 * MINUTE);
    expect(told()[1]).toMatchInlineSnapshot(
      `"The page of **The ferry** now has the text that I answer from."`,
    );
    const answer = await eve.slash(discord.general, 'ask', QUESTION);
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: How many people were on the ferry?
      > There were **120 people** on the ferry, and all of them were brought to the docks.
      -# ¶2
      -# **The Harbour Post** · [The ferry](http://site/ferry#:~:text=There%20were%20120%20people,brought%20to%20the%20docks&text=There%20were%20120%20people&text=brought%20to%20the%20docks)"
    `);
  });

  it.each([
    [
      'changes again',
      [...AFTER, 'The ferry was towed away.'],
      `### The page of **The ferry** has changed.
-# Paragraphs compared with the text that I answer from: 1 changed, 1 added, 1 unchanged.
-# **The Harbour Post** · [The ferry](http://site/ferry)
- ¶2: There were ~~120~~ **135** people on the ferry, and all of them were brought to the docks.
- **¶3\\: The ferry was towed away.**
-# I answer from the text that I have until somebody presses **Replace**.`,
    ],
    ['has its old text again', FERRY, 'The page of **The ferry** now has the text that I answer from.'],
  ])('asks no page in every round that %s while its card is in a closed channel', async (_, text, shown) => {
    const { discord, store, site, log, said, told, put, pass } = await openFerry();
    await said('articles watch', { article: 'ferry' });
    put(AFTER, '"2"');
    await pass(20 * MINUTE);
    expect(told()).toHaveLength(1);
    discord.permit(log, [{ of: 'bot', deny: ['ViewChannel'] }]);
    put(text, '"3"');
    const asked = site.asked.length;
    await pass(5 * HOUR);
    expect(site.asked.slice(asked)).toHaveLength(1);
    expect(await store.pageWatchesOf(discord.home.id)).toMatchObject([{ failures: 1 }]);
    discord.permit(log, []);
    await pass(2 * HOUR);
    expect(told()).toEqual([shown]);
  });
});

describe('a watched feed', () => {
  const item = (name: string) =>
    `<title>${name} *news*</title><link>/${name}</link><guid isPermaLink="false">${name}</guid>`;

  it('offers what is new, a few at a time; Add shows it as /articles add does', async () => {
    const { discord, eve, said, site, told, pass, lastCard } = await openFerry();
    const put = (...names: string[]) =>
      site.put('/feed', {
        body: rssOf('The &lt;b&gt;Post', names.map(item)),
        headers: { 'content-type': 'application/rss+xml' },
        etag: `"${names.length}"`,
      });
    put('one', 'two');
    expect(await said('articles feed', { url: site.url('/feed') })).toMatchInlineSnapshot(
      `"I now watch the feed **The Post**. I look at it about every quarter of an hour and offer what is new in <#…>. **/articles unwatch** ends that."`,
    );
    await pass(HOUR);
    expect(told()).toEqual([]);
    put('six', 'five', 'four', 'ferry', 'one', 'two');
    await pass(15 * MINUTE);
    const first = lastCard();
    await pass(2 * HOUR);
    expect(told()).toMatchInlineSnapshot(`
      [
        "### New in **The Post**: 3 entries
      1. [ferry \\*news\\*](http://site/ferry)
      2. [four \\*news\\*](http://site/four)
      3. [five \\*news\\*](http://site/five)
      -# I offer 1 more at my next visit.",
        "### New in **The Post**
      [six \\*news\\*](http://site/six)",
      ]
    `);

    const ana = discord.user('ana', { permissions: ['ManageMessages'] });
    expect(maskedText((await ana.click(first, 'Add 1')).message)).toMatchInlineSnapshot(
      `"Only members with the Manage Server permission can do that."`,
    );
    const pressed = await eve.click(first, 'Add 1');
    const preview = await discord.until(() => pressed.followUps[0]);
    expect(maskedText(preview)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **The Harbour Post** · [The ferry](http://site/ferry)
      -# 2 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > There were 120 people on the ferry, and all of them were brought to the docks.
      -# I keep nothing until you press **Add**."
    `);
    const added = await eve.click(preview, 'Add');
    expect(maskedText(added.message)).toMatchInlineSnapshot(`
      "Added: **The ferry**. Everyone in this server can now ask about it. **/articles assign** sends a channel’s questions to it first.
      It was here already, with the same text: **The ferry**."
    `);
    expect(await said('articles watch')).toMatchInlineSnapshot(`
      "### What I watch
      - **The Post** · feed · <http://site/feed>"
    `);
    await said('articles unwatch', { what: site.url('/feed') });
    expect(textOf((await eve.click(first, 'Add 2')).message)).toMatchInlineSnapshot(
      `"That was too long ago, and I no longer have its address. **/articles add** takes it."`,
    );
  });

  it('keeps no more feeds and pages than a server may have, of those that are named at once too', async () => {
    const { discord, store, said, site } = await openFerry({ serverFeeds: 1, serverWatches: 1 });
    const names = ['one', 'two', 'three'];
    for (const name of names) {
      site.put(`/feed-${name}`, {
        body: rssOf(name, [item(name)]),
        headers: { 'content-type': 'application/rss+xml' },
      });
      site.put(`/${name}`, { body: pageOf(`The ${name}`, FERRY) });
      await addArticle(store, discord, name, { url: site.url(`/${name}`), text: FERRY });
    }
    const feeds = await Promise.all(
      names.map((name) => said('articles feed', { url: site.url(`/feed-${name}`) })),
    );
    const pages = await Promise.all(names.map((name) => said('articles watch', { article: name })));
    const refused = (all: readonly string[]) => all.filter((each) => !each.startsWith('I now watch'));
    expect([refused(feeds), refused(pages)]).toMatchInlineSnapshot(`
      [
        [
          "A server can have up to 1 feed watched. Please end one with **/articles unwatch** first.",
          "A server can have up to 1 feed watched. Please end one with **/articles unwatch** first.",
        ],
        [
          "A server can have up to 1 page watched. Please end one with **/articles unwatch** first.",
          "A server can have up to 1 page watched. Please end one with **/articles unwatch** first.",
        ],
      ]
    `);
    expect(await store.feedWatchesOf(discord.home.id)).toHaveLength(1);
    expect(await store.pageWatchesOf(discord.home.id)).toHaveLength(1);
  });
});
