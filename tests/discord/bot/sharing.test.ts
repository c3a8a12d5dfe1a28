import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonsOf, type LocalDiscord, type Person, type Reply, textOf } from '#local-discord/index.ts';
import { MODERATOR, openStage, QUESTION } from './setup.ts';

interface Found {
  readonly heated: APIMessage;
  readonly found: APIMessage;
}

/** A member says something, and somebody finds context for it. */
async function findContext(discord: LocalDiscord, finder: Person): Promise<Found> {
  const heated = await discord.user('ana').send(discord.general, QUESTION);
  const reply = await finder.messageCommand(heated, 'Find context');
  return { heated, found: reply.message };
}

function repliesTo(discord: LocalDiscord, { heated }: Found): APIMessage[] {
  return discord.messages(discord.general).filter((each) => each.message_reference?.message_id === heated.id);
}

/** Presses Share on a private card, and confirms it. */
async function share(sharer: Person, card: APIMessage, label = 'Share now'): Promise<Reply> {
  const asked = await sharer.click(card, 'Share');
  return sharer.click(asked.message, label);
}

/** What the reply says in the end. */
function said(discord: LocalDiscord, reply: Reply, text: string): Promise<string> {
  return discord.until(() => (textOf(reply.message).includes(text) ? textOf(reply.message) : undefined));
}

