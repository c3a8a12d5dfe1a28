import type { APIMessage } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Person, textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import type { Store } from '#store/types.ts';
import { MODERATOR, maskedText, openStage, QUESTION } from './setup.ts';

let store: Store;
beforeEach(() => {
  store = openSqlite(IN_MEMORY);
});

async function report(
  person: Person,
  card: APIMessage,
  channel: Parameters<Person['submit']>[1],
  values = {},
) {
  const form = await person.click(card, 'Report');
  return person.submit(form, channel, { fault: ['wrong_passage'], expected: '', ...values });
}

describe('Report', () => {
  it('says in its form what is kept, and keeps question, article, paragraphs and the right one', async () => {
    const { discord } = await openStage({ store });
    const ana = discord.user('ana');
    const asked = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const form = await ana.click(asked.message, 'Report');
    expect(JSON.stringify(form.modal.components, null, 2)).toMatchInlineSnapshot(`
      "[
        {
          "type": 10,
          "content": "With your report I keep the question on this card, the paragraphs that it shows, and your Discord ID. The moderators of this server see it. \`/privacy\` shows what I keep about you and lets you erase it."
        },
        {
          "type": 18,
          "label": "What is wrong?",
          "component": {
            "type": 3,
            "custom_id": "fault",
            "options": [
              {
                "value": "wrong_passage",
                "label": "This is not the right passage"
              },
              {
                "value": "no_answer_there",
                "label": "There is no answer in the article"
              },
              {
                "value": "answer_missed",
                "label": "There is an answer in the article"
              },
              {
                "value": "wrong_speaker",
                "label": "The speaker is wrong"
              },
              {
                "value": "outdated",
                "label": "The text is out of date"
              }
            ]
          }
        },
        {
          "type": 18,
          "label": "The right paragraph",
          "description": "Its number, if you know it",
          "component": {
            "type": 4,
            "custom_id": "expected",
            "style": 1,
            "max_length": 5,
            "required": false
          }
        }
      ]"
    `);
    const sent = await ana.submit(form, discord.general, { fault: ['wrong_passage'], expected: '¶ 7' });
    expect(sent.ephemeral).toBe(true);
    expect(textOf(sent.message)).toMatchInlineSnapshot(
      `"Thank you. The moderators of this server will see your report."`,
    );
    const [kept, ...others] = await store.reportsOf(discord.home.id, 'open', 10);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      reporter: ana.id,
      message: asked.message.id,
      fault: 'wrong_passage',
      question: QUESTION,
      article: 'lavrov-pyongyang',
      shown: [7, 9],
      expected: 7,
      state: 'open',
    });
  });

  it('is on a card without an answer, and on those that buttons open', async () => {
    const { discord } = await openStage({ store });
    const ana = discord.user('ana');
    const none = await ana.slash(discord.general, 'ask', { question: 'Who won the Tour de France in 1998?' });
    await report(ana, none.message, discord.general, { fault: ['answer_missed'], expected: '3' });
    const asked = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const more = await ana.click(asked.message, '8 more passages');
    await report(ana, more.message, discord.general);
    const kept = await store.reportsOf(discord.home.id, 'open', 10);
    expect(kept.map(({ fault }) => fault).sort()).toEqual(['answer_missed', 'wrong_passage']);
    expect(kept.find(({ fault }) => fault === 'answer_missed')).toMatchObject({ shown: [], expected: 3 });
  });

  it('says what is wrong with the number of a paragraph, and keeps nothing', async () => {
    const { discord } = await openStage({ store });
    const ana = discord.user('ana');
    const asked = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const said = async (expected: string) =>
      textOf((await report(ana, asked.message, discord.general, { expected })).message);
    expect(await said('11')).toMatchInlineSnapshot(`"The article has only 10 paragraphs."`);
    expect(await said('x; --')).toMatchInlineSnapshot(
      `"Please enter the number of the right paragraph, such as 7."`,
    );
    expect(await said('0')).toMatchInlineSnapshot(
      `"Please enter the number of the right paragraph, such as 7."`,
    );
    expect(await store.reportsOf(discord.home.id, 'open', 10)).toEqual([]);
  });

  it('is listed for moderators, decided on once, and told to the log channel', async () => {
    const { discord } = await openStage({ store });
    const boss = discord.user('boss', { permissions: ['ManageGuild', 'ManageMessages'] });
    const [ana, log] = [discord.user('ana'), discord.channel('log')];
    await boss.slash(discord.general, 'settings log', { channel: log.id });
    const asked = await ana.slash(discord.general, 'ask', { question: QUESTION });
    await report(ana, asked.message, discord.general, { fault: ['no_answer_there'] });
    const told = await discord.waitForMessage(log, (each) => textOf(each).includes('reports'));
    expect(maskedText(told, { ana, card: asked.message })).toMatchInlineSnapshot(
      `"<@ana> reported https://discord.com/channels/card: “There is no answer in the article”. See **/reports list**."`,
    );
    await expect(ana.slash(discord.general, 'reports list')).rejects.toThrow(/not shown to members/);
    const list = await boss.slash(discord.general, 'reports list');
    expect(maskedText(list.message, { ana, card: asked.message })).toMatchInlineSnapshot(`
      "### Open reports
      - \`…\` · <t:…> · [the card](https://discord.com/channels/card) · There is no answer in the article · Lavrov meets Kim Jong-un in Pyongyang · shows ¶7 ¶9 · *How involved is North Korea?*"
    `);
    const offered = await boss.autocomplete(
      discord.general,
      'reports resolve',
      { report: '', decision: 'accepted' },
      'report',
    );
    const id = String(offered.choices[0]?.value);
    const decide = async () =>
      maskedText(
        (await boss.slash(discord.general, 'reports resolve', { report: id, decision: 'accepted' })).message,
      );
    expect(await decide()).toMatchInlineSnapshot(`"Report \`…\` is now accepted."`);
    expect(await decide()).toMatchInlineSnapshot(
      `"I found no open report with that ID. Choose one from the list that appears as you type."`,
    );
    expect(maskedText((await boss.slash(discord.general, 'reports list')).message)).toMatchInlineSnapshot(
      `"I found no reports."`,
    );
    const accepted = await boss.slash(discord.general, 'reports list', { state: 'accepted' });
    expect(maskedText(accepted.message)).toMatchInlineSnapshot(`
      "### Accepted reports
      - \`…\` · <t:…> · [the card](https://discord.com/channels/…) · There is no answer in the article · Lavrov meets Kim Jong-un in Pyongyang · shows ¶7 ¶9 · *How involved is North Korea?*"
    `);
  });

  it('is kept and told once a member and card, however often they say something of it', async () => {
    const { discord } = await openStage({ store, cooldown: { burst: 12, now: () => 0 } });
    const boss = discord.user('boss', { permissions: ['ManageGuild', 'ManageMessages'] });
    const [ana, bob, log] = [discord.user('ana'), discord.user('bob'), discord.channel('log')];
    await boss.slash(discord.general, 'settings log', { channel: log.id });
    const asked = await ana.slash(discord.general, 'ask', { question: QUESTION });
    for (let time = 0; time < 3; time++) {
      const { message } = await report(ana, asked.message, discord.general);
      expect(textOf(message)).toBe('Thank you. The moderators of this server will see your report.');
    }
    await report(ana, asked.message, discord.general, { fault: ['outdated'] });
    await report(bob, asked.message, discord.general);
    const told = () => discord.messages(log).filter((each) => textOf(each).includes('reports'));
    await expect.poll(() => told().length).toBe(1);
    expect(await store.reportsOf(discord.home.id, 'open', 10)).toHaveLength(2);
    let last = await ana.click(asked.message, 'Report');
    for (let time = 0; last.openedModal !== undefined && time < 30; time++)
      last = await ana.click(asked.message, 'Report');
    expect(maskedText(last.message)).toMatchInlineSnapshot(
      `"Please wait a moment. You can ask again in 1 second."`,
    );
  });

  it('is not taken from somebody who has made five within the hour', async () => {
    const { discord } = await openStage({ store });
    const ana = discord.user('ana');
    const said: string[] = [];
    for (let time = 0; time < 6; time++) {
      const asked = await ana.slash(discord.general, 'ask', { question: QUESTION });
      said.push(textOf((await report(ana, asked.message, discord.general)).message));
    }
    expect([...new Set(said)]).toEqual([
      'Thank you. The moderators of this server will see your report.',
      'You have sent many reports in the past hour. Please try again later.',
    ]);
    expect(await store.reportsOf(discord.home.id, 'open', 10)).toHaveLength(5);
  });

  it('says how many more there are than it shows', async () => {
    const { discord } = await openStage({ store });
    const boss = discord.user('boss', { permissions: ['ManageMessages'] });
    for (let number = 0; number < 70; number++) {
      const id = String(number).padStart(12, '0');
      const place = { guild: discord.home.id, channel: discord.general.id, message: `9${id}` };
      const said = {
        reporter: `7${id}`,
        reportedAt: Date.now() - number,
        fault: 'outdated',
        shown: [1],
      } as const;
      await store.addReport({ id, ...place, ...said });
    }
    const list = textOf((await boss.slash(discord.general, 'reports list')).message);
    const shown = list.match(/^- `/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(15);
    expect(list).toContain(`and ${70 - shown} more`);
  });

  it('is another server’s only: neither listed, nor offered, nor decided on from elsewhere', async () => {
    const { discord } = await openStage({ store });
    const other = discord.guild('Other');
    const there = discord.channel('there', { guild: other });
    const [ana, bob] = [discord.user('ana'), discord.user('bob', { ...MODERATOR, guilds: [other] })];
    const asked = await ana.slash(discord.general, 'ask', { question: QUESTION });
    await report(ana, asked.message, discord.general);
    const [kept] = await store.reportsOf(discord.home.id, 'open', 10);
    expect(textOf((await bob.slash(there, 'reports list')).message)).toMatchInlineSnapshot(
      `"I found no reports."`,
    );
    const decided = await bob.slash(there, 'reports resolve', {
      report: kept?.id ?? '',
      decision: 'rejected',
    });
    expect(textOf(decided.message)).toMatchInlineSnapshot(
      `"I found no open report with that ID. Choose one from the list that appears as you type."`,
    );
    const { choices } = await bob.autocomplete(
      there,
      'reports resolve',
      { report: '', decision: 'accepted' },
      'report',
    );
    expect(choices).toEqual([]);
  });

  it('is forgotten with the name of who made it', async () => {
    const { discord } = await openStage({ store });
    const ana = discord.user('ana');
    const asked = await ana.slash(discord.general, 'ask', { question: QUESTION });
    await report(ana, asked.message, discord.general);
    const privacy = await ana.slash(discord.general, 'privacy');
    expect(maskedText(privacy.message)).toMatchInlineSnapshot(`
      "### What I keep about you
      Your Discord ID is on 1 report. I answer your other questions and forget them.
      **Forget me** removes your ID from these records. The records stay, without your name. Shared cards stay in their channels."
    `);
    await ana.click(privacy.message, 'Forget me');
    const [kept] = await store.reportsOf(discord.home.id, 'open', 10);
    expect(kept?.reporter).toBe('0');
    expect(kept?.question).toBe(QUESTION);
  });
});
