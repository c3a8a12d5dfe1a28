import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../corpus-articles.ts';
import { maskedText, openStage } from '../setup.ts';
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

  it('takes digits for words, and initials for the one name that has them', async () => {
    const articles = [
      articleOf(
        'The Odby Port Office sent two boats to Wendle in May.',
        'In May 2 men were fined, and 4 boats sank off Wendle.',
      ),
    ];
    const { discord } = await openStage({ articles });
    const { say } = conversation(discord, discord.user('ana'), discord.general);
    const read = async (text: string) => `${text}\n${gist(await say(text))}`;
    expect(await read('how many boats did opo send 2 wendle')).toMatchInlineSnapshot(`
      "how many boats did opo send 2 wendle
      -# Read as: how many boats did **Odby Port Office** send **to** wendle
      ¶1"
    `);
    expect(await read('why were 2 men fined')).toMatchInlineSnapshot(`
      "why were 2 men fined
      ¶2"
    `);
    expect(await read('did 4 boats sink 4 the opo')).toMatchInlineSnapshot(`
      "did 4 boats sink 4 the opo
      -# Read as: did 4 boats sink **for** the **Odby Port Office**
      ¶1 ¶2"
    `);
  });

  it('leaves out what is said behind it and asks nothing', async () => {
    const { discord } = await openStage();
    const { say } = conversation(discord, discord.user('ana'), discord.general);
    const plain = maskedText(await say('How involved is North Korea?'));
    expect(plain).toMatchInlineSnapshot(`
      "### The article says
      > Ukrainian intelligence reports that Pyongyang plans to deploy **an additional 25,000 to 30,000 soldiers** to support Moscow’s intensified offensive in Ukraine. This builds on the **roughly 11,000 troops** Pyongyang sent last year.
      -# Ukrainian intelligence; the last sentence: Brussels Morning Newspaper’s own words · ¶7
      > Western officials estimate that **around 4,000 North Korean soldiers** have been killed or wounded in Russia.
      -# Western officials · ¶9
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Ukrainian%20intelligence%20reports%20that,Pyongyang%20sent%20last%20year&text=Western%20officials%20estimate%20that,or%20wounded%20in%20Russia&text=Ukrainian%20intelligence%20reports%20that&text=Pyongyang%20sent%20last%20year) · How involved is North Korea in the Ukraine war?"
    `);
    for (const aside of ['[a](b)', 'thx', 'asking for a friend', 'my teacher wants to know, no idea tbh'])
      expect(maskedText(await say(`How involved is North Korea? ${aside}`)), aside).toBe(plain);
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
