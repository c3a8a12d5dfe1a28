import { describe, expect, it } from 'vitest';
import { actionsOf, type Channel, type LocalDiscord, textOf } from '#local-discord/index.ts';
import { MODERATOR, openStage, QUESTION } from './setup.ts';

/** What is written in a channel once so many messages are left there. */
function left(discord: LocalDiscord, channel: Channel, count: number): Promise<string[]> {
  return discord.until(() => {
    const messages = discord.messages(channel);
    return messages.length === count ? messages.map(({ content }) => content) : undefined;
  });
}

describe('Dismiss', () => {
  it('takes a public answer away for whoever asked, and leaves nothing in its place', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const { message } = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const pressed = await ana.click(message, 'Dismiss');
    expect(pressed.error).toBeUndefined();
    expect(await left(discord, discord.general, 0)).toEqual([]);
  });

  it('is for moderators too, and for nobody else', async () => {
    const { discord } = await openStage();
    const asked = await discord.user('ana').send(discord.general, QUESTION, { mention: true });
    const answer = await discord.waitForMessage(
      discord.general,
      (each) => each.message_reference?.message_id === asked.id,
    );
    const refused = await discord.user('bob').click(answer, 'Dismiss');
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused.message)).toMatchInlineSnapshot(
      `"Only the person who asked for this or a moderator can take it away."`,
    );
    await discord.user('mod', MODERATOR).click(answer, 'Dismiss');
    expect(await left(discord, discord.general, 1)).toEqual([asked.content]);
  });

  it('works in direct messages and after a restart', async () => {
    const { discord, restart } = await openStage();
    const ana = discord.user('ana');
    await ana.send(ana.directMessages, QUESTION);
    const answer = await discord.waitForMessage(ana.directMessages);
    await restart();
    await ana.click(answer, 'Dismiss');
    expect(await left(discord, ana.directMessages, 1)).toEqual([QUESTION]);
  });

  it.each([
    ['summary', {}],
    ['timeline', {}],
    ['numbers', {}],
    ['claims', {}],
    ['find', { phrase: 'Kursk' }],
    ['said', { speaker: 'Western officials' }],
  ] as const)('is on what all see of /%s, and not on what one sees alone', async (command, options) => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const shown = await ana.slash(discord.general, command, options);
    expect(actionsOf(shown.message)).toContain('Dismiss');
    if (command === 'summary') return;
    const alone = await ana.slash(discord.general, command, { ...options, private: true });
    expect(actionsOf(alone.message)).not.toContain('Dismiss');
  });
});
