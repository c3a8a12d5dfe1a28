import { describe, expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { articleOf } from '../../../corpus-articles.ts';
import { openStage, quoted, settle } from '../setup.ts';
import { conversation, gist, labels } from './conversation.ts';

describe('questions about the article itself', () => {
  it('are answered from what is held of it, each in its own words', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const { say } = conversation(discord, ana, ana.directMessages);
    const answers: string[] = [];
    for (const text of [
      'title?',
      "who's the author",
      'who wrote this?',
      'when was it published?',
      'source?',
      'which newspaper is this from?',
      'link pls',
      'how long is the article?',
      'what can I ask?',
    ]) {
      answers.push(`${text} → ${gist(await say(text))}`);
    }
    expect(answers.join('\n')).toMatchInlineSnapshot(`
      "title? → The title is **Lavrov meets Kim Jong-un in Pyongyang**.
      who's the author → The text that I have does not name its author.
      who wrote this? → The text that I have does not name its author.
      when was it published? → The text that I have has no date.
      source? → It is from **Brussels Morning Newspaper**. [Open the article](https://brusselsmorning.com/?p=75891)
      which newspaper is this from? → It is from **Brussels Morning Newspaper**. [Open the article](https://brusselsmorning.com/?p=75891)
      link pls → You can read it here: [Open the article](https://brusselsmorning.com/?p=75891)
      how long is the article? → It has 10 paragraphs and about 420 words.
      what can I ask? → You can ask, for example:
      - What did Lavrov discuss in Pyongyang?
      - How involved is North Korea in the Ukraine war?"
    `);
  });

  it('may want a summary, who is quoted, or a paragraph', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const { say } = conversation(discord, ana, ana.directMessages);
    const summary = gist(await say('what is this article about?'));
    expect(summary).toMatchInlineSnapshot(`"¶1 ¶4"`);
    for (const text of ['tl;dr', 'summarise it please', 'sum it up'])
      expect(gist(await say(text)), text).toBe(summary);
    expect(textOf(await say('who is quoted?'))).toMatchInlineSnapshot(`
      "### Who is quoted in the article
      -# I find speakers automatically and leave out what is unclear. Please check the text around a quote.
      - **his office** · 1 in reported speech · ¶1
      - **Russian news agency** · 2 in reported speech · ¶1 ¶6
      - **Sergey Lavrov** · 1 partly in quotation marks · ¶3
      - **experts** · 1 in reported speech · ¶7
      - **Ukrainian intelligence** · 1 in reported speech · ¶7
      - **President Donald Trump** · 1 partly in quotation marks · ¶8
      - **Western officials** · 1 in reported speech · ¶9
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)"
    `);
    for (const text of ['what does paragraph 3 say?', 'the third paragraph', '¶3']) {
      expect(textOf(await say(text)), text).toMatchInlineSnapshot(`
        "### Paragraph 3
        > Previously, the Russian Foreign Minister had also an encounter with his North Korean counterpart Choe Son-hui, during which he thanked the Far Eastern nation for supporting Moscow in bringing the Kursk region “closer to liberation” from “Ukrainian Nazis.”
        -# Sergey Lavrov (part of this), partly in quotation marks · ¶3
        -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Previously%2C%20the%20Russian%20Foreign,liberation%E2%80%9D%20from%20%E2%80%9CUkrainian%20Nazis&text=Previously%2C%20the%20Russian%20Foreign&text=liberation%E2%80%9D%20from%20%E2%80%9CUkrainian%20Nazis)"
      `);
    }
    expect(gist(await say('show me paragraph 40'))).toMatchInlineSnapshot(`"It has paragraphs 1 to 10."`);
  });

  it('say so where something is not known', async () => {
    const { discord } = await openStage({ articles: [articleOf('One paragraph.')] });
    const { say } = conversation(discord, discord.user('ana'), discord.general);
    expect(gist(await say('author?'))).toMatchInlineSnapshot(
      `"The text that I have does not name its author."`,
    );
    expect(gist(await say('link?'))).toMatchInlineSnapshot(`"I have no link to it."`);
    expect(gist(await say('paragraph 2'))).toMatchInlineSnapshot(`"It has only one paragraph."`);
    expect(gist(await say('what can I ask you?'))).toMatchInlineSnapshot(
      `"You can ask who, what, when, where, why or how many, in your own words."`,
    );
  });

  it('are of the article that the card quotes which is replied to', async () => {
    const other = {
      ...articleOf('The kettle boiled over in the kitchen of the inn.'),
      id: 'kettle',
      title: 'A kettle',
    };
    const { discord } = await openStage({ articles: [articleOf('A bridge was built.'), other] });
    const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
    const card = await say('What happened to the kettle in the kitchen?');
    expect(gist(await reply(card, 'title?'))).toMatchInlineSnapshot(`"The title is **A kettle**."`);
  });
});

describe('talk', () => {
  it('begins with a greeting and two buttons to press', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const { say } = conversation(discord, ana, discord.general);
    const hello = await say('');
    expect(gist(hello)).toMatchInlineSnapshot(`
      "Ask me about **Lavrov meets Kim Jong-un in Pyongyang**, and I will answer in the article’s own words.
      -# Press a button to try it, or type **/help** to see all that I do."
    `);
    expect(labels(hello)).toMatchInlineSnapshot(`
      [
        "What did Lavrov discuss in Pyongyang?",
        "What is it about?",
        "Dismiss",
      ]
    `);
    const [first = '', second = ''] = labels(hello);
    const [tried, about] = [await ana.click(hello, first), await ana.click(hello, second)];
    expect(tried.ephemeral).toBe(true);
    expect(quoted(tried.message).length).toBeGreaterThan(0);
    expect(quoted(about.message).length).toBeGreaterThan(0);
    for (const text of ['help', 'what can you do?', 'how does this work'])
      expect(gist(await say(text)), text).toBe(gist(hello));
  });

  it('says in one line what the bot does not do', async () => {
    const { discord } = await openStage();
    const { say } = conversation(discord, discord.user('ana'), discord.general);
    expect(gist(await say('is this true?'))).toMatchInlineSnapshot(
      `"I do not judge whether something is true, reliable or fair. I show what an article says and who says it, so that you can decide."`,
    );
    expect(gist(await say('translate this to German'))).toMatchInlineSnapshot(
      `"I do not translate. I quote articles in their own language."`,
    );
    for (const text of [
      'is this article reliable?',
      'is this biased?',
      'can i trust this',
      'how accurate is it',
    ]) {
      expect(gist(await say(text)), text).toBe(gist(await say('is this true?')));
    }
    const chat = gist(await say('fuck you'));
    expect(chat).toMatchInlineSnapshot(
      `"I do not chat, and I have no opinions. I only quote articles. Ask me what one says."`,
    );
    for (const text of [
      'are you stupid',
      'r u a bot?',
      'you suck',
      'what do you think about Trump?',
      'who made you',
    ]) {
      expect(gist(await say(text)), text).toBe(chat);
    }
    expect(gist(await say('auf deutsch bitte'))).toMatchInlineSnapshot(
      `"I do not translate. I quote articles in their own language."`,
    );
  });

  it('takes a mere reaction for none in a channel, and for a word in a direct message', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const { say } = conversation(discord, ana, ana.directMessages);
    expect(gist(await say('lol'))).toMatchInlineSnapshot(`"Ask me something about an article any time."`);
    for (const text of ['lol', 'ok', 'haha']) await ana.send(discord.general, text, { mention: true });
    await settle(discord);
    expect(discord.messages(discord.general).filter(({ author }) => author.id === discord.botId)).toEqual([]);
  });
});
