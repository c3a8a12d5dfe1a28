import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../corpus-articles.ts';
import { maskedText, openStage } from '../setup.ts';
import { conversation, gist } from './conversation.ts';

const articles = [
  articleOf(
    'The town of Odby runs a ferry across the Skar fjord. People use the ferry to reach the market and the school.',
    'The ferry was used by 42,000 people last year, the harbour office said.',
    'To take a car aboard you need a ticket, a permit from the harbour office and proof of insurance. The permit costs 120 crowns a year.',
    'The harbour board decides who gets a permit, said its head, Ilse Moen.',
    'Many people in Odby say the ferry is too slow.',
  ),
];

describe('a reply', () => {
  it('to what was said of the article itself asks of that', async () => {
    const byline = articles.map((article) => ({ ...article, byline: 'Ilse Moen' }));
    for (const [held, said] of [
      [articles, 'It is from **The Sample**.'],
      [byline, 'The author is **Ilse Moen**.'],
    ] as const) {
      const { discord } = await openStage({ articles: held });
      const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
      for (const text of ['source?', 'title?']) {
        const card = await say(text);
        for (const asked of ['who said that?', 'how do u know?'])
          expect(gist(await reply(card, asked))).toBe(said);
        expect(gist(await reply(card, 'and when?'))).toBe('The text that I have has no date.');
        expect(gist(await reply(card, 'where?'))).toBe('It is from **The Sample**.');
      }
    }
  });

  it('asks for the price of what the question before asks for', async () => {
    const { discord } = await openStage({ articles });
    const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
    expect(gist(await reply(await say('what do i need?'), 'how much is it?'))).toMatchInlineSnapshot(`
      "-# Read as: how much is **what i need**?
      ¶3"
    `);
    const aboard = await say('what do i need to take a car aboard?');
    expect(gist(await reply(aboard, 'how much is it?'))).toMatchInlineSnapshot(`
      "-# Read as: how much is **what i need to take a car aboard**?
      ¶3"
    `);
    expect(gist(await reply(aboard, 'how much does it cost?'))).toMatchInlineSnapshot(`
      "-# Read as: how much does **what i need to take a car aboard** cost?
      ¶3"
    `);
  });

  it('may say who does something, and not what', async () => {
    const { discord } = await openStage({ articles });
    const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
    const permit = await say('how much is the permit?');
    expect(maskedText(await reply(permit, 'and who decides?'))).toMatchInlineSnapshot(`
      "### The article says
      -# Read as: and who decides **\\(the permit\\)**?
      > The harbour board decides who gets a permit, said its head, **Ilse Moen**.
      -# I am not sure who says this: check the text around it · ¶4
      -# **The Sample** · A sample"
    `);
    expect(gist(await reply(permit, 'who pays?'))).toMatchInlineSnapshot(`
      "-# Read as: who pays **\\(the permit\\)**?
      ¶3 ¶4"
    `);
    expect(gist(await reply(permit, 'who should pay?'))).toMatchInlineSnapshot(`
      "-# Read as: who should pay **\\(the permit\\)**?
      ¶3 ¶4"
    `);
    expect(gist(await reply(permit, 'who is Ilse Moen?'))).not.toContain('Read as');
  });
});

describe('a conversation', () => {
  it('goes on with which, when, how many and "the new one"', async () => {
    const pool = articleOf(
      'The city of Brenholm will close the Lower Street swimming pool on 1 March 2026, council leader Dagny Roe said.',
      'Heating the pool cost the city 1.4 million crowns last winter, twice as much as in 2019.',
      'A new pool at Harbour Point is planned for 2029. It will have eight lanes.',
      'A petition against the plan has gathered 5,200 signatures since October.',
    );
    const { discord } = await openStage({ articles: [pool] });
    const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
    const why = await say('why close the pool');
    const told = [];
    for (const text of ['when?', 'and the new one?', 'which street?'])
      told.push(`${text}\n${gist(await reply(why, text))}`);
    const where = await say('wheres the new pool');
    told.push(gist(await reply(where, 'how far is that')));
    const signed = await say('how many signatures?');
    told.push(gist(await reply(signed, 'since when?')));
    const heating = await say('was the pool expensive to heat?');
    told.push(gist(await reply(heating, 'how much?')));
    expect(told.join('\n\n')).toMatchInlineSnapshot(`
      "when?
      -# Read as: when **close the pool**?
      ¶1

      and the new one?
      -# Read as: **why close** the new **pool**?
      ¶1 ¶3

      which street?
      -# Read as: which street **close the pool**?
      ¶1

      -# Read as: how far **is the new pool**?
      ¶1 ¶3

      -# Read as: since when **\\(signatures\\)**?
      ¶4

      -# Read as: how much **\\(was the pool expensive to heat\\)**?
      ¶2"
    `);
    const talks = await openStage();
    const asked = conversation(talks.discord, talks.discord.user('ana'), talks.discord.general);
    const meeting = await asked.say('who is kim meeting');
    expect(gist(await asked.reply(meeting, 'what did they talk about'))).toMatchInlineSnapshot(`
      "-# Read as: what did they talk about **\\(kim meeting\\)**
      ¶1"
    `);
    const died = await asked.say('how many died');
    expect(gist(await asked.reply(died, 'on which side?'))).toMatchInlineSnapshot(`
      "-# Read as: on which side **was it that somebody died**?
      ¶9 ¶10"
    `);
  });
});

describe('what is asked for', () => {
  it('is quoted, and no other passage, where one has it: a number, or a price', async () => {
    const { discord } = await openStage({ articles });
    const { say } = conversation(discord, discord.user('ana'), discord.general);
    expect(maskedText(await say('how many ppl use the ferry'))).toMatchInlineSnapshot(`
      "### The article says
      -# Read as: how many **people** use the ferry
      > The ferry was used by **42,000 people** last year, the harbour office said.
      -# the harbour office · ¶2
      -# **The Sample** · A sample"
    `);
    expect(maskedText(await say('how much is the permit?'))).toMatchInlineSnapshot(`
      "### This may answer it:
      > To take a car aboard you need a ticket, a permit from the harbour office and proof of insurance. The permit costs **120 crowns** a year.
      -# ¶3
      -# **The Sample** · A sample"
    `);
  });
});
