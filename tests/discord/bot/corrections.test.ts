import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createArticle, metadataOf } from '#engine/text/article.ts';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { FIRST, MANAGER, markAll, now, openCorrecting, QUESTION, refresh, share } from './correcting.ts';
import { maskedText } from './setup.ts';

const RETRACTED = 'An answer was shared here. <@eve> retracted it.';

describe('an article that changes', () => {
  it('is compared with what is held before it is replaced, and answers from the new text at once', async () => {
    const { discord, eve } = await openCorrecting();
    const { preview, shown, done } = await refresh(discord, eve);
    expect(preview.ephemeral).toBe(true);
    expect(shown).toMatchInlineSnapshot(`
      "### Is this the new text?
      -# **The Harbour Post** · Ferry aground · 31 January 2026
      -# 2 paragraphs
      It begins:
      > A ferry ran aground near Porto on Sunday.
      It ends:
      > There were 135 people on the ferry, the harbour master said.
      -# Paragraphs compared with the current text: 1 changed, 1 removed, 1 unchanged.
      -# I keep nothing until you press **Replace**."
    `);
    expect(maskedText(done?.message ?? {})).toMatchInlineSnapshot(
      `"Replaced: **Ferry aground**. I now answer from the new text."`,
    );
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
    const { discord, eve } = await openCorrecting();
    const { preview } = await refresh(discord, eve, FIRST.text);
    expect(maskedText(preview.message)).toMatchInlineSnapshot(
      `"I already have this text of **Ferry aground**."`,
    );
  });

  it('has the cards that quote what changed listed, and marked in place with the new wording', async () => {
    const { discord, eve } = await openCorrecting();
    const shared = await share(discord, eve);
    const { done } = await refresh(discord, eve);
    const offered = await discord.until(() => done?.followUps[0]);
    expect(maskedText(offered, { eve, shared })).toMatchInlineSnapshot(`
      "### Shared cards that quote changed text
      - <t:…> · <@eve> · https://discord.com/channels/shared · Ferry aground ¶2"
    `);
    const listed = await eve.slash(discord.general, 'shares affected');
    expect(maskedText(listed.message, { eve, shared })).toBe(maskedText(offered, { eve, shared }));
    expect(maskedText(await markAll(discord, eve))).toMatchInlineSnapshot(
      `"One card is now marked as corrected and shows the new text."`,
    );
    expect(maskedText(now(discord, shared), { eve })).toMatchInlineSnapshot(`
      "### Corrected: the article has changed since this was shared
      -# Question: How many people were on the ferry?
      > There were 120 people on the ferry, the harbour master said.
      -# the harbour master · ¶2 · as shared
      -# **The Harbour Post** · Ferry aground · 31 January 2026
      **The article now says:**
      > There were 135 people on the ferry, the harbour master said.
      -# the harbour master · ¶2
      -# **The Harbour Post** · Ferry aground · 31 January 2026
      -# Shared by <@eve> · card \`…\`"
    `);
    const again = await eve.slash(discord.general, 'shares affected');
    expect(maskedText(again.message)).toMatchInlineSnapshot(`"No shared card quotes text that has changed."`);
    const list = await eve.slash(discord.general, 'shares list');
    expect(maskedText(list.message)).toMatchInlineSnapshot(`
      "### Shared in this server, newest first
      - <t:…> · <@…> · https://discord.com/channels/… · Ferry aground ¶2 · marked as corrected"
    `);
  });

  it('leaves cards alone that quote what stands as it was', async () => {
    const { discord, eve } = await openCorrecting();
    await share(discord, eve, 'Where did the ferry run aground?');
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
    const { discord, eve } = await openCorrecting();
    const [one, two] = [await share(discord, eve), await share(discord, eve)];
    await refresh(discord, eve);
    await eve.click(two, 'Retract');
    await markAll(discord, eve);
    expect(maskedText(now(discord, two), { eve })).toBe(RETRACTED);
    await eve.click(one, 'Retract');
    await expect.poll(() => maskedText(now(discord, one), { eve })).toBe(RETRACTED);
  });

  it('is taken back only by moderators if the person who shared it asked to be forgotten', async () => {
    const { discord, eve } = await openCorrecting();
    const shared = await share(discord, eve);
    await eve.click((await eve.slash(discord.general, 'privacy')).message, 'Forget me');
    await refresh(discord, eve);
    await markAll(discord, eve);
    const card = now(discord, shared);
    expect(maskedText(card, { eve })).toMatchInlineSnapshot(`
      "### Corrected: the article has changed since this was shared
      -# Question: How many people were on the ferry?
      > There were 120 people on the ferry, the harbour master said.
      -# the harbour master · ¶2 · as shared
      -# **The Harbour Post** · Ferry aground · 31 January 2026
      **The article now says:**
      > There were 135 people on the ferry, the harbour master said.
      -# the harbour master · ¶2
      -# **The Harbour Post** · Ferry aground · 31 January 2026
      -# Shared by someone who removed their name · card \`…\`"
    `);
    expect(JSON.stringify(card)).not.toContain(eve.id);
    const refused = await discord.user('ana').click(card, 'Retract');
    expect(maskedText(refused.message)).toMatchInlineSnapshot(
      `"Only the person who shared this or a moderator can retract it."`,
    );
    const other = discord.user('other', MANAGER);
    await other.click(card, 'Retract');
    await expect.poll(() => maskedText(now(discord, shared), { eve: other })).toBe(RETRACTED);
  });

  it('has its cards marked only by moderators, though others see the button', async () => {
    const { discord, eve } = await openCorrecting();
    const shared = await share(discord, eve);
    const before = textOf(shared);
    await refresh(discord, eve);
    const ana = discord.user('ana');
    const help = await ana.slash(discord.general, 'help');
    const forged = await ana.click(help.message, 'x', { forgedCustomId: 'correct' });
    expect(textOf(forged.message)).toMatchInlineSnapshot(
      `"Only members with the Manage Messages permission can do that."`,
    );
    expect(textOf(now(discord, shared))).toBe(before);
  });

  it('says of a card that was deleted that it was, and keeps one that cannot be reached on the list', async () => {
    const { discord, eve } = await openCorrecting();
    const [gone, closed] = [await share(discord, eve), await share(discord, eve)];
    await refresh(discord, eve);
    discord.fail({ method: 'PATCH', route: gone.id, with: { status: 404, code: 10008 } });
    discord.fail({ method: 'PATCH', route: closed.id, with: { status: 403, code: 50001 } });
    const marked = await markAll(discord, eve, 'Mark all 2 as corrected');
    expect(maskedText(marked)).toMatchInlineSnapshot(`
      "One card had already been deleted.
      I could not change one card. I may no longer see its channel. It stays on this list."
    `);
    const again = await eve.slash(discord.general, 'shares affected');
    expect(maskedText(again.message, { eve, gone, closed })).toMatchInlineSnapshot(`
      "### Shared cards that quote changed text
      - <t:…> · <@eve> · https://discord.com/channels/closed · Ferry aground ¶2"
    `);
  });

  it('has a marking that was cut off finished at the next start', async () => {
    const { discord, store, eve, restart } = await openCorrecting();
    const shared = await share(discord, eve);
    await refresh(discord, eve);
    const [entry] = await store.sharesOf(discord.home.id, {}, 1);
    await store.beginCorrection(discord.home.id, entry?.id ?? '', 'cut off');
    await restart();
    await expect.poll(() => store.unsettledShares()).toEqual([]);
    expect(maskedText(now(discord, shared), { eve })).toMatchInlineSnapshot(`
      "### Corrected: the article has changed since this was shared
      -# Question: How many people were on the ferry?
      > There were 120 people on the ferry, the harbour master said.
      -# the harbour master · ¶2 · as shared
      -# **The Harbour Post** · Ferry aground · 31 January 2026
      **The article now says:**
      > There were 135 people on the ferry, the harbour master said.
      -# the harbour master · ¶2
      -# **The Harbour Post** · Ferry aground · 31 January 2026
      -# Shared by <@eve> · card \`…\`"
    `);
  });

  it('opens cards of before in the text that they quote, and says so', async () => {
    const { discord, eve } = await openCorrecting();
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
  });

  it('is gone with the last card that quotes it: nothing opens its text any more', async () => {
    const { discord, store, eve } = await openCorrecting();
    const ana = discord.user('ana');
    const asked = await ana.slash(discord.general, 'ask', { question: QUESTION, article: 'ferry-aground' });
    const shared = await share(discord, eve);
    const remove = await eve.slash(discord.general, 'articles remove', { article: 'ferry-aground' });
    await eve.click(remove.message, 'Remove');
    const surroundings = async (card: APIMessage) => {
      const label = buttonsOf(card).find((each) => each.label.startsWith('Surrounding'))?.label ?? '';
      return textOf((await ana.click(card, label)).message);
    };
    expect(await surroundings(shared)).toMatchInlineSnapshot(`
      "-# This is from an older text of the article, which has since changed or been removed.
      ### The text around ¶2
      -# I keep only the parts of this older text that shared cards quote.
      > There were 120 people on the ferry, the harbour master said.
      -# the harbour master · ¶2 · the quoted paragraph
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
    await eve.click(shared, 'Retract');
    await expect.poll(async () => (await store.sharesOf(discord.home.id, {}, 1))[0]?.state).toBe('retracted');
    expect(await surroundings(asked.message)).toMatchInlineSnapshot(
      `"I no longer have the text that this card quotes. Please ask again."`,
    );
    expect(await store.revisionKeys(discord.home.id)).toMatchObject([{ article: 'lavrov-pyongyang' }]);
  });

  it('tells the log channel word by word', async () => {
    const { discord, eve } = await openCorrecting();
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
    const { discord, store, restart, eve } = await openCorrecting();
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
    const told = () =>
      logs.map((channel) =>
        discord.messages(channel).flatMap((message) => {
          const text = maskedText(message);
          return text.includes('has changed') ? [text] : [];
        }),
      );
    await expect.poll(() => told().flat()).toHaveLength(2);
    expect(told()).toMatchInlineSnapshot(`
      [
        [
          "### **Lavrov meets Kim Jong-un in Pyongyang** has changed.
      -# Paragraphs: 1 changed, 9 unchanged.
      - ¶10: … year, the isolated state’s troops are allegedly living in ~~dugouts~~ **tents**, fighting—and dying—together with Russian forces.
      One shared card quotes changed text. See **/shares affected**.",
        ],
        [
          "### **Lavrov meets Kim Jong-un in Pyongyang** has changed.
      -# Paragraphs: 1 changed, 9 unchanged.
      - ¶10: … year, the isolated state’s troops are allegedly living in ~~dugouts~~ **tents**, fighting—and dying—together with Russian forces.",
        ],
        [],
      ]
    `);
    await markAll(discord, eve);
  });
});
