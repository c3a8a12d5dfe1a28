import { describe, expect, it } from 'vitest';
import { VISITS } from '#articles/limits.ts';
import { textOf } from '#local-discord/index.ts';
import { pageOf, rssOf } from '../../site.ts';
import { maskedText } from './setup.ts';
import { AFTER, addArticle, HOUR, logged, MINUTE, openFerry, openWatching, QUESTION } from './watching.ts';

describe('/articles watch', () => {
  it('shows the page first where it has changed since the card', async () => {
    const { discord, eve, said, put, pass, lastCard } = await openFerry();
    await said('articles watch', { article: 'ferry' });
    put(AFTER, '"2"');
    await pass(20 * MINUTE);
    put([...AFTER, 'The ferry was towed away.'], '"3"');
    const pressed = await eve.click(lastCard(), 'Replace');
    const preview = await discord.until(() => pressed.followUps[1]);
    expect(textOf(pressed.followUps[0] ?? preview)).toMatchInlineSnapshot(
      `"The page has changed again since that card. This is its text now:"`,
    );
    expect(maskedText(preview)).toMatchInlineSnapshot(`
      "### Is this the new text?
      -# **The Harbour Post** · [The ferry](http://site/ferry)
      -# 3 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > The ferry was towed away.
      -# Paragraphs compared with the current text: 1 changed, 1 added, 1 unchanged.
      -# I keep nothing until you press **Replace**."
    `);
    await eve.click(preview, 'Replace');
    const answer = await eve.slash(discord.general, 'ask', { question: 'Was the ferry towed away?' });
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### This may answer it:
      -# Question: Was the ferry towed away?
      > The ferry was towed away.
      -# ¶3
      -# **The Harbour Post** · [The ferry](http://site/ferry#:~:text=The%20ferry%20was%20towed%20away)"
    `);
  });

  it('is decided on after a restart as before it', async () => {
    const { discord, eve, said, put, pass, lastCard, restart } = await openFerry();
    await said('articles watch', { article: 'ferry' });
    put(AFTER, '"2"');
    await pass(20 * MINUTE);
    await restart();
    const done = await eve.click(lastCard(), 'Replace');
    await done.until(({ message }) => textOf(message).includes('Replaced:'));
    const answer = await eve.slash(discord.general, 'ask', QUESTION);
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: How many people were on the ferry?
      > There were **135 people** on the ferry, and all of them were brought to the docks.
      -# ¶2
      -# **The Harbour Post** · [The ferry](http://site/ferry#:~:text=There%20were%20135%20people,brought%20to%20the%20docks&text=There%20were%20135%20people&text=brought%20to%20the%20docks)"
    `);
  });

  it('shows at once what differs already', async () => {
    const { discord, eve, put, pass, told } = await openFerry();
    put(AFTER, '"2"');
    const reply = await eve.slash(discord.general, 'articles watch', { article: 'ferry' });
    await reply.until(({ loading }) => !loading);
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "I now watch the page of **The ferry**. I look at it about every quarter of an hour and report in <#…> when its text changes. **/articles unwatch** ends that.
      The page already differs from the text that I have. Here is its text; I report only later changes."
    `);
    expect(maskedText(await discord.until(() => reply.followUps[0]))).toMatchInlineSnapshot(`
      "### Is this the new text?
      -# **The Harbour Post** · [The ferry](http://site/ferry)
      -# 2 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > There were 135 people on the ferry, and all of them were brought to the docks.
      -# Paragraphs compared with the current text: 1 changed, 1 unchanged.
      -# I keep nothing until you press **Replace**."
    `);
    await pass(HOUR);
    expect(told()).toEqual([]);
  });
});

describe('/articles feed', () => {
  it('shows hostile entries as they stand, and offers none without an address of the web', async () => {
    const { said, site, told, pass } = await openFerry();
    const put = (items: readonly string[]) => site.put('/feed', { body: rssOf('Feed', items) });
    put([]);
    await said('articles feed', { url: site.url('/feed') });
    const link = '<link>https://a.example/x</link>';
    put([
      `<title>@everyone **bold** [text](https://evil.example)</title>${link}`,
      '<title>No address</title><link>javascript:alert(1)</link>',
      '<guid>https://a.example/untitled</guid>',
      '<title>www.bank.example</title><link>https://a.example/bank</link>',
    ]);
    await pass(20 * MINUTE);
    expect(told()).toMatchInlineSnapshot(`
      [
        "### New in **Feed**: 3 entries
      1. [Open the article](https://a.example/bank) · www.bank.example
      2. [without a title](https://a.example/untitled)
      3. [Open the article](https://a.example/x) · \\@everyone \\*\\*bold\\*\\* \\[text\\]\\(https\\:\\/\\/evil.example\\)",
      ]
    `);
  });
});

