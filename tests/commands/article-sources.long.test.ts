import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readAddress } from '#articles/ingest/ingest.ts';
import { type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { openStage } from '../discord/bot/setup.ts';

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

const anywhere = (address: string) => readAddress(address, { isAllowed: () => true, anyPort: true });
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
    const shown = textOf(preview.message);
    for (const part of [
      'Ferry aground',
      'The Harbour Post',
      '3 paragraphs',
      'Left out, 1 part:',
      'a table',
    ]) {
      expect(shown).toContain(part);
    }
    const more = await eve.click(preview.message, 'Keep 1');
    expect(textOf(more.message)).toContain('5 paragraphs');
    expect(textOf(more.message)).not.toContain('Left out');
    await eve.click(more.message, 'Add');
    const answer = await eve.slash(discord.general, 'ask', { question: QUESTION });
    expect(textOf(answer.message)).toContain(`> ${STORY[0]}`);
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
    expect(textOf(preview.message)).toContain('“Related stories”');
    const rest = await eve.click(preview.message, 'More left out');
    expect(textOf(rest.message)).toContain('“Most read”');
  });

  it('asks the person for what a file does not say, and guesses nothing', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const preview = await add(eve, discord, { file: file('ferry.txt', STORY.join('\n\n')) });
    expect(textOf(preview.message)).toContain('I could not find: title, publication.');
    expect(JSON.stringify(preview.message.components)).not.toContain('add~');
    const form = await eve.click(preview.message, 'Details');
    const details = { title: 'Ferry aground', publication: 'The Harbour Post', url: '', published: '' };
    const filled = await eve.submit(form, discord.general, details);
    await eve.click(filled.message, 'Add');
    const answer = await eve.slash(discord.general, 'ask', { question: QUESTION });
    expect(textOf(answer.message)).toContain('**The Harbour Post** · Ferry aground');
  });

  it.each([
    ['ferry.md', `# Ferry aground\n\n${STORY.join('\n\n')}`],
    ['ferry.html', page(STORY)],
  ])('takes %s', async (name, text) => {
    const { discord } = await openStage();
    const preview = await add(discord.user('eve', MANAGER), discord, { file: file(name, text) });
    expect(textOf(preview.message)).toContain('Ferry aground');
    expect(textOf(preview.message)).toContain('3 paragraphs');
  });

  it('says in a sentence why it takes nothing', async () => {
    const { discord } = await openStage({ readAddress });
    const eve = discord.user('eve', MANAGER);
    const web = await publish(page(STORY));
    const said = async (options: object) => textOf((await add(eve, discord, options)).message);
    expect(await said({ url: web.address })).toContain('not one of the public web');
    expect(await said({ url: 'http://169.254.169.254/latest/meta-data/' })).toContain(
      'not one of the public web',
    );
    expect(await said({ url: 'file:///etc/passwd' })).toContain('give a full web address');
    expect(await said({ file: file('a.pdf', '%PDF-1.4') })).toContain('That .pdf is damaged');
    expect(await said({ file: file('a.txt', '\0\0') })).toContain('or no text');
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
    expect(textOf(changed.message)).toContain('1 changed, 2 unchanged');
    expect(textOf(changed.message)).toContain('The Harbour Post');
    await eve.click(changed.message, 'Replace');
    const answer = await eve.slash(discord.general, 'ask', { question: 'When was the ferry towed away?' });
    expect(textOf(answer.message)).toContain('towed away **on Tuesday**');
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
      url: '',
      published: '',
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
