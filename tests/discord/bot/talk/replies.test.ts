import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { openStage, quoted } from '../setup.ts';
import { conversation, gist } from './conversation.ts';

const SOLDIERS = 'Where do North Korean soldiers live?';

describe('a reply to a card', () => {
  it('is read with what it lacks from the card’s question, one after the other', async () => {
    const { discord } = await openStage();
    const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
    const first = await say(SOLDIERS);
    expect(gist(first)).toMatchInlineSnapshot(`"¶10"`);
    const second = await reply(first, 'how many are coming?');
    expect(gist(second)).toMatchInlineSnapshot(`
      "-# Read as: how many **North Korean soldiers** are coming?
      ¶7"
    `);
    expect(gist(await reply(second, 'why?'))).toMatchInlineSnapshot(`
      "-# Read as: why **are North Korean soldiers coming**?
      ¶10"
    `);
    expect(gist(await reply(first, 'and since when'))).toMatchInlineSnapshot(`
      "-# Read as: since when **do North Korean soldiers live**?
      ¶10"
    `);
    expect(gist(await reply(first, 'how many of them were killed?'))).toMatchInlineSnapshot(`
      "-# Read as: how many of **North Korean soldiers** were killed?
      ¶9"
    `);
    const lavrov = await say('What did Lavrov discuss in Pyongyang?');
    expect(gist(await reply(lavrov, 'what about Japan'))).toMatchInlineSnapshot(`
      "-# Read as: **What did Lavrov discuss in** Japan?
      ¶4"
    `);
    expect(gist(await reply(lavrov, 'whom did he meet there?'))).toMatchInlineSnapshot(`
      "-# Read as: whom did **Lavrov** meet **in Pyongyang**?
      ¶4"
    `);
  });

  it('is answered the same after a restart, and to an answer of /ask, by anybody', async () => {
    const stage = await openStage();
    const { discord } = stage;
    const asked = await discord.user('ana').slash(discord.general, 'ask', { question: SOLDIERS });
    await stage.restart();
    const { reply } = conversation(discord, discord.user('bob'), discord.general);
    expect(gist(await reply(asked.message, 'how many are coming?'))).toMatchInlineSnapshot(`
      "-# Read as: how many **North Korean soldiers** are coming?
      ¶7"
    `);
  });

  it('asks for more, for who said it, for the source', async () => {
    const { discord } = await openStage();
    const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
    const card = await say('How many soldiers does Pyongyang plan to deploy?');
    const more = await reply(card, 'tell me more');
    expect(quoted(more).length).toBeGreaterThan(0);
    expect(quoted(more)).not.toContain(quoted(card)[0]);
    expect(gist(await reply(card, 'who said that?'))).toMatchInlineSnapshot(`
      "- ¶7: Ukrainian intelligence
      - ¶7: Brussels Morning Newspaper’s own words"
    `);
    expect(gist(await reply(card, 'source?'))).toMatchInlineSnapshot(
      `"It is from **Brussels Morning Newspaper**. [Open the article](https://brusselsmorning.com/?p=75891)"`,
    );
    expect(gist(await reply(card, 'is that true?'))).toMatchInlineSnapshot(
      `"I do not judge whether something is true, reliable or fair. I show what an article says and who says it, so that you can decide."`,
    );
  });

  it('puts a whole name in the place of a whole name, or is asked as it was typed', async () => {
    const { discord } = await openStage();
    const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
    const korea = await say('how involved is north korea in the ukraine war?');
    expect(gist(await reply(korea, 'what about Japan'))).toMatchInlineSnapshot(`
      "-# Read as: **how involved is** Japan **in the ukraine war**?
      ¶9"
    `);
    expect(gist(await reply(korea, 'and kim?'))).toMatchInlineSnapshot(`
      "-# Read as: **how involved is** kim **in the ukraine war**?
      ¶1 ¶9"
    `);
    expect(
      gist(await reply(await say('what does china say about russia?'), 'and kim?')),
    ).toMatchInlineSnapshot(`
      "(nothing found)
      -# Read as: **what does** kim **say about russia**?"
    `);
    expect(gist(await reply(await say(SOLDIERS), 'what about Japan'))).toMatchInlineSnapshot(
      `"(nothing found)"`,
    );
  });

  it('asks where that is and who says it', async () => {
    const { discord } = await openStage();
    const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
    const card = await say('How many soldiers does Pyongyang plan to deploy?');
    for (const text of ['which paragraph?', 'where is that?', 'where does it say that?']) {
      expect(textOf(await reply(card, text)), text).toMatchInlineSnapshot(`
        "That is in the article here:
        - ¶7 · How involved is North Korea in the Ukraine war?
        -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Ukrainian%20intelligence%20reports%20that,Pyongyang%20sent%20last%20year&text=Ukrainian%20intelligence%20reports%20that&text=Pyongyang%20sent%20last%20year)"
      `);
    }
    expect(gist(await reply(card, 'who?'))).toMatchInlineSnapshot(`
      "- ¶7: Ukrainian intelligence
      - ¶7: Brussels Morning Newspaper’s own words"
    `);
    const somebody = await say('Was somebody received in Pyongyang?');
    expect(gist(await reply(somebody, 'who?'))).toMatchInlineSnapshot(`
      "-# Read as: who **was received in Pyongyang**?
      ¶7"
    `);
    expect(
      gist(await reply(await say('Who won the football match in Lisbon?'), 'where is that?')),
    ).toMatchInlineSnapshot(`"That card quotes no paragraph."`);
    expect(gist(await say('which paragraph?'))).toMatchInlineSnapshot(
      `"That needs a question before it. Reply to one of my answers, or ask a full question."`,
    );
  });

  it('that is a whole question stays as it is', async () => {
    const { discord } = await openStage();
    const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
    const card = await say(SOLDIERS);
    expect(gist(await reply(card, 'Who met Kim Jong-un in Pyongyang?'))).not.toContain('Read as');
  });

  it('gets one helpful line where it is a message of its own', async () => {
    const { discord } = await openStage();
    const { say } = conversation(discord, discord.user('ana'), discord.general);
    for (const text of [
      'why?',
      'and when?',
      'what about Japan',
      'tell me more',
      'who said that?',
      'what else',
    ]) {
      expect(gist(await say(text)), text).toBe(
        'That needs a question before it. Reply to one of my answers, or ask a full question.',
      );
    }
  });
});

