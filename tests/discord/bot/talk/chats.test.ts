import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Article } from '#engine/types.ts';
import { maskedText, openStage } from '../setup.ts';
import { interview, school } from './articles.ts';
import { conversation } from './conversation.ts';

/** What somebody typed and what they read, line by line; a line that begins with `>` replies to the answer before it. */
async function chat(articles: readonly Article[], ...lines: readonly string[]): Promise<string> {
  const { discord } = await openStage({ articles });
  const { say, reply } = conversation(discord, discord.user('ana'), discord.general);
  const told: string[] = [];
  let last: APIMessage | undefined;
  for (const line of lines) {
    last = last && line.startsWith('> ') ? await reply(last, line.slice(2)) : await say(line);
    told.push(`» ${line}\n${maskedText(last)}`);
  }
  return told.join('\n\n');
}

describe('a chat about the news of a town', () => {
  it('goes from a greeting to thanks', async () => {
    expect(
      await chat(
        [school],
        'hello! how much would they save w/ the school closed',
        '> thats a lot. who said that',
        'yo verbatim whos priya nair',
        '> what did she say',
        '> is she lying',
        '> ok thanks',
      ),
    ).toMatchInlineSnapshot(`
      "» hello! how much would they save w/ the school closed
      ### The article says
      -# Read as: how much would they save **with** the school closed
      > The council voted 7 to 4 last week to begin a consultation on closing the school, which has 112 pupils, down from 240 in 2010\\. It would save **£480,000** a year, according to a report by the finance office.
      -# The Millbrook Courier’s own words; the last sentence: a report by the finance office · ¶2
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025

      » > thats a lot. who said that
      - ¶2: The Millbrook Courier’s own words
      - ¶2: a report by the finance office

      » yo verbatim whos priya nair
      ### The article says
      > “This is about empty desks, not about money,” said council leader Priya Nair. She insisted that no final decision had been taken.
      -# council leader Priya Nair, in quotation marks; the last sentence: Priya Nair · ¶3
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025

      » > what did she say
      ### The article says
      -# Read as: what did **priya nair** say
      > “This is about empty desks, not about money,” said council leader Priya Nair. She insisted that no final decision had been taken.
      -# council leader Priya Nair, in quotation marks; the last sentence: Priya Nair · ¶3
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025

      » > is she lying
      I do not judge whether something is true, reliable or fair. I show what an article says and who says it, so that you can decide.

      » > ok thanks
      ### You’re welcome!
      Ask me again any time."
    `);
  });

  it('is sure of a yes or no only where the article tells', async () => {
    expect(
      await chat(
        [school],
        'is the school closed already?',
        'is priya nair still council leader',
        'did priya nair meet gareth poole',
        'has the council taken a final decision yet',
      ),
    ).toMatchInlineSnapshot(`
      "» is the school closed already?
      ### This may answer it:
      > The council voted 7 to 4 last week to begin a consultation on closing the school, which has 112 pupils, down from 240 in 2010\\. It would save £480,000 a year, according to a report by the finance office.
      -# The Millbrook Courier’s own words; the last sentence: a report by the finance office · ¶2
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025

      » is priya nair still council leader
      ### This may answer it:
      > “This is about empty desks, not about money,” said council leader Priya Nair. She insisted that no final decision had been taken.
      -# council leader Priya Nair, in quotation marks; the last sentence: Priya Nair · ¶3
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025

      » did priya nair meet gareth poole
      ### This may answer it:
      > “This is about empty desks, not about money,” said council leader Priya Nair. She insisted that no final decision had been taken.
      -# council leader Priya Nair, in quotation marks; the last sentence: Priya Nair · ¶3
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025

      » has the council taken a final decision yet
      ### The article says
      > “This is about empty desks, not about money,” said council leader Priya Nair. She insisted that no final decision had been taken.
      -# council leader Priya Nair, in quotation marks; the last sentence: Priya Nair · ¶3
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025"
    `);
  });

  it('asks what groups of people say', async () => {
    expect(
      await chat(
        [school],
        'what do parents say?',
        '> and teachers',
        'what are neighbours saying',
        'what does the police say',
        'what do parents fear',
      ),
    ).toMatchInlineSnapshot(`
      "» what do parents say?
      ### The article says
      > Parents fear that their children will have to walk three miles a day if Harrow Lane Primary closes, and hundreds of them marched to the town hall on Tuesday to say so.
      -# Parents · ¶1
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025

      » > and teachers
      ### The article says
      -# Read as: **what do** teachers **say**?
      > Teachers doubt that the savings are real.
      -# Teachers · ¶4
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025

      » what are neighbours saying
      ### This may answer it:
      > Not everyone agrees. Local businesses worry about the traffic that parents bring every morning, and some neighbours believe the site would be better used for housing.
      -# ¶6
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025

      » what does the police say
      ### The article says
      > Police estimated that about 400 people took part in Tuesday’s march; the organisers said it was 700\\.
      -# Police · ¶7
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025

      » what do parents fear
      ### The article says
      > Parents fear that their children will have to walk three miles a day if Harrow Lane Primary closes, and hundreds of them marched to the town hall on Tuesday to say so.
      -# Parents · ¶1
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025"
    `);
  });
});

