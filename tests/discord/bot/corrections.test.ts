import type { APIMessage } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { createArticle, metadataOf } from '#engine/text/article.ts';
import { buttonsOf, type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { maskedText, openStage } from './setup.ts';

const DESK = { permissions: ['ManageGuild', 'ManageMessages'] } as const;
const QUESTION = 'How many people were on the ferry?';
const FIRST = {
  title: 'Ferry aground',
  publication: 'The Harbour Post',
  url: '',
  published: '2026-01-31',
  text: 'A ferry ran aground near Porto on Sunday.\n\nThere were 120 people on the ferry, the harbour master said.\n\nThe ferry was towed to the docks.',
};
const SECOND = FIRST.text
  .replace('120 people', '135 people')
  .replace('\n\nThe ferry was towed to the docks.', '');

let store: Store;
beforeEach(() => {
  store = openSqlite(IN_MEMORY);
});

async function open() {
  const stage = await openStage({ store });
  const eve = stage.discord.user('eve', DESK);
  const form = await eve.slash(stage.discord.general, 'articles add');
  const preview = await eve.submit(form, stage.discord.general, FIRST);
  await eve.click(preview.message, 'Add');
  return { ...stage, eve };
}

async function share(discord: LocalDiscord, eve: Person, question = QUESTION): Promise<APIMessage> {
  const asked = await eve.slash(discord.general, 'ask', {
    question,
    private: true,
    article: 'ferry-aground',
  });
  const confirm = await eve.click(asked.message, 'Share');
  const done = await eve.click(confirm.message, 'Share now');
  await done.until(({ message }) => textOf(message).includes('Shared:'));
  const shared = discord.messages(discord.general).findLast((each) => textOf(each).includes('Shared by'));
  if (!shared) throw new Error('nothing was shared');
  return shared;
}

async function refresh(discord: LocalDiscord, eve: Person, text = SECOND) {
  const form = await eve.slash(discord.general, 'articles refresh', { article: 'ferry-aground' });
  const preview = await eve.submit(form, discord.general, { ...FIRST, text });
  const shown = textOf(preview.message);
  if (!shown.includes('Is this the new text?')) return { preview, shown };
  return { preview, shown, done: await eve.click(preview.message, 'Replace') };
}

const now = (discord: LocalDiscord, message: APIMessage) => textOf(discord.find(message.id) ?? message);

describe('an article that changes', () => {
  it('is compared with what is held before it is replaced, and answers from the new text at once', async () => {
    const { discord, eve } = await open();
    const { preview, shown, done } = await refresh(discord, eve);
    expect(preview.ephemeral).toBe(true);
    expect(shown).toContain('current text: 1 changed, 1 removed, 1 unchanged.');
    expect(done && textOf(done.message)).toContain('Replaced: **Ferry aground**');
    const answer = await eve.slash(discord.general, 'ask', { question: QUESTION });
    expect(maskedText(answer.message)).toMatchInlineSnapshot(`
      "### The article says
      -# Question: How many people were on the ferry?
      > There were **135 people** on the ferry, the harbour master said.
      -# the harbour master · ¶2
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
  });

  it('is not replaced by the same text', async () => {
    const { discord, eve } = await open();
    const { shown } = await refresh(discord, eve, FIRST.text);
    expect(shown).toContain('I already have this text');
  });

  it('has the cards that quote what changed listed, and marked in place with the new wording', async () => {
    const { discord, eve } = await open();
    const shared = await share(discord, eve);
    const { done } = await refresh(discord, eve);
    const offered = await discord.until(() => done?.followUps[0]);
    expect(textOf(offered)).toContain(shared.id);
    const listed = await eve.slash(discord.general, 'shares affected');
    expect(textOf(listed.message)).toContain(shared.id);
    const marked = await eve.click(listed.message, 'Mark it as corrected');
    await marked.until(({ message }) => textOf(message).includes('One card is now marked'));
    const card = now(discord, shared);
    expect(card).toContain('Corrected: the article has changed');
    expect(card.indexOf('> There were 120 people')).toBeGreaterThan(0);
    expect(card.indexOf('> There were 135 people')).toBeGreaterThan(card.indexOf('> There were 120 people'));
    expect(card).toContain(`<@${eve.id}>`);
    const again = await eve.slash(discord.general, 'shares affected');
    expect(maskedText(again.message)).toMatchInlineSnapshot(`"No shared card quotes text that has changed."`);
    const list = await eve.slash(discord.general, 'shares list');
    expect(maskedText(list.message)).toMatchInlineSnapshot(`
      "### Shared in this server, newest first
      - <t:…> · <@…> · https://discord.com/channels/… · Ferry aground ¶2 · marked as corrected"
    `);
  });

  it('leaves cards alone that quote what stands as it was', async () => {
    const { discord, eve } = await open();
    const shared = await share(discord, eve, 'Where did the ferry run aground?');
    const before = now(discord, shared);
    expect(before).not.toContain('120 people');
    const quotes = FIRST.text.replace('120 people', '"120"  people').replace('"120"', '120');
    await refresh(
      discord,
      eve,
      quotes.replace('the harbour master said', 'the harbour master’s office said'),
    );
    expect(maskedText((await eve.slash(discord.general, 'shares affected')).message)).toMatchInlineSnapshot(
      `"No shared card quotes text that has changed."`,
    );
  });

  it('can still be taken back once it is marked, and stays a stub where that came first', async () => {
    const { discord, eve } = await open();
    const [one, two] = [await share(discord, eve), await share(discord, eve)];
    await refresh(discord, eve);
    await eve.click(two, 'Retract');
    const listed = await eve.slash(discord.general, 'shares affected');
    const marked = await eve.click(listed.message, 'Mark it as corrected');
    await marked.until(({ message }) => textOf(message).includes('One card is now marked'));
    expect(now(discord, two)).toContain('retracted it');
    await eve.click(one, 'Retract');
    await expect.poll(() => now(discord, one)).toContain('retracted it');
  });

  it('is taken back only by moderators if the person who shared it asked to be forgotten', async () => {
    const { discord, eve } = await open();
    const shared = await share(discord, eve);
    await eve.click((await eve.slash(discord.general, 'privacy')).message, 'Forget me');
    await refresh(discord, eve);
    const listed = await eve.slash(discord.general, 'shares affected');
    const marked = await eve.click(listed.message, 'Mark it as corrected');
    await marked.until(({ message }) => textOf(message).includes('One card is now marked'));
    expect(now(discord, shared)).toContain('Shared by someone who removed their name');
    expect(now(discord, shared)).not.toContain(eve.id);
    const card = discord.find(shared.id) ?? shared;
    const refused = await discord.user('ana').click(card, 'Retract');
    expect(maskedText(refused.message)).toMatchInlineSnapshot(
      `"Only the person who shared this or a moderator can retract it."`,
    );
    await discord.user('other', DESK).click(card, 'Retract');
    await expect.poll(() => now(discord, shared)).toContain('retracted it');
  });

  it('has its cards marked only by moderators, though others see the button', async () => {
    const { discord, eve } = await open();
    const shared = await share(discord, eve);
    await refresh(discord, eve);
    const ana = discord.user('ana');
    const help = await ana.slash(discord.general, 'help');
    const forged = await ana.click(help.message, 'x', { forgedCustomId: 'correct' });
    expect(textOf(forged.message)).toMatchInlineSnapshot(
      `"Only members with the Manage Messages permission can do that."`,
    );
    expect(now(discord, shared)).not.toContain('Corrected');
  });

  it('says of a card that was deleted that it was, and keeps one that cannot be reached on the list', async () => {
    const { discord, eve } = await open();
    const [gone, closed] = [await share(discord, eve), await share(discord, eve)];
    await refresh(discord, eve);
    discord.fail({ method: 'PATCH', route: gone.id, with: { status: 404, code: 10008 } });
    discord.fail({ method: 'PATCH', route: closed.id, with: { status: 403, code: 50001 } });
    const listed = await eve.slash(discord.general, 'shares affected');
    const marked = await eve.click(listed.message, 'Mark all 2 as corrected');
    await marked.until(({ message }) => textOf(message).includes('I could not change'));
    expect(maskedText(marked.message)).toMatchInlineSnapshot(`
      "One card had already been deleted.
      I could not change one card. I may no longer see its channel. It stays on this list."
    `);
    const again = await eve.slash(discord.general, 'shares affected');
    expect(textOf(again.message)).toContain(closed.id);
    expect(textOf(again.message)).not.toContain(gone.id);
  });

  it('has a marking that was cut off finished at the next start', async () => {
    const { discord, eve, restart } = await open();
    const shared = await share(discord, eve);
    await refresh(discord, eve);
    const [entry] = await store.sharesOf(discord.home.id, {}, 1);
    await store.beginCorrection(discord.home.id, entry?.id ?? '', 'cut off');
    await restart();
    await expect.poll(() => now(discord, shared)).toContain('Corrected: the article has changed');
    await expect.poll(() => store.unsettledShares()).toEqual([]);
  });

  it('opens cards of before in the text that they quote, and says so', async () => {
    const { discord, eve } = await open();
    const shared = await share(discord, eve);
    await refresh(discord, eve);
    const ana = discord.user('ana');
    const around = await ana.click(
      shared,
      buttonsOf(shared).find(({ label }) => label.startsWith('Surrounding'))?.label ?? '',
    );
    expect(maskedText(around.message)).toMatchInlineSnapshot(`
      "-# This is from an older text of the article, which has since changed or been removed.
      ### The text around ¶2
      -# I keep only the parts of this older text that shared cards quote.
      > There were 120 people on the ferry, the harbour master said.
      -# the harbour master · ¶2 · the quoted paragraph
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
    // Nobody has quoted the paragraph before and the one after.
    expect(textOf(around.message)).not.toContain('ran aground near Porto');
    expect(textOf(around.message)).not.toContain('towed');
    expect(maskedText(around.message)).toMatchInlineSnapshot(`
      "-# This is from an older text of the article, which has since changed or been removed.
      ### The text around ¶2
      -# I keep only the parts of this older text that shared cards quote.
      > There were 120 people on the ferry, the harbour master said.
      -# the harbour master · ¶2 · the quoted paragraph
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
  });

  it('is gone with the last card that quotes it: nothing opens its text any more', async () => {
    const { discord, eve } = await open();
    const ana = discord.user('ana');
    const asked = await ana.slash(discord.general, 'ask', { question: QUESTION, article: 'ferry-aground' });
    const shared = await share(discord, eve);
    const remove = await eve.slash(discord.general, 'articles remove', { article: 'ferry-aground' });
    await eve.click(remove.message, 'Remove');
    const surroundings = async (card: APIMessage) => {
      const label = buttonsOf(card).find((each) => each.label.startsWith('Surrounding'))?.label ?? '';
      return textOf((await ana.click(card, label)).message);
    };
    expect(await surroundings(shared)).toContain('> There were 120 people');
    expect(await surroundings(shared)).not.toContain('towed');
    await eve.click(shared, 'Retract');
    await expect.poll(async () => (await store.sharesOf(discord.home.id, {}, 1))[0]?.state).toBe('retracted');
    expect(await surroundings(asked.message)).toMatchInlineSnapshot(
      `"I no longer have the text that this card quotes. Please ask again."`,
    );
    expect(await store.revisionKeys(discord.home.id)).toMatchObject([{ article: 'lavrov-pyongyang' }]);
  });

  it('tells the log channel word by word', async () => {
    const { discord, eve } = await open();
    const log = discord.channel('log');
    await eve.slash(discord.general, 'settings log', { channel: log.id });
    await share(discord, eve);
    await refresh(discord, eve);
    const told = await discord.waitForMessage(log, (each) => textOf(each).includes('has changed'));
    expect(maskedText(told)).toMatchInlineSnapshot(`
      "### **Ferry aground** has changed.
      -# Paragraphs: 1 changed, 1 removed, 1 unchanged.
      - ¶2: There were ~~120~~ **135** people on the ferry, the harbour master said.
      - ~~¶3\\: The ferry was towed to the docks.~~
      One shared card quotes changed text. See **/shares affected**."
    `);
    expect(discord.messages(log).some((each) => textOf(each).includes('> shared https'))).toBe(true);
  });
});

describe('an article of all servers that changes', () => {
  it('is told of at the next start wherever there is a log channel, but where it is turned off', async () => {
    const { discord, restart, eve } = await open();
    const [own] = ownArticles();
    if (!own) return expect.unreachable();
    const [quiet, silent] = [discord.guild('Quiet'), discord.guild('Silent')];
    const logs = [
      discord.channel('log'),
      ...[quiet, silent].map((guild) => discord.channel('log', { guild })),
    ];
    for (const { guildId = '', id } of logs) {
      await store.changeSetting(guildId, { name: 'log_channel', channel: id });
    }
    await store.changeSetting(silent.id, { name: 'hidden_article', article: own.id, hidden: true });
    const asked = await eve.slash(discord.general, 'ask', {
      question: 'Where do the troops live?',
      private: true,
    });
    const confirm = await eve.click(asked.message, 'Share');
    await eve.click(confirm.message, 'Share now');
    await discord.waitForMessage(discord.general, (each) => textOf(each).includes('dugouts'));

    const paragraphs = own.paragraphs.map(({ text }) => text.replace('dugouts', 'tents'));
    await restart([createArticle(own.id, metadataOf(own), paragraphs.join('\n\n'))]);
    const told = (channel: (typeof logs)[number]) =>
      discord
        .messages(channel)
        .map(textOf)
        .find((text) => text.includes('has changed')) ?? '';
    const [home, far, off] = logs as [(typeof logs)[0], (typeof logs)[0], (typeof logs)[0]];
    await expect
      .poll(() => [told(home), told(far)].every((text) => text.includes('~~dugouts~~ **tents**')))
      .toBe(true);
    expect(told(home)).toContain('One shared card quotes changed text');
    expect(told(far)).not.toContain('shared card');
    expect(told(off)).toBe('');
    const listed = await eve.slash(discord.general, 'shares affected');
    const marked = await eve.click(listed.message, 'Mark it as corrected');
    await marked.until(({ message }) => textOf(message).includes('One card is now marked'));
  });
});

describe('/verify', () => {
  const idOf = (card: APIMessage) => /card `([0-9a-f]{8})`/.exec(textOf(card))?.[1] ?? '';

  it('says that a card is to the letter, then and today', async () => {
    const { discord, eve } = await open();
    const shared = await share(discord, eve);
    const ana = discord.user('ana');
    const checked = await ana.slash(discord.general, 'verify', { card: idOf(shared) });
    expect(checked.ephemeral).toBe(true);
    expect(textOf(checked.message)).toMatch(/¶2\*\* · exact in version `[0-9a-f]{12}` · the same today/);
    const menu = await ana.messageCommand(shared, 'Verify quote');
    expect(textOf(menu.message)).toBe(textOf(checked.message));
  });

  it('says what is no longer in today’s text, before and after the card is marked', async () => {
    const { discord, eve } = await open();
    const shared = await share(discord, eve);
    await refresh(discord, eve);
    const ana = discord.user('ana');
    const verdict = async () =>
      textOf((await ana.messageCommand(discord.find(shared.id) ?? shared, 'Verify quote')).message);
    expect(await verdict()).toMatch(/¶2\*\* · exact in version `\w+` · \*\*not in today’s text\*\*/);
    const listed = await eve.slash(discord.general, 'shares affected');
    const marked = await eve.click(listed.message, 'Mark it as corrected');
    await marked.until(({ message }) => textOf(message).includes('is now marked'));
    expect(await verdict()).toMatch(/¶2\*\* · exact in version `\w+` · the same today/);
    expect(await verdict()).toMatch(/not in today’s text/);
    expect(await verdict()).not.toMatch(/not in the version/);
  });

  it('checks by the ledger where the card is gone, and in no other server', async () => {
    const { discord, eve } = await open();
    const shared = await share(discord, eve);
    await eve.delete(shared);
    const checked = await eve.slash(discord.general, 'verify', { card: idOf(shared) });
    expect(maskedText(checked.message)).toMatchInlineSnapshot(`
      "### The quotes on this card, checked word for word
      -# I cannot see the card itself, so I checked the quotes in my database.
      - **¶2** · exact in version \`01873535784c\` · the same today
        -# There were 120 people on the ferry, the harbour master said.
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
    const other = discord.guild('Other');
    const bob = discord.user('bob', { guilds: [other] });
    const there = discord.channel('there', { guild: other });
    const foreign = await bob.slash(there, 'verify', { card: idOf(shared) });
    expect(textOf(foreign.message)).toMatchInlineSnapshot(
      `"I found no shared card with that ID in this server. The ID is the last thing on the card, such as \`1a2b3c4d\`."`,
    );
  });

  it('checks found words in their bold, and finds no quote where wordings are compared', async () => {
    const { discord, eve } = await open();
    const found = await eve.slash(discord.general, 'find', { phrase: 'THE HARBOUR master' });
    expect(maskedText(found.message)).toMatchInlineSnapshot(`
      "### These words appear once:
      -# You searched for: THE HARBOUR master
      > There were 120 people on the ferry, **the harbour master** said.
      -# the harbour master · ¶2
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
    const checked = textOf((await eve.messageCommand(found.message, 'Verify quote')).message);
    expect(checked).toMatch(/¶2\*\* · exact in version `\w+` · the same today\n/);
    expect(checked).toContain('There were 120 people on the ferry, the harbour master said.');
    expect(checked).not.toMatch(/not in/);
    const claim = await eve.send(
      discord.general,
      '"There were 190 people on the ferry, the harbour master said"',
    );
    const compared = await eve.messageCommand(claim, 'Check wording');
    expect(maskedText(compared.message)).toMatchInlineSnapshot(`
      "### Compared with the 2 articles here:
      -# I compared what the message has in quotation marks.
      **Different** from the nearest words: “There were 190 people on the ferry, the harbour master said”
      There were ~~190~~ **120** people on the ferry, the harbour master said
      -# the harbour master · ¶2 · **Ferry aground**
      -# **The Harbour Post** · Ferry aground · 31 January 2026
      -# ~~Struck out~~: only in the message. **Bold**: only in the article.
      -# I compare words. I do not judge what they mean or who is right."
    `);
    const none = await eve.messageCommand(compared.message, 'Verify quote');
    expect(textOf(none.message)).toMatchInlineSnapshot(`"That card has no quotes."`);
  });

  it('has no verdict on what others write', async () => {
    const { discord, eve } = await open();
    const message = await eve.send(discord.general, '> There were 120 people');
    const checked = await eve.messageCommand(message, 'Verify quote');
    expect(textOf(checked.message)).toMatchInlineSnapshot(
      `"That is not one of my cards. **Check wording** checks what other messages quote."`,
    );
    const unknown = await eve.slash(discord.general, 'verify', { card: "'; DROP TABLE shares" });
    expect(textOf(unknown.message)).toMatchInlineSnapshot(
      `"I found no shared card with that ID in this server. The ID is the last thing on the card, such as \`1a2b3c4d\`."`,
    );
  });
});
