import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import { MODERATOR, openStage, QUESTION, quoted } from '../discord/bot/setup.ts';

describe('Find context', () => {
  it('answers the message, though the bot may not read it otherwise, to the asker alone', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const message = await discord.user('bob').send(discord.general, QUESTION);
    const reply = await ana.messageCommand(message, 'Find context');
    expect(reply.ephemeral).toBe(true);
    expect(quoted(reply.message).toSorted((a, b) => a - b)).toEqual([7, 9]);
    expect(discord.messages(discord.general)).toHaveLength(1);
  });

  it('reads a forwarded message in the message that forwards it', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const elsewhere = discord.channel('elsewhere');
    const forwarded = await ana.forward(discord.general, await ana.send(elsewhere, QUESTION));
    const reply = await ana.messageCommand(forwarded, 'Find context');
    expect(quoted(reply.message)).toContain(9);
  });

  it('says so where there is no text', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const reply = await ana.messageCommand(
      await ana.send(discord.general, '', { files: ['a.png'] }),
      'Find context',
    );
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toMatchInlineSnapshot(`"That message has no text to look up."`);
  });

  it('takes the longest message that there can be', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const long = `${QUESTION} ${'*_~`|>#'.repeat(700)}`.slice(0, 4000);
    const reply = await ana.messageCommand(await ana.send(discord.general, long), 'Find context');
    expect(reply.error).toBeUndefined();
    expect(reply.ephemeral).toBe(true);
  });

  it('offers no sharing in direct messages', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const message = await mod.send(mod.directMessages, 'What did Lavrov discuss in Pyongyang?');
    const reply = await mod.messageCommand(message, 'Find context');
    expect(quoted(reply.message).length).toBeGreaterThan(0);
    expect(buttonsOf(reply.message).map(({ label }) => label)).not.toContain('Share');
  });
});