describe('two questions in one', () => {
  it('are answered as two', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    await ana.send(discord.general, 'Who met Kim Jong-un and how many soldiers died?', { mention: true });
    await discord.until(
      () => discord.messages(discord.general).filter(({ author }) => author.id === discord.botId)[1],
    );
    const answers = discord.messages(discord.general).filter(({ author }) => author.id === discord.botId);
    expect(answers.map((each) => gist(each))).toMatchInlineSnapshot(`
      [
        "¶1",
        "¶9",
      ]
    `);
    const slash = await ana.slash(discord.general, 'ask', {
      question: 'Where do the soldiers live? How many were killed?',
    });
    await discord.until(() => slash.followUps[0]);
    expect([slash.message, ...slash.followUps].map((each) => gist(each))).toMatchInlineSnapshot(`
      [
        "¶10",
        "-# Read as: How many **the soldiers** were killed?
      ¶9",
      ]
    `);
  });

  it('are one where the second is no question of its own', async () => {
    const { discord } = await openStage();
    const { say } = conversation(discord, discord.user('ana'), discord.general);
    await say('What did Lavrov discuss and why?');
    await say('Who said when and where the soldiers live?');
    expect(
      discord.messages(discord.general).filter(({ author }) => author.id === discord.botId),
    ).toHaveLength(2);
  });
});
