import { describe, expect, it } from 'vitest';
import { addArticle, FERRY, HOUR, openFerry } from './watching.ts';

const withoutPort = (text: string) => text.replace(/127\.0\.0\.1:\d+/g, 'site');

describe('/articles watch', () => {
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
});
