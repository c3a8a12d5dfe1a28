import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import { openStage, QUESTION, quoted } from './setup.ts';

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
    expect(textOf(clicked.message)).toContain(shared.id);
    expect(textOf(shared)).toContain(`Shared by <@${ana.id}>`);
    expect(textOf(shared)).toContain(
      `https://discord.com/channels/${channel.guildId}/${channel.id}/${heated.id}`,
    );
    expect(shared.mentions).toEqual([]);
    await ana.click(shared, 'Retract');
    expect(discord.messages(channel).map(textOf).join()).toContain('retracted it');
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