describe('Share', () => {
  it('posts the card as a reply to the message, named after who shared it, and pings nobody', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const context = await findContext(discord, mod);
    const reply = await share(mod, context.found);
    const [shared] = await discord.until(() =>
      repliesTo(discord, context).length > 0 ? repliesTo(discord, context) : undefined,
    );
    expect(shared && textOf(shared)).toContain(`Shared by <@${mod.id}>`);
    expect(shared && textOf(shared)).toContain('What the article says about this');
    expect(shared?.mentions).toEqual([]);
    expect(await said(discord, reply, 'Shared:')).toContain(shared?.id);
  });

  it('says where it will stand, and asks again for what stands there already', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const context = await findContext(discord, mod);
    const asked = await mod.click(context.found, 'Share');
    expect(asked.ephemeral).toBe(true);
    expect(textOf(asked.message)).toContain(`<#${discord.general.id}>`);
    expect(textOf(asked.message)).toContain(context.heated.id);
    expect(repliesTo(discord, context)).toEqual([]);
    await said(discord, await mod.click(asked.message, 'Share now'), 'Shared:');
    const again = await discord.user('other', MODERATOR).messageCommand(context.heated, 'Find context');
    const other = discord.user('third', MODERATOR);
    const mine = await other.messageCommand(context.heated, 'Find context');
    const warned = await other.click(mine.message, 'Share');
    expect(textOf(warned.message)).toContain('Someone has already shared this there');
    expect(textOf(warned.message)).toContain(repliesTo(discord, context)[0]?.id);
    expect(again.ephemeral).toBe(true);
    await said(discord, await other.click(warned.message, 'Share again'), 'Shared:');
    expect(repliesTo(discord, context)).toHaveLength(2);
  });

  it('asks once more where somebody else was faster', async () => {
    const { discord } = await openStage();
    const [mod, other] = [discord.user('mod', MODERATOR), discord.user('other', MODERATOR)];
    const context = await findContext(discord, mod);
    const theirs = await other.messageCommand(context.heated, 'Find context');
    const [first, second] = [
      await mod.click(context.found, 'Share'),
      await other.click(theirs.message, 'Share'),
    ];
    await said(discord, await mod.click(first.message, 'Share now'), 'Shared:');
    const warned = await other.click(second.message, 'Share now');
    expect(await said(discord, warned, 'Someone has already shared this there')).toContain(
      repliesTo(discord, context)[0]?.id,
    );
    expect(repliesTo(discord, context)).toHaveLength(1);
    await said(discord, await other.click(warned.message, 'Share again'), 'Shared:');
    expect(repliesTo(discord, context)).toHaveLength(2);
  });

  it('is for members who may manage messages, when offered and when clicked', async () => {
    const { discord } = await openStage();
    const bob = discord.user('bob');
    const mod = discord.user('mod', MODERATOR);
    const mine = await findContext(discord, bob);
    expect(buttonsOf(mine.found).map(({ label }) => label)).not.toContain('Share');
    const theirs = await findContext(discord, mod);
    const button = buttonsOf(theirs.found).find(({ label }) => label === 'Share')?.customId ?? '';
    const refused = await bob.click(mine.found, '', { forgedCustomId: button });
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused.message)).toMatchInlineSnapshot(
      `"To share answers here, you need the Manage Messages permission or a role that may share."`,
    );
    expect(repliesTo(discord, theirs)).toEqual([]);
  });

  it.each([
    ['a 500 after the work was done', { status: 500 }],
    ['a socket cut after the work was done', 'cut'],
  ] as const)('posts once through %s', async (_, trouble) => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const context = await findContext(discord, mod);
    discord.fail({ method: 'POST', route: '/channels/:channel/messages', when: 'after', with: trouble });
    await said(discord, await share(mod, context.found), 'Shared:');
    expect(repliesTo(discord, context)).toHaveLength(1);
  });

  it('posts once for two clicks', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const context = await findContext(discord, mod);
    const { message } = await mod.click(context.found, 'Share');
    const customId = buttonsOf(message).find(({ label }) => label === 'Share now')?.customId ?? '';
    const [reply] = await Promise.all([
      mod.click(message, 'Share now'),
      mod.click(message, '', { forgedCustomId: customId }),
    ]);
    await said(discord, reply, 'Shared:');
    expect(repliesTo(discord, context)).toHaveLength(1);
  });

  it('says so where the message is gone, and shares nothing', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const ana = discord.user('ana');
    const heated = await ana.send(discord.general, QUESTION);
    const reply = await mod.messageCommand(heated, 'Find context');
    const context = { heated, found: reply.message };
    await ana.delete(heated);
    await said(discord, await share(mod, context.found), 'is gone');
    expect(repliesTo(discord, context)).toEqual([]);
  });

  it('says so where the bot may not write', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const mute = discord.channel('mute', { denyBot: ['SendMessages'] });
    const heated = await mod.send(mute, QUESTION);
    const reply = await mod.messageCommand(heated, 'Find context');
    await said(discord, await share(mod, reply.message), 'do not have permission to write');
  });

  it('shares a private /ask with its question', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const asked = await mod.slash(discord.general, 'ask', {
      question: `${QUESTION} *really*`,
      private: true,
    });
    expect(asked.ephemeral).toBe(true);
    await share(mod, asked.message);
    const shared = await discord.waitForMessage(discord.general);
    expect(textOf(shared)).toContain('Question: How involved is North Korea? really');
    expect(shared.message_reference).toBeUndefined();
  });

  it('still works after the bot was restarted', async () => {
    const { discord, restart } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const context = await findContext(discord, mod);
    await restart();
    await share(mod, context.found);
    await discord.until(() => repliesTo(discord, context)[0]);
  });
});

describe('Retract', () => {
  it('is for the sharer and for moderators, and leaves a stub', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const other = discord.user('other moderator', MODERATOR);
    const bob = discord.user('bob');
    const context = await findContext(discord, mod);
    await share(mod, context.found);
    const shared = await discord.until(() => repliesTo(discord, context)[0]);
    const refused = await bob.click(shared, 'Retract');
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused.message)).toMatchInlineSnapshot(
      `"Only the person who shared this or a moderator can retract it."`,
    );
    await other.click(shared, 'Retract');
    const stub = await discord.until(() =>
      repliesTo(discord, context).find((each) => textOf(each).includes('retracted it')),
    );
    expect(textOf(stub)).not.toContain('North Korea');
    expect(buttonsOf(stub)).toEqual([]);
  });
});
