import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { maskedText, openStage, QUESTION, quoted, settle } from './setup.ts';

describe('questions by message', () => {
  it('are answered in a thread and in a forum post, where they are asked', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const places = [
      discord.thread(discord.general, 'a thread', ana),
      discord.thread(discord.forum('forum'), 'a post', ana),
    ];
    for (const place of places) {
      const asked = await ana.send(place, QUESTION, { mention: true });
      const answer = await discord.waitForMessage(
        place,
        ({ message_reference: to }) => to?.message_id === asked.id,
      );
      expect(quoted(answer)).toContain(9);
    }
    expect(discord.messages(discord.general).filter(({ author }) => author.id === discord.botId)).toEqual([]);
  });

  it('may be replies to the bot', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const answer = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const asked = await ana.send(discord.general, 'Where do the soldiers live?', { replyTo: answer.message });
    const second = await discord.waitForMessage(
      discord.general,
      ({ message_reference: to }) => to?.message_id === asked.id,
    );
    expect(quoted(second)[0]).toBe(10);
  });

  it('may have the mention anywhere', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    await ana.send(discord.general, `How involved <@${discord.botId}> is North Korea?`);
    expect(quoted(await discord.waitForMessage(discord.general))).toContain(7);
  });

  it('are told to be questions, or shorter, where they are not', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    await ana.send(discord.general, '', { mention: true });
    expect(maskedText(await discord.waitForMessage(discord.general))).toMatchInlineSnapshot(`
      "Ask me about **Lavrov meets Kim Jong-un in Pyongyang**, and I will answer in the article’s own words.
      -# Press a button to try it, or type **/help** to see all that I do."
    `);
    await ana.send(ana.directMessages, 'why '.repeat(100));
    expect(textOf(await discord.waitForMessage(ana.directMessages))).toMatchInlineSnapshot(
      `"A question can have up to 300 characters. Please ask in fewer words."`,
    );
    await ana.send(ana.directMessages, 'thanks!');
    await discord.until(() =>
      discord.messages(ana.directMessages, ana).find((each) => textOf(each).includes('welcome')),
    );
  });

  it('are nobody else’s messages, nor those of bots', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const robot = discord.user('robot', { bot: true });
    await ana.send(discord.general, QUESTION);
    await ana.send(discord.general, `@everyone ${QUESTION}`);
    await ana.send(discord.general, `<@&${discord.home.id}> ${QUESTION}`);
    await robot.send(discord.general, QUESTION, { mention: true });
    const { id } = await ana.send(discord.general, QUESTION, { mention: true });
    await discord.waitForMessage(discord.general);
    const answers = discord.messages(discord.general).filter(({ author }) => author.id === discord.botId);
    expect(answers.map(({ message_reference: to }) => to?.message_id)).toEqual([id]);
  });
});

describe('the cooldown', () => {
  it('refuses the sixth question at once, and says so once where it is a message', async () => {
    const { discord } = await openStage({ cooldown: { burst: 2, now: () => 0 } });
    const ana = discord.user('ana');
    await ana.slash(discord.general, 'ask', { question: QUESTION });
    await ana.slash(discord.general, 'help');
    const refused = await ana.slash(discord.general, 'ask', { question: QUESTION });
    expect(refused.ephemeral).toBe(true);
    expect(maskedText(refused.message)).toMatchInlineSnapshot(
      `"Please wait a moment. You can ask again in 2 seconds."`,
    );
    const bob = discord.user('bob');
    for (let at = 0; at < 5; at++) await bob.send(bob.directMessages, QUESTION);
    const answers = () =>
      discord.messages(bob.directMessages, bob).filter(({ author }) => author.id === discord.botId);
    await discord.until(() => answers()[2]);
    await settle(discord);
    expect(answers()).toHaveLength(3);
    expect(answers().filter((each) => textOf(each).includes('ask again'))).toHaveLength(1);
  });

  it('tells whoever goes on asking each time that they must wait, and not for each question', async () => {
    let time = Date.now();
    const now = () => time;
    const { discord } = await openStage({ now, cooldown: { burst: 1, refillMs: 2000, now } });
    const bob = discord.user('bob');
    const read: string[] = [];
    const answers = () =>
      discord.messages(bob.directMessages, bob).filter(({ author }) => author.id === discord.botId);
    for (let round = 0; round < 2; round++) {
      for (let at = 0; at < 3; at++) await bob.send(bob.directMessages, QUESTION);
      await discord.until(() => answers()[2 * round + 1]);
      await settle(discord);
      time += 2000;
    }
    for (const each of answers()) read.push(textOf(each).split('\n')[0] ?? '');
    expect(read.toSorted()).toMatchInlineSnapshot(`
      [
        "### The article says",
        "### The article says",
        "Please wait a moment. You can ask again in 2 seconds.",
        "Please wait a moment. You can ask again in 2 seconds.",
      ]
    `);
  });
});