describe('a chat about an interview', () => {
  it('is answered by the guest, and never by a question', async () => {
    expect(
      await chat(
        [interview],
        'who is this interview with',
        'do city bees live better?',
        'what does marta keller say about wild bees',
        'what does she do agianst mites',
      ),
    ).toMatchInlineSnapshot(`
      "» who is this interview with
      ### Who is quoted in the article
      -# I find speakers automatically and leave out what is unclear. Please check the text around a quote.
      - **Marta Keller** · 3 quoted without quotation marks · ¶3 ¶5 ¶7
      -# **Field and Hedge** · “The bees don’t need us”\\: an hour with Marta Keller · 2 June 2024

      » do city bees live better?
      ### This may answer it:
      > Keller\\: They do, and that should frighten us. In the city there is something in flower from March until October.
      -# Marta Keller, as quoted · ¶3
      -# **Field and Hedge** · “The bees don’t need us”\\: an hour with Marta Keller · 2 June 2024

      » what does marta keller say about wild bees
      ### The article says
      > The wild bees have to eat too, and honeybees are cattle. If you want to help, plant a lime tree or leave your lawn alone.
      -# Marta Keller, as quoted · ¶5
      -# **Field and Hedge** · “The bees don’t need us”\\: an hour with Marta Keller · 2 June 2024

      » what does she do agianst mites
      ### This may answer it:
      -# Read as: what does she do **against** mites
      > Marta Keller has kept bees on the roof of a bus depot in Graz for nineteen years. She looks after 31 hives and sells 600 jars of honey a year, most of them to the drivers.
      -# ¶1
      > Keller\\: I treat with oxalic acid in December, when there is no brood. Some colleagues swear by letting them fight it out alone.
      -# Marta Keller, as quoted · ¶7
      -# **Field and Hedge** · “The bees don’t need us”\\: an hour with Marta Keller · 2 June 2024"
    `);
  });
});

describe('a chat where there are several articles', () => {
  it('stays with the article that was asked about', async () => {
    expect(
      await chat(
        [school, interview],
        'which article is this',
        'what does marta keller say about wild bees',
        '> who wrote it',
        '> and when?',
        '> how long is it',
        '> show me paragraph 40',
        'show me paragraph 40',
      ),
    ).toMatchInlineSnapshot(`
      "» which article is this
      The title is **Parents fight plan to close Harrow Lane school**.

      » what does marta keller say about wild bees
      ### The article says
      > The wild bees have to eat too, and honeybees are cattle. If you want to help, plant a lime tree or leave your lawn alone.
      -# Marta Keller, as quoted · ¶5
      -# **Field and Hedge** · “The bees don’t need us”\\: an hour with Marta Keller · 2 June 2024

      » > who wrote it
      The author is **Simon Orde**.
      -# **“The bees don’t need us”\\: an hour with Marta Keller**

      » > and when?
      It is dated 2 June 2024.
      -# **“The bees don’t need us”\\: an hour with Marta Keller**

      » > how long is it
      It has 7 paragraphs and about 160 words.
      -# **“The bees don’t need us”\\: an hour with Marta Keller**

      » > show me paragraph 40
      It has paragraphs 1 to 7.
      -# **“The bees don’t need us”\\: an hour with Marta Keller**

      » show me paragraph 40
      It has paragraphs 1 to 7.
      -# **Parents fight plan to close Harrow Lane school**"
    `);
  });

  it('gets both of two things that are asked, one of them of the article itself', async () => {
    const { discord } = await openStage({ articles: [school] });
    const ana = discord.user('ana');
    await ana.send(discord.general, 'who wrote this and what would it save?', { mention: true });
    const own = () => discord.messages(discord.general).filter(({ author }) => author.id === discord.botId);
    await discord.until(() => own()[1]);
    expect(
      own()
        .map((each) => maskedText(each))
        .join('\n\n'),
    ).toMatchInlineSnapshot(`
      "The author is **Dana Whitlock**.

      ### This may answer it:
      -# Question: what would it save?
      > The council voted 7 to 4 last week to begin a consultation on closing the school, which has 112 pupils, down from 240 in 2010\\. It would save £480,000 a year, according to a report by the finance office.
      -# The Millbrook Courier’s own words; the last sentence: a report by the finance office · ¶2
      > Teachers doubt that the savings are real. Headteacher Tom Ashby called the figures “fiction” and pointed out that buses for the pupils would cost the council at least £90,000.
      -# Teachers; the last sentence: Headteacher Tom Ashby · ¶4
      -# **The Millbrook Courier** · Parents fight plan to close Harrow Lane school · 13 March 2025"
    `);
  });

  it('finds nothing where nothing is asked', async () => {
    expect(await chat([school, interview], 'asdfgh', 'qwrtz uiopl')).toMatchInlineSnapshot(`
      "» asdfgh
      ### I found nothing on that in the articles.
      I quote what articles say. I never write an answer myself.

      » qwrtz uiopl
      ### I found nothing on that in the articles.
      I quote what articles say. I never write an answer myself."
    `);
  });
});
