import { describe, expect, it } from 'vitest';
import { actionsOf, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { maskedText, openStage, quoted } from './setup.ts';

const NAME = 'Check wording';

describe('Check wording', () => {
  it('compares what a message quotes with the articles, for the asker alone', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const text = 'It says “closer to liberation” and “roughly 12,000 troops Pyongyang sent last year”';
    const message = await discord.user('bob').send(discord.general, text);
    const reply = await ana.messageCommand(message, NAME);
    expect(reply).toMatchObject({ ephemeral: true, deferred: false });
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Word for word:** “closer to liberation”
      -# Sergey Lavrov, in quotation marks · ¶3 · **Lavrov meets Kim Jong-un in Pyongyang**
      **Different** from the nearest words: “roughly 12,000 troops Pyongyang sent last year”
      roughly ~~12,000~~ **11,000** troops Pyongyang sent last year
      -# ¶7 · **Lavrov meets Kim Jong-un in Pyongyang** · How involved is North Korea in the Ukraine war?
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)
      -# ~~Struck out~~: only in the message. **Bold**: only in the article.
      -# I compare words. I do not judge what they mean or who is right."
    `);
    expect(quoted(reply.message)).toEqual([3, 7]);
    const around = await ana.click(reply.message, 'Surrounding text ¶7');
    expect(quoted(around.message)).toEqual([6, 7, 8]);
    expect(actionsOf(reply.message)).toContain('Report');
    expect(discord.messages(discord.general)).toHaveLength(1);
  });

  it('reads forwarded messages, and says where there is no text or no word', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const check = async (message: Parameters<typeof ana.messageCommand>[0]) =>
      textOf((await ana.messageCommand(message, NAME)).message);
    const elsewhere = discord.channel('elsewhere');
    const forwarded = await ana.forward(discord.general, await ana.send(elsewhere, '"closer to liberation"'));
    expect(await check(forwarded)).toMatchInlineSnapshot(`
      "### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Word for word:** “closer to liberation”
      -# Sergey Lavrov, in quotation marks · ¶3 · **Lavrov meets Kim Jong-un in Pyongyang**
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)
      -# I compare words. I do not judge what they mean or who is right."
    `);
    expect(await check(await ana.send(discord.general, '', { files: ['a.png'] }))).toMatchInlineSnapshot(
      `"That message has no text to look up."`,
    );
    expect(await check(await ana.send(discord.general, '?!'))).toMatchInlineSnapshot(
      `"That message has no words to compare."`,
    );
  });

  it('pings nobody and takes the longest message', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const hostile = `"@everyone ${ana.mention} **[xx](y)** #1 \`\`\`" "${'~~_|># '.repeat(600)}`;
    const reply = await ana.messageCommand(await ana.send(discord.general, hostile.slice(0, 4000)), NAME);
    expect(reply.error).toBeUndefined();
    expect(reply.message.mentions).toEqual([]);
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Not found**, nor anything like it: “\\[xx\\]\\(y\\) \\#1”
      -# I compare words. I do not judge what they mean or who is right."
    `);
  });

  it('never compares with another server’s articles', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord } = await openStage({ store });
    const other = discord.guild('Other');
    await store.addArticle({
      guild: other.id,
      id: 'secret',
      metadata: { title: 'A secret', publication: 'P' },
      body: 'The heron sleeps under the old bridge at night.',
      addedBy: '1',
      addedAt: 1,
    });
    const ana = discord.user('ana', { guilds: [discord.home, other] });
    const there = discord.channel('there', { guild: other });
    const said: Record<string, string[]> = { there: [], here: [], 'in direct messages': [] };
    const places = { there, here: discord.general, 'in direct messages': ana.directMessages };
    for (const text of ['"the heron sleeps"', '"the grey heron sleeps under the old bridge"']) {
      for (const [name, channel] of Object.entries(places)) {
        const reply = await ana.messageCommand(await ana.send(channel, text), NAME);
        said[name]?.push(maskedText(reply.message));
      }
    }
    expect(said).toMatchInlineSnapshot(`
      {
        "here": [
          "### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Not found**, nor anything like it: “the heron sleeps”
      -# I compare words. I do not judge what they mean or who is right.",
          "### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Not found**, nor anything like it: “the grey heron sleeps under the old bridge”
      -# I compare words. I do not judge what they mean or who is right.",
        ],
        "in direct messages": [
          "### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Not found**, nor anything like it: “the heron sleeps”
      -# I compare words. I do not judge what they mean or who is right.",
          "### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Not found**, nor anything like it: “the grey heron sleeps under the old bridge”
      -# I compare words. I do not judge what they mean or who is right.",
        ],
        "there": [
          "### Compared with the 2 articles here:
      -# I compared what the message has in quotation marks.
      **Word for word:** “the heron sleeps”
      -# ¶1 · **A secret**
      -# **P** · A secret
      -# I compare words. I do not judge what they mean or who is right.",
          "### Compared with the 2 articles here:
      -# I compared what the message has in quotation marks.
      **Different** from the nearest words: “the grey heron sleeps under the old bridge”
      ~~the grey~~ **The** heron sleeps under the old bridge
      -# ¶1 · **A secret**
      -# **P** · A secret
      -# ~~Struck out~~: only in the message. **Bold**: only in the article.
      -# I compare words. I do not judge what they mean or who is right.",
        ],
      }
    `);
  });
});
