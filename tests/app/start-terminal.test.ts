import { describe, expect, it } from 'vitest';
import { file, folderWith } from '../folder.ts';
import { run } from './shell.ts';

describe('npm start -- --terminal', () => {
  const terminal = ['start', '--terminal'];

  it('answers the README’s question where nobody types, and ends', async () => {
    const { status, out } = await run(terminal);
    expect(status).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "› How involved is North Korea?

      The article says

      │ Ukrainian intelligence reports that Pyongyang plans to deploy an additional 25,000 to 30,000
      │ soldiers to support Moscow’s intensified offensive in Ukraine. This builds on the roughly 11,000
      │ troops Pyongyang sent last year.
      Ukrainian intelligence; the last sentence: Brussels Morning Newspaper’s own words · ¶7

      │ Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in
      │ Russia.
      Western officials · ¶9

      │ In the Russian border area of Kursk, where North Korean soldiers aided in repelling Ukraine’s
      │ attack last year, the isolated state’s troops are allegedly living in dugouts, fighting—and
      │ dying—together with Russian forces.
      “allegedly”: the article names no source · ¶10
      Brussels Morning Newspaper · Lavrov meets Kim Jong-un in Pyongyang:
      https://brusselsmorning.com/?p=75891 · How involved is North Korea in the Ukraine war?

      To use it in Discord, create an application at https://discord.com/developers/applications and put its
      bot’s token into a file .env as DISCORD_TOKEN=…. Invite the bot (the README says how), and start again.
      "
    `);
  });

  it('answers each line of a pipe', async () => {
    const { status, out } = await run(terminal, {
      input: 'Where do the troops live?\n\n/summary\nhello\n',
    });
    expect(status).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "› Where do the troops live?

      The article says

      │ In the Russian border area of Kursk, where North Korean soldiers aided in repelling Ukraine’s
      │ attack last year, the isolated state’s troops are allegedly living in dugouts, fighting—and
      │ dying—together with Russian forces.
      “allegedly”: the article names no source · ¶10
      Brussels Morning Newspaper · Lavrov meets Kim Jong-un in Pyongyang:
      https://brusselsmorning.com/?p=75891 · How involved is North Korea in the Ukraine war?

      › /summary

      The article in 3 of its own sentences:

      │ Pyongyang (Brussels Morning Newspaper) – Russian Foreign Minister Sergey Lavrov met with North
      │ Korean Supreme Leader Kim Jong-un in Pyongyang, according to his office on Saturday.
      his office · ¶1

      │ Lavrov is visiting North Korea this weekend, indicating growing ties between Moscow and Pyongyang
      │ as North Korea becomes more involved in Russia’s war in Ukraine, a Russian news agency reported.
      a Russian news agency · ¶1

      │ Lavrov’s visit marks the most recent high-level meeting between the two nations as they strengthen
      │ their strategic partnership to encompass a mutual defence agreement.
      ¶4 · What did Lavrov discuss in Pyongyang?
      Brussels Morning Newspaper · Lavrov meets Kim Jong-un in Pyongyang:
      https://brusselsmorning.com/?p=75891

      › hello

      Hello! Ask me about an article, and I will answer in its own words.
      For example: What did Lavrov discuss in Pyongyang?

      "
    `);
  });

  it('goes on without a bad article and says so, and stops where there is no good one', async () => {
    const partly = folderWith({ 'bad.md': 'nothing', 'good.md': file('Kim sent soldiers.') });
    const some = await run(terminal, {
      environment: { CORPUS_DIR: partly },
      input: 'What did Kim send?\n',
    });
    expect(some.status).toBe(0);
    expect(some.err.replaceAll(partly, 'FOLDER')).toMatchInlineSnapshot(`
      "Left out: FOLDER/bad.md:1: there is no front matter; begin the file with title: "…" and publication: "…" between two lines of ---
      "
    `);
    expect(some.out).toMatchInlineSnapshot(`
      "› What did Kim send?

      This may answer it:

      │ Kim sent soldiers.
      ¶1
      P · T

      "
    `);
    const bad = folderWith({ 'bad.md': 'nothing' });
    const none = await run(terminal, { environment: { CORPUS_DIR: bad } });
    expect(none.status).toBe(1);
    expect(none.err.replaceAll(bad, 'FOLDER')).toMatchInlineSnapshot(`
      "Left out: FOLDER/bad.md:1: there is no front matter; begin the file with title: "…" and publication: "…" between two lines of ---
      No article in FOLDER can be used.
      "
    `);
  });

  it('takes one article alone, and refuses one that is not there', async () => {
    const folder = folderWith({ 'kim.md': file('Kim sent soldiers.'), 'lee.md': file('Lee sent soldiers.') });
    const input = 'Who sent soldiers?\n';
    const only = (id: string) => [...terminal, '--corpus', folder, '--article', id];
    const one = await run(only('lee'), { input });
    expect(one.out).toMatchInlineSnapshot(`
      "› Who sent soldiers?

      This may answer it:

      │ Lee sent soldiers.
      ¶1
      P · T

      "
    `);
    const none = await run(only('mao'), { input });
    expect(none.status).toBe(2);
    expect(none.err).toBe('No article has the id "mao". The ids are: kim, lee.\n');
  });
});
