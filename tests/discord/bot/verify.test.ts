import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { markAll, now, openCorrecting, refresh, share } from './correcting.ts';
import { maskedText } from './setup.ts';

describe('/verify', () => {
  const idOf = (card: APIMessage) => /card `([0-9a-f]{8})`/.exec(textOf(card))?.[1] ?? '';

  it('says that a card is to the letter, then and today', async () => {
    const { discord, eve } = await openCorrecting();
    const shared = await share(discord, eve);
    const ana = discord.user('ana');
    const checked = await ana.slash(discord.general, 'verify', { card: idOf(shared) });
    expect(checked.ephemeral).toBe(true);
    expect(maskedText(checked.message)).toMatchInlineSnapshot(`
      "### The quotes on this card, checked word for word
      - **¶2** · exact in version \`01873535784c\` · the same today
        -# There were 120 people on the ferry, the harbour master said.
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
    const menu = await ana.messageCommand(shared, 'Verify quote');
    expect(textOf(menu.message)).toBe(textOf(checked.message));
  });

  it('says what is no longer in today’s text, before and after the card is marked', async () => {
    const { discord, eve } = await openCorrecting();
    const shared = await share(discord, eve);
    await refresh(discord, eve);
    const ana = discord.user('ana');
    const verdict = async () =>
      maskedText((await ana.messageCommand(now(discord, shared), 'Verify quote')).message);
    expect(await verdict()).toMatchInlineSnapshot(`
      "### The quotes on this card, checked word for word
      - **¶2** · exact in version \`01873535784c\` · **not in today’s text**
        -# There were 120 people on the ferry, the harbour master said.
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
    await markAll(discord, eve);
    expect(await verdict()).toMatchInlineSnapshot(`
      "### The quotes on this card, checked word for word
      - **¶2** · exact in version \`01873535784c\` · **not in today’s text**
        -# There were 120 people on the ferry, the harbour master said.
      - **¶2** · exact in version \`55078879489f\` · the same today
        -# There were 135 people on the ferry, the harbour master said.
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
  });

  it('checks by the ledger where the card is gone, and in no other server', async () => {
    const { discord, eve } = await openCorrecting();
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
    const { discord, eve } = await openCorrecting();
    const found = await eve.slash(discord.general, 'find', { phrase: 'THE HARBOUR master' });
    expect(maskedText(found.message)).toMatchInlineSnapshot(`
      "### These words appear once:
      -# You searched for: THE HARBOUR master
      > There were 120 people on the ferry, **the harbour master** said.
      -# the harbour master · ¶2
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
    const checked = await eve.messageCommand(found.message, 'Verify quote');
    expect(maskedText(checked.message)).toMatchInlineSnapshot(`
      "### The quotes on this card, checked word for word
      - **¶2** · exact in version \`01873535784c\` · the same today
        -# There were 120 people on the ferry, the harbour master said.
      -# **The Harbour Post** · Ferry aground · 31 January 2026"
    `);
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
    const { discord, eve } = await openCorrecting();
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
