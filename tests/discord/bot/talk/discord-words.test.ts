import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { openStage, QUESTION, quoted } from '../setup.ts';
import { conversation, gist } from './conversation.ts';

/** The same question, with what Discord lets people put around it. */
const DRESSED = (bob: string) => [
  `${bob} ${QUESTION}`,
  `@everyone ${QUESTION} <:pepe:1234567890123456789> :sob:`,
  `**How involved** is __North Korea__?`,
  `How involved is [North Korea](https://en.wikipedia.org/wiki/Foreign_relations_of_Japan_(overview))?`,
  `${QUESTION} <t:1752278400:R> https://example.com/football-match-in-lisbon`,
];

describe('what is Discord’s in a question', () => {
  it('changes nothing in the answer to /ask, a mention and Find context', async () => {
    const { discord } = await openStage();
    const [ana, bob] = [discord.user('ana'), discord.user('bob')];
    const { say } = conversation(discord, ana, discord.general);
    const plain = gist(await say(QUESTION));
    expect(plain).not.toBe('');
    for (const question of DRESSED(bob.mention)) {
      expect(gist(await say(question)), question).toBe(plain);
      const slash = await ana.slash(discord.general, 'ask', { question });
      expect(gist(slash.message), question).toBe(plain);
      const context = await ana.messageCommand(await bob.send(discord.general, question), 'Find context');
      expect(gist(context.message), question).toBe(plain);
    }
  });

  it('changes nothing in what is looked up by /context, /find, /said and Check wording', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const found = await ana.slash(discord.general, 'find', {
      phrase: '> **closer to liberation** https://example.com',
    });
    expect(quoted(found.message)).toEqual([3]);
    const topic = `[Kursk](https://example.com) ${ana.mention}`;
    const context = await ana.slash(discord.general, 'context', { topic });
    const bare = await ana.slash(discord.general, 'context', { topic: 'Kursk' });
    expect(gist(context.message)).toBe(gist(bare.message));
    const said = await ana.slash(discord.general, 'said', { speaker: '**Western officials** @here' });
    expect(quoted(said.message)).toEqual([9]);
    const claim = `${ana.mention} it says “closer to [liberation](https://example.com/a)” <:pepe:1234567890123456789>`;
    const checked = await ana.messageCommand(await ana.send(discord.general, claim), 'Check wording');
    expect(textOf(checked.message)).toMatchInlineSnapshot(`
      "### Compared with the article here:
      -# I compared what the message has in quotation marks.
      **Word for word:** “closer to liberation”
      -# Sergey Lavrov, in quotation marks · ¶3 · **Lavrov meets Kim Jong-un in Pyongyang**
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)
      -# I compare words. I do not judge what they mean or who is right."
    `);
  });

  it('is no question where there is nothing else', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const message = await ana.send(discord.general, `${ana.mention} https://example.com/north-korea`);
    const context = await ana.messageCommand(message, 'Find context');
    expect(textOf(context.message)).toMatchInlineSnapshot(`"That message has no text to look up."`);
  });
});