describe('seventy-two hours', () => {
  const DAY = 24 * HOUR;
  const page = (name: string, version = 1) =>
    pageOf(`The ${name}`, [`The ${name} has its first paragraph.`, `Its version is number ${version}.`]);
  const text = (name: string) => [`The ${name} has its first paragraph.`, 'Its version is number 1.'];

  /** What was asked of a site, without its rules: how often, and how short a while apart at the least. */
  function visits({ asked }: { readonly asked: readonly { readonly path: string; readonly at: number }[] }) {
    const times = asked.filter(({ path }) => !/robots\.txt|tdmrep\.json/.test(path)).map(({ at }) => at);
    const gaps = times.slice(1).map((at, before) => at - (times[before] ?? 0));
    return { count: times.length, shortest: gaps.length === 0 ? 0 : Math.min(...gaps) / MINUTE };
  }

  it('pass with no host asked more often than every quarter of an hour, whatever its pages do', async () => {
    const stage = await openWatching();
    const { discord, store, pass, log, time } = stage;
    const guild = discord.home.id;
    const names = ['steady', 'plain', 'edited', 'busy', 'broken', 'strayed', 'closed'] as const;
    const sites = new Map<string, Awaited<ReturnType<typeof stage.site>>>();
    for (const name of [...names, 'feed']) sites.set(name, await stage.site());
    const site = (name: string) => sites.get(name) ?? expect.unreachable(name);
    const visit = { guild, known: {}, failures: 0, dueAt: time.now + VISITS.everyMs };
    for (const name of names) {
      site(name).put(`/${name}`, { body: page(name), ...(name !== 'plain' && { etag: '"1"' }) });
      const url = site(name).url(`/${name}`);
      await addArticle(store, discord, name, { url, text: text(name) });
      await store.watchPage({ ...visit, article: name, address: url });
    }
    const feedOf = (count: number) => ({
      body: rssOf(
        'The News',
        Array.from(
          { length: count },
          (_, at) => `<title>Entry ${at + 1}</title><link>/${at + 1}</link>`,
        ).reverse(),
      ),
      etag: `"${count}"`,
    });
    site('feed').put('/feed', feedOf(0));
    const lists = { seen: [], offered: [], since: time.now, title: 'The News' };
    await store.watchFeed({ ...visit, ...lists, address: site('feed').url('/feed') });

    await pass(5 * HOUR);
    site('edited').put('/edited', { body: page('edited', 2), etag: '"2"' });
    site('busy').put('/busy', { status: 429, headers: { 'retry-after': '7200' } });
    site('broken').put('/broken', { status: 500 });
    site('feed').put('/feed', feedOf(2));
    await pass(19 * HOUR);
    site('busy').put('/busy', { body: page('busy'), etag: '"1"' });
    site('edited').put('/edited', { body: page('edited', 3), etag: '"3"' });
    site('strayed').put('/strayed', { status: 302, headers: { location: 'http://10.0.0.1/' } });
    site('closed').put('/robots.txt', {
      body: 'User-agent: *\nDisallow: /',
      headers: { 'content-type': 'text/plain' },
    });
    site('feed').put('/feed', feedOf(7));
    await pass(2 * DAY);

    const counted = Object.fromEntries([...sites].map(([name, each]) => [name, visits(each)]));
    for (const { shortest } of Object.values(counted)) expect(shortest).toBeGreaterThanOrEqual(15);
    expect(counted).toMatchInlineSnapshot(`
      {
        "broken": {
          "count": 29,
          "shortest": 15,
        },
        "busy": {
          "count": 214,
          "shortest": 15,
        },
        "closed": {
          "count": 96,
          "shortest": 15,
        },
        "edited": {
          "count": 288,
          "shortest": 15,
        },
        "feed": {
          "count": 288,
          "shortest": 15,
        },
        "plain": {
          "count": 288,
          "shortest": 15,
        },
        "steady": {
          "count": 288,
          "shortest": 15,
        },
        "strayed": {
          "count": 97,
          "shortest": 15,
        },
      }
    `);
    // Pages and feeds of one round are looked at beside one another: whichever answers first is told first.
    expect(logged(discord, log).toSorted()).toMatchInlineSnapshot(`
      [
        "### New in **The News**: 2 entries
      1. [Entry 1](http://site/1)
      2. [Entry 2](http://site/2)",
        "### New in **The News**: 2 entries
      1. [Entry 6](http://site/6)
      2. [Entry 7](http://site/7)",
        "### New in **The News**: 3 entries
      1. [Entry 3](http://site/3)
      2. [Entry 4](http://site/4)
      3. [Entry 5](http://site/5)
      -# 2 more are new. I offer them at my next visits.",
        "### The page of **The edited** has changed.
      -# Paragraphs compared with the text that I answer from: 1 changed, 1 unchanged.
      -# **The Harbour Post** · [The edited](http://site/edited)
      - ¶2: Its version is number ~~1~~ **3**.
      -# I answer from the text that I have until somebody presses **Replace**.",
        "I no longer watch the page of **The closed**. That site does not allow programs to read the page \\(robots.txt\\). Paste the part that you may quote. The article stays as it is.",
        "I no longer watch the page of **The strayed**. That address is not one of the public web, so I do not open it. Attach a file, or paste the text. The article stays as it is.",
      ]
    `);
    expect(
      (await store.pageWatchesOf(guild)).map(({ article, failures }) => `${article} ${failures}`),
    ).toMatchInlineSnapshot(`
      [
        "broken 9",
        "busy 0",
        "edited 0",
        "plain 0",
        "steady 0",
      ]
    `);
  });
});
