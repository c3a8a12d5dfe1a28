import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readAddress } from '#articles/ingest/ingest.ts';
import { type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { maskedText, openStage } from '../discord/bot/setup.ts';
import { HERE } from '../site.ts';

const MANAGER = { permissions: ['ManageGuild', 'ManageMessages'] } as const;
const QUESTION = 'Where did the ferry run aground?';
const STORY = [
  'A ferry ran aground near Porto on Sunday morning, the harbour master said.',
  'Nobody of the 120 people on board was hurt, and all of them were brought to the docks.',
  'The ferry was towed away on Monday, after divers had looked at its hull for two hours.',
];
const page = (story: readonly string[], head = '<meta property="og:site_name" content="The Harbour Post">') =>
  `<!doctype html><html lang="en"><head><title>Ferry aground</title>${head}</head><body><nav><a href="/">Home</a></nav><article>${story.map((text) => `<p>${text}</p>`).join('')}<table><tr><th>Year</th><th>Ferries</th></tr><tr><td>2025</td><td>3</td></tr></table></article></body></html>`;

const close: (() => void)[] = [];
afterEach(() => {
  for (const each of close.splice(0)) each();
});

/** A page on the web, which may change. */
async function publish(html: string) {
  const now = { html };
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(now.html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close.push(() => server.close());
  return { now, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ferry` };
}

const anywhere = (address: string) => readAddress(address, HERE);
const file = (name: string, text: string) => ({ name, type: 'text/plain', bytes: Buffer.from(text) });

/** What the person is shown in the end of it. */
async function add(person: Person, discord: LocalDiscord, options: object, command = 'articles add') {
  const reply = await person.slash(discord.general, command, { ...options });
  await reply.until(({ loading }) => !loading);
  return reply;
}

describe('/articles add', () => {
  it('takes a web page: its article, what it says of itself, and what was left out', async () => {
    const { discord } = await openStage({ readAddress: anywhere });
    const [eve, web] = [discord.user('eve', MANAGER), await publish(page(STORY))];
    const preview = await add(eve, discord, { url: web.address });
    expect(preview.ephemeral).toBe(true);
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **The Harbour Post** · [Ferry aground](http://site/ferry)
      -# 3 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > The ferry was towed away on Monday, after divers had looked at its hull for two hours.
      Left out, 1 part:
      -# 1. a table, since its rows are not sentences\\: “Year \\| Ferries \\/ 2025 \\| 3”
      -# I keep nothing until you press **Add**."
    `);
    const more = await eve.click(preview.message, 'Keep 1');
    expect(maskedText(more.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **The Harbour Post** · [Ferry aground](http://site/ferry)
      -# 5 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > 2025 \\| 3
      -# I keep nothing until you press **Add**."
    `);

    await eve.click(more.message, 'Add');
    const answer = await eve.slash(discord.general, 'ask', { question: QUESTION });
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: Where did the ferry run aground?
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      -# the harbour master · ¶1
      -# **The Harbour Post** · [Ferry aground](http://site/ferry#:~:text=A%20ferry%20ran%20aground,the%20harbour%20master%20said&text=A%20ferry%20ran%20aground&text=the%20harbour%20master%20said)"
    `);
  });

  it('shows all that was left out, some at a time', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const labels = [
      'Advertisement',
      'Share this article',
      'Read more',
      'Related stories',
      'Most read',
      'Tags',
    ];
    const story = STORY.flatMap((text, at) => [text, ...labels.slice(at * 2, at * 2 + 2)]).slice(0, -1);
    const preview = await add(eve, discord, { file: file('ferry.html', page([...story, STORY[0] ?? ''])) });
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **The Harbour Post** · Ferry aground
      -# 4 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      Left out, 6 parts:
      -# 1. an advertisement\\: “Advertisement”
      -# 2. a label of the page\\: “Share this article”
      -# 3. a label of the page\\: “Read more”
      -# 4. a label of the page\\: “Related stories”
      -# I keep nothing until you press **Add**."
    `);
    const rest = await eve.click(preview.message, 'More left out');
    expect(maskedText(rest.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **The Harbour Post** · Ferry aground
      -# 4 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      Left out, 6 parts:
      -# 5. a label of the page\\: “Most read”
      -# 6. a table, since its rows are not sentences\\: “Year \\| Ferries \\/ 2025 \\| 3”
      -# I keep nothing until you press **Add**."
    `);
  });

  it('asks the person for what a file does not say, and guesses nothing', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const preview = await add(eve, discord, { file: file('ferry.txt', STORY.join('\n\n')) });
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# 3 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > The ferry was towed away on Monday, after divers had looked at its hull for two hours.
      I could not find: title, publication. Press **Details** to fill that in.
      -# I keep nothing until you press **Add**."
    `);
    expect(JSON.stringify(preview.message.components)).not.toContain('add~');
    const form = await eve.click(preview.message, 'Details');
    const details = { title: 'Ferry aground', publication: 'The Harbour Post', url: '', published: '' };
    const filled = await eve.submit(form, discord.general, details);
    await eve.click(filled.message, 'Add');
    const answer = await eve.slash(discord.general, 'ask', { question: QUESTION });
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: Where did the ferry run aground?
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      -# the harbour master · ¶1
      -# **The Harbour Post** · Ferry aground"
    `);
  });

  it('takes Markdown', async () => {
    const { discord } = await openStage();
    const markdown = file('ferry.md', `# Ferry aground\n\n${STORY.join('\n\n')}`);
    const preview = await add(discord.user('eve', MANAGER), discord, { file: markdown });
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# Ferry aground
      -# 3 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > The ferry was towed away on Monday, after divers had looked at its hull for two hours.
      I could not find: publication. Press **Details** to fill that in.
      -# I keep nothing until you press **Add**."
    `);
  });

  it('takes HTML', async () => {
    const { discord } = await openStage();
    const preview = await add(discord.user('eve', MANAGER), discord, {
      file: file('ferry.html', page(STORY)),
    });
    expect(maskedText(preview.message)).toMatchInlineSnapshot(
      `
      "### Is this the article?
      -# **The Harbour Post** · Ferry aground
      -# 3 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > The ferry was towed away on Monday, after divers had looked at its hull for two hours.
      Left out, 1 part:
      -# 1. a table, since its rows are not sentences\\: “Year \\| Ferries \\/ 2025 \\| 3”
      -# I keep nothing until you press **Add**."
    `,
    );
  });

  it('says in a sentence why it takes nothing', async () => {
    const { discord } = await openStage({ readAddress });
    const eve = discord.user('eve', MANAGER);
    const web = await publish(page(STORY));
    const said = async (options: object) => textOf((await add(eve, discord, options)).message);
    expect({
      'this machine': await said({ url: web.address }),
      'its cloud': await said({ url: 'http://169.254.169.254/latest/meta-data/' }),
      'its disk': await said({ url: 'file:///etc/passwd' }),
      'a PDF of a few bytes': await said({ file: file('a.pdf', '%PDF-1.4') }),
      'a text of zeros': await said({ file: file('a.txt', '\0\0') }),
    }).toMatchInlineSnapshot(`
      {
        "a PDF of a few bytes": "That .pdf is damaged, or made in a way that I cannot read. Open it, save it as .docx, HTML or plain text, and attach that.",
        "a text of zeros": "That file is not text, or it is UTF-16 without a mark that says so. Save it as UTF-8, and attach that.",
        "its cloud": "That address is not one of the public web, so I do not open it. Attach a file, or paste the text.",
        "its disk": "Please give a full web address, such as https\\:\\/\\/example.org\\/article.",
        "this machine": "That address is not one of the public web, so I do not open it. Attach a file, or paste the text.",
      }
    `);
  });

  it('reads no page where it is set up not to', async () => {
    const { discord } = await openStage();
    const preview = await add(discord.user('eve', MANAGER), discord, { url: 'https://example.org/' });
    expect(textOf(preview.message)).toMatchInlineSnapshot(
      `"I am set up not to read web pages. Please attach a file or paste the text."`,
    );
  });
});

describe('/articles refresh', () => {
  it('reads the address again, and shows what is different before it is kept', async () => {
    const { discord } = await openStage({ readAddress: anywhere });
    const [eve, web] = [discord.user('eve', MANAGER), await publish(page(STORY))];
    const first = await add(eve, discord, { url: web.address });
    await eve.click(first.message, 'Add');
    const again = await add(eve, discord, { article: 'ferry-aground' }, 'articles refresh');
    expect(textOf(again.message)).toMatchInlineSnapshot(`"I already have this text of **Ferry aground**."`);
    web.now.html = page([...STORY.slice(0, 2), STORY[2]?.replace('Monday', 'Tuesday') ?? ''], '');
    const changed = await add(eve, discord, { article: 'ferry-aground' }, 'articles refresh');
    expect(maskedText(changed.message)).toMatchInlineSnapshot(`
      "### Is this the new text?
      -# **The Harbour Post** · [Ferry aground](http://site/ferry)
      -# 3 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday morning, the harbour master said.
      It ends:
      > The ferry was towed away on Tuesday, after divers had looked at its hull for two hours.
      Left out, 1 part:
      -# 1. a table, since its rows are not sentences\\: “Year \\| Ferries \\/ 2025 \\| 3”
      -# Paragraphs compared with the current text: 1 changed, 2 unchanged.
      -# I keep nothing until you press **Replace**."
    `);
    await eve.click(changed.message, 'Replace');
    const answer = await eve.slash(discord.general, 'ask', { question: 'When was the ferry towed away?' });
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: When was the ferry towed away?
      > The ferry was towed away **on Tuesday**, after divers had looked at its hull for two hours.
      -# ¶3
      -# **The Harbour Post** · [Ferry aground](http://site/ferry#:~:text=The%20ferry%20was%20towed,hull%20for%20two%20hours&text=The%20ferry%20was%20towed&text=hull%20for%20two%20hours)"
    `);
  });

  it('keeps what is known of the article where its form does not ask for it', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord } = await openStage({ store });
    const eve = discord.user('eve', MANAGER);
    const front =
      'title: Ferry aground\npublication: Post\nbyline: Ana Lopes\nlanguage: en\nretrieved: 2026-02-01';
    const source = file('ferry.md', `---\n${front}\n---\n\n${STORY.join('\n\n')}`);
    await eve.click((await add(eve, discord, { file: source })).message, 'Add');
    const form = await eve.slash(discord.general, 'articles refresh', {
      article: 'ferry-aground',
      paste: true,
    });
    const fields = {
      title: 'Ferry aground',
      publication: 'Post',
      text: 'All is well.',
    };
    await eve.click((await eve.submit(form, discord.general, fields)).message, 'Replace');
    const [{ metadata } = { metadata: {} }] = await store.articlesOf(discord.home.id);
    expect(metadata).toEqual({
      title: 'Ferry aground',
      publication: 'Post',
      byline: 'Ana Lopes',
      language: 'en',
    });
  });

  it('leaves articles that all servers have alone', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const said = await eve.slash(discord.general, 'articles refresh', { article: 'lavrov-pyongyang' });
    expect(textOf(said.message)).toMatchInlineSnapshot(
      `"All servers share that article, so only the people who run me can change it. You can refresh the articles that this server added."`,
    );
  });
});
