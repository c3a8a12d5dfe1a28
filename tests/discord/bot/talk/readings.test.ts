import { describe, expect, it } from 'vitest';
import { openStage } from '../setup.ts';
import { conversation, gist } from './conversation.ts';

describe('how a question is read', () => {
  it('is said above the answer where it is not as it was typed', async () => {
    const { discord } = await openStage();
    const { say } = conversation(discord, discord.user('ana'), discord.general);
    const read = async (text: string) => `${text}\n${gist(await say(text))}`;
    expect(await read('idk how many north korean soliders were kiled w/ russia lol')).toMatchInlineSnapshot(`
      "idk how many north korean soliders were kiled w/ russia lol
      -# Read as: how many north korean **soldiers** were **killed** **with** russia
      ¶9"
    `);
    expect(await read('Wher do the troops live?')).toMatchInlineSnapshot(`
      "Wher do the troops live?
      -# Read as: **where** do the troops live?
      ¶10"
    `);
    expect(await read('waht does the us think abt russia')).toMatchInlineSnapshot(`
      "waht does the us think abt russia
      (nothing found)
      -# Read as: **what** does the us think **about** russia"
    `);
    expect(await read('Who won teh football match in Lisbon?')).toMatchInlineSnapshot(`
      "Who won teh football match in Lisbon?
      (nothing found)
      -# Read as: Who won **the** football match in Lisbon?"
    `);
  });

  it('is not said where it is as it was typed', async () => {
    const { discord } = await openStage();
    const { say } = conversation(discord, discord.user('ana'), discord.general);
    expect(gist(await say('Where do the troops live?'))).toMatchInlineSnapshot(`"¶10"`);
    expect(gist(await say('Was Lavrov charged in Kursk?'))).not.toContain('Read as');
  });

  it('is said by Find context of the words that changed, of a long message too', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const claim = `${'Some say this and some say that about it. '.repeat(8)}4,000 North Korean soliders were killed.`;
    const message = await ana.send(discord.general, claim);
    expect(gist((await ana.messageCommand(message, 'Find context')).message)).toMatchInlineSnapshot(`
      "-# Read as: … say that about it. 4,000 North Korean **soldiers** were killed.
      ¶9"
    `);
  });
});
