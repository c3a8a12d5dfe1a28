import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonsOf, type LocalDiscord, type Person, type Reply, textOf } from '#local-discord/index.ts';
import { MODERATOR, maskedText, openStage, QUESTION } from './setup.ts';

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

/** The reply once it says this. */
function said(discord: LocalDiscord, reply: Reply, text: string): Promise<APIMessage> {
  return discord.until(() => (textOf(reply.message).includes(text) ? reply.message : undefined));
}

describe('Share', () => {
  it('posts the card as a reply to the message, named after who shared it, and pings nobody', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const context = await findContext(discord, mod);
    const reply = await share(mod, context.found);
    const shared = await discord.until(() => repliesTo(discord, context)[0]);
    expect(maskedText(shared, { mod })).toMatchInlineSnapshot(`
      "### What the article says about this
      > Ukrainian intelligence reports that Pyongyang plans to deploy an additional 25,000 to 30,000 soldiers to support Moscow’s intensified offensive in Ukraine. This builds on the roughly 11,000 troops Pyongyang sent last year.
      -# Ukrainian intelligence; the last sentence: Brussels Morning Newspaper’s own words · ¶7
      > Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in Russia.
      -# Western officials · ¶9
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Ukrainian%20intelligence%20reports%20that,Pyongyang%20sent%20last%20year&text=Western%20officials%20estimate%20that,or%20wounded%20in%20Russia&text=Ukrainian%20intelligence%20reports%20that&text=Pyongyang%20sent%20last%20year) · How involved is North Korea in the Ukraine war?
      -# Shared by <@mod> · card \`…\`"
    `);
    expect(shared.mentions).toEqual([]);
    expect(maskedText(await said(discord, reply, 'Shared:'), { shared })).toMatchInlineSnapshot(
      `"Shared: https://discord.com/channels/shared"`,
    );
  });

  it('says where it will stand, and asks again for what stands there already', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', MODERATOR);
    const context = await findContext(discord, mod);
    const asked = await mod.click(context.found, 'Share');
    expect(asked.ephemeral).toBe(true);
    expect(
      maskedText(asked.message, { heated: context.heated, general: discord.general }),
    ).toMatchInlineSnapshot(`
      "### Share this?
      -# Question: How involved is North Korea?
      Everyone in <#general> will see it as a reply to https://discord.com/channels/heated, with your name."
    `);
    expect(repliesTo(discord, context)).toEqual([]);
    await said(discord, await mod.click(asked.message, 'Share now'), 'Shared:');
    const again = await discord.user('other', MODERATOR).messageCommand(context.heated, 'Find context');
    const other = discord.user('third', MODERATOR);
    const mine = await other.messageCommand(context.heated, 'Find context');
    const warned = await other.click(mine.message, 'Share');
    const [shared] = repliesTo(discord, context);
    if (!shared) return expect.unreachable();
    expect(maskedText(warned.message, { shared, general: discord.general })).toMatchInlineSnapshot(`
      "### Share this?
      -# Question: How involved is North Korea?
      Everyone in <#general> will see it as a reply to https://discord.com/channels/…, with your name.
      Someone has already shared this there: https://discord.com/channels/shared"
    `);
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
    const [shared, ...others] = repliesTo(discord, context);
    if (!shared) return expect.unreachable();
    expect(others).toEqual([]);
    const asked = await said(discord, warned, 'Someone has already shared this there');
    expect(maskedText(asked, { shared })).toMatchInlineSnapshot(`
      "### Share this?
      -# Question: How involved is North Korea?
      Everyone in <#…> will see it as a reply to https://discord.com/channels/…, with your name.
      Someone has already shared this there: https://discord.com/channels/shared"
    `);
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
      question: QUESTION.replace('involved', '*involved*'),
      private: true,
    });
    expect(asked.ephemeral).toBe(true);
    await share(mod, asked.message);
    const shared = await discord.waitForMessage(discord.general);
    expect(maskedText(shared, { mod })).toMatchInlineSnapshot(`
      "### The article says
      -# Question: How involved is North Korea?
      > Ukrainian intelligence reports that Pyongyang plans to deploy an additional 25,000 to 30,000 soldiers to support Moscow’s intensified offensive in Ukraine. This builds on the roughly 11,000 troops Pyongyang sent last year.
      -# Ukrainian intelligence; the last sentence: Brussels Morning Newspaper’s own words · ¶7
      > Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in Russia.
      -# Western officials · ¶9
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Ukrainian%20intelligence%20reports%20that,Pyongyang%20sent%20last%20year&text=Western%20officials%20estimate%20that,or%20wounded%20in%20Russia&text=Ukrainian%20intelligence%20reports%20that&text=Pyongyang%20sent%20last%20year) · How involved is North Korea in the Ukraine war?
      -# Shared by <@mod> · card \`…\`"
    `);
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
    expect(maskedText(stub, { mod, other })).toMatchInlineSnapshot(
      `"An answer was shared here. <@other> retracted it."`,
    );
    expect(buttonsOf(stub)).toEqual([]);
  });
});
