import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { pageOf, rssOf } from '../../site.ts';
import { maskedText } from './setup.ts';
import { AFTER, addArticle, FERRY, HOUR, MINUTE, openFerry, QUESTION } from './watching.ts';

const withoutPort = (text: string) => text.replace(/127\.0\.0\.1:\d+/g, 'site');

describe('/articles watch', () => {
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

  it('says once that a page is gone, and watches it no more', async () => {
    const { site, said, told, pass } = await openFerry();
    await said('articles watch', { article: 'ferry' });
    site.put('/ferry', { status: 410 });
    await pass(3 * HOUR);
    expect(told()).toMatchInlineSnapshot(`
      [
        "I no longer watch the page of **The ferry**. That page has been taken down. Check the address, or attach a file. The article stays as it is.",
      ]
    `);
    expect(await said('articles watch')).toMatchInlineSnapshot(
      `"I watch no page and no feed here. **/articles watch** watches the page of an article, **/articles feed** a feed."`,
    );
    expect(site.asked.filter(({ status }) => status === 410)).toHaveLength(1);
  });

  it('says why it does not watch', async () => {
    const { discord, store, said, site } = await openFerry();
    await addArticle(store, discord, 'letter', { url: '', text: ['A letter without a page of its own.'] });
    await addArticle(store, discord, 'gone', {
      url: site.url('/gone'),
      text: ['A text whose page is gone.'],
    });
    expect(await said('articles watch', { article: 'letter' })).toMatchInlineSnapshot(
      `"I know no web page of that article. Give it one with **/articles refresh** and its address, then try again."`,
    );
    expect(await said('articles watch', { article: 'gone' })).toMatchInlineSnapshot(
      `"There is no page at that address. Check the address."`,
    );
    expect(await said('articles watch', { article: 'lavrov-pyongyang' })).toMatchInlineSnapshot(
      `"All servers share that article, so only the people who run me look after it."`,
    );
    await store.changeSetting(discord.home.id, { name: 'log_channel' });
    expect(await said('articles watch', { article: 'ferry' })).toMatchInlineSnapshot(
      `"I report changes in the log channel, and this server has none. Choose one with **/settings log**, then try again."`,
    );
    expect(await store.pageWatchesOf(discord.home.id)).toEqual([]);
  });

  it('ends when a moderator says so, and pauses without a log channel', async () => {
    const { discord, eve, store, said, site, pass } = await openFerry();
    await said('articles watch', { article: 'ferry' });
    expect(await said('articles watch', { article: 'ferry' })).toMatchInlineSnapshot(
      `"I already watch the page of **The ferry**."`,
    );
    expect(await said('articles watch')).toMatchInlineSnapshot(`
      "### What I watch
      - **The ferry** · page · <http://site/ferry>"
    `);
    await store.changeSetting(discord.home.id, { name: 'log_channel' });
    const asked = site.asked.length;
    await pass(HOUR);
    expect(site.asked).toHaveLength(asked);
    expect(await said('articles watch')).toMatchInlineSnapshot(`
      "### What I watch
      - **The ferry** · page · <http://site/ferry>
      I look at none of them now: this server has no log channel. Choose one with **/settings log**."
    `);
    const { choices } = await eve.autocomplete(discord.general, 'articles unwatch', { what: 'fer' }, 'what');
    expect(
      choices.map(({ name, value }) => ({ name: withoutPort(String(name)), value })),
    ).toMatchInlineSnapshot(`
      [
        {
          "name": "The ferry · page · site",
          "value": "page e9087d0b20d80d3e",
        },
      ]
    `);
    expect(await said('articles unwatch', { what: 'the ferry' })).toMatchInlineSnapshot(
      `"I no longer watch **The ferry**."`,
    );
    expect(await said('articles unwatch', { what: 'the ferry' })).toMatchInlineSnapshot(
      `"I do not watch that. Choose from the list that appears as you type."`,
    );
  });
});

describe('/articles unwatch', () => {
  it('asks which of a page and a feed of one title is meant, and offers them by names that differ', async () => {
    const { discord, eve, store, said, site } = await openFerry();
    await store.addArticle({
      guild: discord.home.id,
      id: 'again',
      metadata: { title: 'The ferry', publication: 'The Harbour Post', url: site.url('/ferry?again') },
      body: FERRY.join('\n\n'),
      addedBy: '1',
      addedAt: 1,
    });
    const visit = { guild: discord.home.id, known: {}, failures: 0, dueAt: 1 };
    for (const id of ['ferry', 'again']) {
      await store.watchPage({ ...visit, article: id, address: site.url(`/ferry?${id}`) });
    }
    const feed = { title: 'The ferry', since: 1, seen: [], offered: [] };
    await store.watchFeed({ ...visit, ...feed, address: site.url('/feed') });
    const asked = await said('articles unwatch', { what: 'the ferry' });
    expect(withoutPort(asked.replaceAll('\\', ''))).toMatchInlineSnapshot(`
      "That fits more than one thing that I watch. Choose one from the list that appears as you type.
      - The ferry · page · http://site/ferry?again
      - The ferry · page · http://site/ferry?ferry
      - The ferry · feed · site"
    `);
    expect(await store.pageWatchesOf(discord.home.id)).toHaveLength(2);
    const { choices } = await eve.autocomplete(discord.general, 'articles unwatch', { what: 'fer' }, 'what');
    expect(choices.map(({ name }) => withoutPort(String(name)))).toMatchInlineSnapshot(`
      [
        "The ferry · page · http://site/ferry?again",
        "The ferry · page · http://site/ferry?ferry",
        "The ferry · feed · site",
      ]
    `);
    const what = String(choices.at(-1)?.value);
    expect(await said('articles unwatch', { what })).toBe('I no longer watch **The ferry**.');
    expect(await store.feedWatchesOf(discord.home.id)).toEqual([]);
  });
});

describe('/articles feed', () => {
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

  it('says what is no feed, and goes to no private address', async () => {
    const { said, site, store, discord } = await openFerry();
    expect(await said('articles feed', { url: site.url('/ferry') })).toMatchInlineSnapshot(
      `"There is no RSS, Atom or JSON feed at that address."`,
    );
    expect(await said('articles feed', { url: 'http://10.0.0.1/feed' })).toMatchInlineSnapshot(
      `"That address is not one of the public web, so I do not open it. Attach a file, or paste the text."`,
    );
    expect(await said('articles feed', { url: 'javascript:alert(1)' })).toMatchInlineSnapshot(
      `"Please give a full web address, such as https\\:\\/\\/example.org\\/article."`,
    );
    expect(await store.feedWatchesOf(discord.home.id)).toEqual([]);
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
