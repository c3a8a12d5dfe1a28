import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import { maskedText, openStage, QUESTION, quoted } from './setup.ts';

/** A server without the bot, where somebody has brought it along for themselves. */
async function abroad(permissions: readonly 'ManageMessages'[] = []) {
  const { discord } = await openStage();
  const guild = discord.guild('Far', { hasBot: false });
  const channel = discord.channel('far away', { guild });
  const bob = discord.user('bob', { guilds: [guild] });
  const ana = discord.user('ana', { guilds: [guild], hasApp: true, permissions });
  return { discord, channel, ana, bob };
}

describe('the app of a user, in a server without the bot', () => {
  it('answers its commands', async () => {
    const { channel, ana } = await abroad();
    const reply = await ana.slash(channel, 'ask', { question: QUESTION });
    expect(reply.ephemeral).toBe(false);
    expect(quoted(reply.message)).toContain(9);
    const more = await ana.click(reply.message, '8 more passages');
    expect(more.ephemeral).toBe(true);
  });

  it('finds context, and offers sharing to moderators alone', async () => {
    const { channel, ana, bob } = await abroad();
    const reply = await ana.messageCommand(await bob.send(channel, QUESTION), 'Find context');
    expect(quoted(reply.message)).toContain(9);
    expect(buttonsOf(reply.message).map(({ label }) => label)).not.toContain('Share');
  });

  it('shares with a link to the message, as it cannot reply, and takes that back', async () => {
    const { discord, channel, ana, bob } = await abroad(['ManageMessages']);
    const heated = await bob.send(channel, QUESTION);
    const found = await ana.messageCommand(heated, 'Find context');
    const asked = await ana.click(found.message, 'Share');
    const clicked = await ana.click(asked.message, 'Share now');
    await clicked.until(({ message }) => textOf(message).includes('Shared:'));
    const shared = discord.messages(channel).at(-1);
    if (!shared || shared.id === heated.id) throw new Error('nothing was shared');
    expect(maskedText(clicked.message, { shared })).toMatchInlineSnapshot(
      `"Shared: https://discord.com/channels/shared"`,
    );
    expect(maskedText(shared, { ana, heated })).toMatchInlineSnapshot(`
      "### What the article says about this
      > Ukrainian intelligence reports that Pyongyang plans to deploy an additional 25,000 to 30,000 soldiers to support Moscow’s intensified offensive in Ukraine. This builds on the roughly 11,000 troops Pyongyang sent last year.
      -# Ukrainian intelligence; the last sentence: Brussels Morning Newspaper’s own words · ¶7
      > Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in Russia.
      -# Western officials · ¶9
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Ukrainian%20intelligence%20reports%20that,Pyongyang%20sent%20last%20year&text=Western%20officials%20estimate%20that,or%20wounded%20in%20Russia&text=Ukrainian%20intelligence%20reports%20that&text=Pyongyang%20sent%20last%20year) · How involved is North Korea in the Ukraine war?
      -# Shared by <@ana> · About https://discord.com/channels/heated · card \`…\`"
    `);
    expect(shared.mentions).toEqual([]);
    await ana.click(shared, 'Retract');
    expect(maskedText(discord.find(shared.id) ?? shared, { ana })).toMatchInlineSnapshot(
      `"An answer was shared here. <@ana> retracted it."`,
    );
  });
});

describe('the app of a user, among friends', () => {
  it('answers, and shares nothing', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana', { hasApp: true });
    const bob = discord.user('bob');
    const eve = discord.user('eve');
    for (const channel of [discord.conversation(ana, bob), discord.conversation(ana, bob, eve)]) {
      const reply = await ana.slash(channel, 'ask', { question: QUESTION, private: true });
      expect(quoted(reply.message)).toContain(9);
      expect(buttonsOf(reply.message).map(({ label }) => label)).not.toContain('Share');
      const [passage] = buttonsOf(reply.message);
      const forgedCustomId = `s~a~~${passage?.customId?.split('~')[1]}`;
      const forged = await ana.click(reply.message, '', { forgedCustomId });
      expect(textOf(forged.message)).toMatchInlineSnapshot(
        `"You can share an answer only in a server’s channel."`,
      );
    }
  });
});
