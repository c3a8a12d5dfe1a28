import { describe, expect, it } from 'vitest';
import { type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { openStage, QUESTION, quoted } from './setup.ts';

/** How often the bot has said something in the channel once a last question, asked behind all else, is answered. */
async function answersBefore(discord: LocalDiscord, asker: Person): Promise<number> {
  const last = await asker.send(discord.general, QUESTION, { mention: true });
  await discord.waitForMessage(discord.general, ({ message_reference: to }) => to?.message_id === last.id);
  return discord.messages(discord.general).filter(({ author }) => author.id === discord.botId).length - 1;
}

describe('the bot keeps silent', () => {
  it('on edits of a question', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const asked = await ana.send(discord.general, QUESTION, { mention: true });
    await discord.waitForMessage(discord.general);
    await ana.edit(asked, `<@${discord.botId}> Where do the soldiers live?`);
    expect(await answersBefore(discord, ana)).toBe(1);
  });

  it('on replies to others, and on a reply that it may not read', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const bob = discord.user('bob');
    const { message } = await ana.slash(discord.general, 'ask', { question: QUESTION });
    await bob.send(discord.general, QUESTION, { replyTo: await ana.send(discord.general, 'Hm.') });
    await bob.send(discord.general, QUESTION, { replyTo: message, ping: false });
    expect(await answersBefore(discord, ana)).toBe(1);
  });

  it('on other bots, whatever they do', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const robot = discord.user('robot', { bot: true });
    const { message } = await ana.slash(discord.general, 'ask', { question: QUESTION });
    await robot.send(discord.general, QUESTION, { replyTo: message });
    await robot.send(robot.directMessages, QUESTION);
    expect(await answersBefore(discord, ana)).toBe(1);
    expect(discord.messages(robot.directMessages)).toHaveLength(1);
  });
});

describe('the bot answers', () => {
  it('a message that is forwarded to it directly', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    await ana.forward(ana.directMessages, await ana.send(discord.general, QUESTION));
    expect(quoted(await discord.waitForMessage(ana.directMessages))).toContain(9);
  });

  it('without a permit once it has refilled, and only then says again that there is none', async () => {
    let time = Date.now();
    const now = () => time;
    const { discord } = await openStage({ now, cooldown: { burst: 1, refillMs: 1000, now } });
    const ana = discord.user('ana');
    const { message } = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const refused = await ana.click(message, '8 more passages');
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused.message)).toMatchInlineSnapshot(
      `"Please wait a moment. You can ask again in 1 second."`,
    );
    time += 1000;
    expect(quoted((await ana.click(message, '8 more passages')).message).length).toBeGreaterThan(0);
  });
});
