import { ChannelType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { pasteArticle, writtenIn } from '../discord/bot/pasting.ts';
import { maskedText, openStage } from '../discord/bot/setup.ts';

const MANAGER = { permissions: ['ManageGuild'] } as const;
const PASTED = {
  title: 'Ferry aground near Porto',
  publication: 'The Harbour Post',
  url: 'https://example.org/ferry',
  published: '2026-01-31',
  text: 'A ferry ran aground near Porto on Sunday.\n\nNobody was hurt, the harbour master said.\n\nThe ferry was towed to the docks.',
};
const QUESTION = 'Where did the ferry run aground?';
const ADDED =
  'Added: **Ferry aground near Porto**. Everyone in this server can now ask about it. **/articles assign** sends a channel’s questions to it first.';

async function paste(person: Person, discord: LocalDiscord, more: Record<string, string> = {}) {
  return pasteArticle(person, discord, { ...PASTED, ...more });
}

async function add(person: Person, discord: LocalDiscord, more: Record<string, string> = {}): Promise<void> {
  const preview = await paste(person, discord, more);
  await person.click(preview.message, 'Add');
}

describe('/articles', () => {
  it('says what it took out of a pasted text, and where', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const text = 'The file is \u202Egnp.exe\u202C of course.\n\nIt rang\u0007 twice.';
    const preview = await paste(eve, discord, { text });
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **The Harbour Post** · [Ferry aground near Porto](https://example.org/ferry) · 31 January 2026
      -# 2 paragraphs
      It begins:
      > The file is gnp.exe of course.
      It ends:
      > It rang twice.
      - I took out 3 invisible characters that can change the order of letters. The first was before “gnp.exe of course”.
      -# I keep nothing until you press **Add**."
    `);
  });

  it('adds a pasted article that everyone in the server can ask about at once, in any channel', async () => {
    const { discord } = await openStage();
    const [eve, ana] = [discord.user('eve', MANAGER), discord.user('ana')];
    const preview = await paste(eve, discord);
    expect(preview.ephemeral).toBe(true);
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **The Harbour Post** · [Ferry aground near Porto](https://example.org/ferry) · 31 January 2026
      -# 3 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday.
      It ends:
      > The ferry was towed to the docks.
      -# I keep nothing until you press **Add**."
    `);
    const before = await ana.slash(discord.general, 'ask', { question: QUESTION });
    expect(maskedText(before.message)).toMatchInlineSnapshot(`
      "### This may answer it:
      -# Question: Where did the ferry run aground?
      > Lavrov flew out of Malaysian capital Kuala Lumpur on Friday following the ASEAN foreign ministers’ meeting, arriving the same day in Wonsan, North Korea, home to a newly opened seaside resort but also known for its missile and naval facilities.
      -# ¶2
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Lavrov%20flew%20out%20of,missile%20and%20naval%20facilities&text=Lavrov%20flew%20out%20of&text=missile%20and%20naval%20facilities)"
    `);

    const added = await eve.click(preview.message, 'Add');
    expect(textOf(added.message)).toBe(ADDED);
    const elsewhere = discord.channel('elsewhere');
    const answer = await ana.slash(elsewhere, 'ask', { question: QUESTION });
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### This may answer it:
      -# Question: Where did the ferry run aground?
      > A ferry ran aground near Porto on Sunday.
      -# ¶1
      -# **The Harbour Post** · [Ferry aground near Porto](https://example.org/ferry#:~:text=A%20ferry%20ran%20aground%20near%20Porto%20on%20Sunday) · 31 January 2026"
    `);
  });

  it('keeps nothing before Add, nothing after Discard, and adds once', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const preview = await paste(eve, discord);
    const list = async () => maskedText((await eve.slash(discord.general, 'articles list')).message);
    const before = await list();
    expect(before).toMatchInlineSnapshot(`
      "### The articles that I answer from here
      - **Lavrov meets Kim Jong-un in Pyongyang** · Brussels Morning Newspaper · 10 paragraphs · all servers"
    `);
    await eve.click(preview.message, 'Discard');
    expect(await list()).toBe(before);
    await add(eve, discord);
    await add(eve, discord);
    expect(await list()).toMatchInlineSnapshot(`
      "### The articles that I answer from here
      - **Ferry aground near Porto** · The Harbour Post · 3 paragraphs · this server only
      - **Ferry aground near Porto** · The Harbour Post · 3 paragraphs · this server only
      - **Lavrov meets Kim Jong-un in Pyongyang** · Brussels Morning Newspaper · 10 paragraphs · all servers"
    `);
  });

  it('adds both where two press Add at once for the same title, and says so once through an error', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord } = await openStage({ store });
    const [eve, bob, log] = [
      discord.user('eve', MANAGER),
      discord.user('bob', MANAGER),
      discord.channel('log'),
    ];
    await eve.slash(discord.general, 'settings log', { channel: log.id });
    const [one, two] = [await paste(eve, discord), await paste(bob, discord)];
    const route = '/interactions/:interaction/:token/callback';
    discord.fail({ method: 'POST', route, when: 'after', with: { status: 503 } });
    const done = await Promise.all([eve.click(one.message, 'Add'), bob.click(two.message, 'Add')]);

    for (const { message } of done) expect(textOf(message).split('\n')[0]).toBe(ADDED);
    const told = () => discord.messages(log).filter((each) => textOf(each).includes(' added '));
    await expect.poll(() => told().length).toBe(2);
    expect((await store.articlesOf(discord.home.id)).map(({ id }) => id)).toEqual([
      'ferry-aground-near-porto',
      'ferry-aground-near-porto-2',
    ]);
    // That the second try is refused is the price of not knowing of the first.
    expect(discord.takeViolations()).toHaveLength(1);
  });

  it('says what is wrong with a form, and keeps nothing', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const said = async (more: Record<string, string>) => textOf((await paste(eve, discord, more)).message);
    expect(await said({ published: '2026-02-30' })).toMatchInlineSnapshot(
      `"Please enter a real date, such as 2026-01-31."`,
    );
    expect(await said({ url: 'javascript:alert(1)' })).toMatchInlineSnapshot(
      `"Please enter the link as a full web address, such as https://example.org/article."`,
    );
    expect(await said({ text: '## Only a heading' })).toMatchInlineSnapshot(
      `"I cannot use this text. Line 1\\: the article has no paragraph; add its text."`,
    );
  });

  it('gives a form back with what was written in it', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const refused = await paste(eve, discord, { published: '2026-02-30' });
    const again = await eve.click(refused.message, 'Back to the form');
    const written = writtenIn(again);
    const { text: _, ...details } = PASTED;
    expect(written).toEqual({ ...details, published: '2026-02-30' });
    const preview = await eve.submit(again, discord.general, { ...written, published: '2026-02-28' });
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **The Harbour Post** · [Ferry aground near Porto](https://example.org/ferry) · 28 February 2026
      -# 3 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday.
      It ends:
      > The ferry was towed to the docks.
      -# I keep nothing until you press **Add**."
    `);
    await eve.click(preview.message, 'Add');
    expect(maskedText((await eve.slash(discord.general, 'source')).message)).toMatchInlineSnapshot(`
      "### About this article
      **Ferry aground near Porto**
      Publication: The Harbour Post
      Published: 28 February 2026
      Link: [Open the article](https://example.org/ferry)
      Paragraphs: 3
      Version: acaff824ff69"
    `);
  });

  it('tells of a text that the server has already', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    await add(eve, discord);
    const told = await eve.click((await paste(eve, discord, { title: 'Once more' })).message, 'Add');
    expect(textOf(told.message)).toMatchInlineSnapshot(`
      "Added: **Once more**. Everyone in this server can now ask about it. **/articles assign** sends a channel’s questions to it first.
      It was here already, with the same text: **Ferry aground near Porto**."
    `);
  });

  it('shows hostile text as it stands', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const preview = await paste(eve, discord, {
      title: '**@everyone** <@1> [x](https://evil.example)',
      text: '# @everyone <script> ||x|| '.repeat(100),
    });
    expect(maskedText(preview.message)).toMatchInlineSnapshot(`
      "### Is this the article?
      -# **The Harbour Post** · [Open the article](https://example.org/ferry) · \\*\\*\\@everyone\\*\\* \\<\\@1\\> \\[x\\]\\(https\\:\\/\\/evil.example\\) · 31 January 2026
      -# 1 paragraph
      It begins:
      > \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\# \\@everyone \\<script\\> \\|\\|x\\|\\| \\#…
      -# I keep nothing until you press **Add**."
    `);
    const added = await eve.click(preview.message, 'Add');
    expect(maskedText(added.message)).toMatchInlineSnapshot(
      `"Added: **\\*\\*\\@everyone\\*\\* \\<\\@1\\> \\[x\\]\\(https\\:\\/\\/evil.example\\)**. Everyone in this server can now ask about it. **/articles assign** sends a channel’s questions to it first."`,
    );
  });

  it('is for members who may manage the server, and each preview for its owner alone', async () => {
    const { discord } = await openStage();
    const [eve, ana] = [discord.user('eve', MANAGER), discord.user('ana')];
    await expect(ana.slash(discord.general, 'articles list')).rejects.toThrow(/not shown to members/);
    const preview = await paste(eve, discord);
    const [button] = JSON.stringify(preview.message.components).match(/add~[\w-]+/) ?? [''];
    const answer = await ana.slash(discord.general, 'help');
    const forged = await ana.click(answer.message, 'x', { forgedCustomId: button });
    expect(textOf(forged.message)).toMatchInlineSnapshot(
      `"That was too long ago, or you may no longer manage this server’s articles."`,
    );
    const added = await eve.click(preview.message, 'Add');
    expect(maskedText(added.message)).toMatchInlineSnapshot(
      `"Added: **Ferry aground near Porto**. Everyone in this server can now ask about it. **/articles assign** sends a channel’s questions to it first."`,
    );
  });

  it('is decided on by who may still manage the server at the click, whoever began', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord } = await openStage({ store });
    const ana = discord.user('ana');
    const member = discord.home.members.get(ana.id);
    if (!member) return expect.unreachable();
    const manager = { id: '900000000000000001', name: 'Managers', permissions: 0x20n };
    discord.home.roles.set(manager.id, manager);
    const give = (...roleIds: string[]) => discord.home.members.set(ana.id, { ...member, roleIds });
    give(manager.id);
    await add(ana, discord);
    const [one, two] = [await paste(ana, discord), await paste(ana, discord)];
    const title = PASTED.title;
    const removal = await ana.slash(discord.general, 'articles remove', { article: title });
    const changed = { article: title, paste: true };
    const form = await ana.slash(discord.general, 'articles refresh', changed);
    const held = await store.articlesOf(discord.home.id);

    give();
    const refused = [
      await ana.click(one.message, 'Add'),
      await ana.click(two.message, 'Details'),
      await ana.click(removal.message, 'Remove'),
      await ana.submit(form, discord.general, { title, text: 'Another text of a ferry.' }),
    ];
    expect(new Set(refused.map(({ message }) => textOf(message)))).toMatchInlineSnapshot(`
      Set {
        "That was too long ago, or you may no longer manage this server’s articles.",
      }
    `);
    expect(await store.articlesOf(discord.home.id)).toEqual(held);
  });

  it('shows no other server what is one server’s own: by question, name, choice or forged button', async () => {
    const { discord } = await openStage();
    const other = discord.guild('Other');
    const [eve, bob] = [discord.user('eve', MANAGER), discord.user('bob', { ...MANAGER, guilds: [other] })];
    const there = discord.channel('there', { guild: other });
    await add(eve, discord);
    const own = await eve.slash(discord.general, 'ask', { question: QUESTION });
    const around = JSON.stringify(own.message.components).match(/"custom_id":"(a~[^"]+)"/)?.[1] ?? '';
    expect(around).not.toBe('');

    const asked = await bob.slash(there, 'ask', { question: QUESTION });
    expect(textOf(asked.message)).not.toContain('aground near Porto on');
    const named = await bob.slash(there, 'ask', { question: QUESTION, article: 'ferry-aground-near-porto' });
    expect(textOf(named.message)).toMatchInlineSnapshot(
      `"I do not have that article. Choose one from the list that appears as you type."`,
    );
    const { choices } = await bob.autocomplete(there, 'ask', { article: 'Ferry', question: 'x' }, 'article');
    expect(choices).toEqual([]);
    const forged = await bob.click(asked.message, 'x', { forgedCustomId: around });
    expect(textOf(forged.message)).toMatchInlineSnapshot(
      `"I no longer have the text that this card quotes. Please ask again."`,
    );
    const listed = await bob.slash(there, 'articles list');
    expect(textOf(listed.message)).not.toContain('Ferry');
    const direct = await eve.slash(eve.directMessages, 'ask', { question: QUESTION });
    expect(textOf(direct.message)).not.toContain('aground near Porto on');
  });

  it('removes one of the server’s own, after asking, and no bundled one', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    await add(eve, discord);
    const bundled = await eve.slash(discord.general, 'articles remove', { article: 'lavrov-pyongyang' });
    expect(textOf(bundled.message)).toMatchInlineSnapshot(
      `"All servers share that article, so you cannot remove it. You can turn it off here with **/settings article**."`,
    );
    const asked = await eve.slash(discord.general, 'articles remove', { article: PASTED.title });
    await eve.click(asked.message, 'Keep');
    const again = await eve.slash(discord.general, 'articles remove', { article: PASTED.title });
    const removed = await eve.click(again.message, 'Remove');
    expect(textOf(removed.message)).toMatchInlineSnapshot(`"Removed: **Ferry aground near Porto**."`);
    const asking = await eve.slash(discord.general, 'ask', { question: QUESTION });
    expect(textOf(asking.message)).not.toContain('aground near Porto on');
  });

  it('sends a channel’s questions, and its threads’, to the assigned article first', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    await add(eve, discord, { title: 'Mayor of Porto', text: 'The mayor of Porto resigned on Friday.' });
    await add(eve, discord, { title: 'Mayor of Faro', text: 'The mayor of Faro resigned on Friday.' });
    const forum = discord.forum('faro');
    expect(forum.type).toBe(ChannelType.GuildForum);
    const post = discord.thread(forum, 'What now?', eve);
    const assigned = await eve.slash(discord.general, 'articles assign', {
      article: 'Mayor of Faro',
      channel: forum,
    });
    expect(maskedText(assigned.message, { forum })).toMatchInlineSnapshot(
      `"Questions in <#forum> now go to **Mayor of Faro** first."`,
    );
    await eve.send(post, 'When did the mayor resign?', { mention: true });
    const answer = await discord.waitForMessage(post);
    expect(maskedText(answer)).toMatchInlineSnapshot(`
      "### This may answer it:
      > The mayor of Faro resigned **on Friday**.
      -# ¶1
      -# **The Harbour Post** · [Mayor of Faro](https://example.org/ferry#:~:text=The%20mayor%20of%20Faro%20resigned%20on%20Friday) · 31 January 2026"
    `);

    const list = await eve.slash(discord.general, 'articles list');
    expect(maskedText(list.message, { forum })).toMatchInlineSnapshot(`
      "### The articles that I answer from here
      - **Mayor of Porto** · The Harbour Post · 1 paragraph · this server only
      - **Mayor of Faro** · The Harbour Post · 1 paragraph · this server only · <#forum>
      - **Lavrov meets Kim Jong-un in Pyongyang** · Brussels Morning Newspaper · 10 paragraphs · all servers"
    `);
    const undone = await eve.slash(discord.general, 'articles unassign', {
      article: 'Mayor of Faro',
      channel: forum,
    });
    expect(maskedText(undone.message, { forum })).toMatchInlineSnapshot(
      `"**Mayor of Faro** is no longer assigned to <#forum>."`,
    );
  });
});
