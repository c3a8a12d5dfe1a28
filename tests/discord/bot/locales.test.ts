import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import { maskedText, openStage, QUESTION } from './setup.ts';

describe('the bot speaks', () => {
  it('to one person in the language of their Discord, to all in the server’s', async () => {
    const { discord } = await openStage();
    const log = discord.channel('log');
    const ada = discord.user('ada', { locale: 'de', permissions: ['ManageMessages', 'ManageGuild'] });
    const chosen = await ada.slash(discord.general, 'settings log', { channel: log.id });
    expect(maskedText(chosen.message, { log })).toMatchInlineSnapshot(
      `"Ich melde jetzt in <#log>, was geteilt und zurückgezogen wird und welche Artikel sich ändern."`,
    );
    const own = await ada.slash(discord.general, 'ask', { question: QUESTION, private: true });
    expect(textOf(own.message).split('\n')[0]).toMatchInlineSnapshot(`"### Im Artikel steht"`);
    const asked = await ada.click(own.message, 'Teilen');
    expect(maskedText(asked.message, { general: discord.general })).toMatchInlineSnapshot(`
      "### Das hier teilen?
      -# Frage: How involved is North Korea?
      Alle in <#general> sehen es, mit deinem Namen."
    `);
    await ada.click(asked.message, 'Jetzt teilen');
    const shared = await discord.waitForMessage(discord.general);
    expect(maskedText(shared, { ada }).split('\n').at(0)).toMatchInlineSnapshot(`"### The article says"`);
    expect(maskedText(shared, { ada }).split('\n').at(-1)).toMatchInlineSnapshot(
      `"-# Shared by <@ada> · card \`…\`"`,
    );
    await discord.until(() => discord.messages(log)[1]);
    expect(discord.messages(log).map((message) => maskedText(message, { ada }))).toMatchInlineSnapshot(`
      [
        "From now on I report here what is shared and retracted in this server, and which articles change.",
        "<@ada> shared https://discord.com/channels/….",
      ]
    `);
    const open = await ada.slash(discord.general, 'ask', { question: QUESTION });
    expect(textOf(open.message).split('\n')[0]).toMatchInlineSnapshot(`"### The article says"`);
    const around = await ada.click(open.message, buttonsOf(open.message)[0]?.label ?? '');
    expect(textOf(around.message).split('\n')[0]).toMatchInlineSnapshot(`"### Der Text rund um ¶7 und ¶9"`);
  });

  it('in the log channel the server’s language, whoever acts, and its own when it comes in', async () => {
    const { discord } = await openStage();
    discord.setLocale(discord.home, 'de');
    const log = discord.channel('log');
    const ada = discord.user('ada', { permissions: ['ManageMessages', 'ManageGuild'] });
    await ada.slash(discord.general, 'settings log', { channel: log.id });
    const { message } = await ada.slash(discord.general, 'ask', { question: QUESTION });
    expect(textOf(message).split('\n')[0]).toMatchInlineSnapshot(`"### Im Artikel steht"`);
    const form = await ada.click(message, 'Melden');
    const sent = await ada.submit(form, discord.general, { fault: ['outdated'] });
    expect(textOf(sent.message)).toMatchInlineSnapshot(
      `"Thank you. The moderators of this server will see your report."`,
    );
    await discord.until(() => discord.messages(log)[1]);
    expect(discord.messages(log).map((each) => maskedText(each, { ada }))).toMatchInlineSnapshot(`
      [
        "Ab jetzt melde ich hier, was auf diesem Server geteilt und zurückgezogen wird und welche Artikel sich ändern.",
        "<@ada> hat https://discord.com/channels/… gemeldet: „Der Text ist veraltet“. Siehe **/reports list**.",
      ]
    `);
    const guild = discord.guild('Lesesaal', { locale: 'de' });
    discord.setMembership(guild, false);
    const hall = discord.channel('halle', { guild });
    discord.setMembership(guild, true);
    expect(textOf(await discord.waitForMessage(hall))).toMatchInlineSnapshot(`
      "Danke für die Einladung. Ich beantworte Fragen zu einem Artikel in den Worten der Artikel: Gib **/ask** ein, oder erwähne mich mit einer Frage.
      Wer den Server verwalten darf, beginnt mit **/setup**: Das zeigt, was mir noch fehlt, und richtet Log, Teilen und Artikel ein. **/help** sagt, was ich sonst noch kann."
    `);
  });

  it('the server’s language where it is mentioned, and English where it knows none', async () => {
    const { discord } = await openStage();
    discord.setLocale(discord.home, 'de');
    const ada = discord.user('ada', { locale: 'de' });
    await ada.send(discord.general, 'Thank you!', { mention: true });
    expect(textOf(await discord.waitForMessage(discord.general))).toMatchInlineSnapshot(`
      "### Gern geschehen!
      Frag mich jederzeit wieder."
    `);
    const bo = discord.user('bo', { locale: 'hi' });
    const help = await bo.slash(bo.directMessages, 'help');
    expect(textOf(help.message).split('\n')[0]).toMatchInlineSnapshot(
      `"### Answers in the article’s own words"`,
    );
  });

  it('German of texts that cannot be used, and of what was left out of one', async () => {
    const { discord } = await openStage({ limits: { paragraphCharacters: 2_000 } });
    const ada = discord.user('ada', { locale: 'de', permissions: ['ManageGuild'] });
    const add = async (name: string, text: string) => {
      const file = { name, type: 'text/plain', bytes: Buffer.from(text, 'latin1') };
      return textOf((await ada.slash(discord.general, 'articles add', { file })).message);
    };
    expect(await add('a.txt', 'one\n\x01\x02\x03\x04\x05')).toMatchInlineSnapshot(
      `"Diese Datei ist kein Text\\: In Zeile 2 stehen Zeichen, die kein Text hat. Hänge den Artikel als Text an, oder füge ihn ein."`,
    );
    const form = await ada.slash(discord.general, 'articles add');
    const text = 'word '.repeat(500);
    const pasted = await ada.submit(form, discord.general, { title: 'Ein Bad', publication: 'P', text });
    expect(textOf(pasted.message)).toMatchInlineSnapshot(
      `"Diesen Text kann ich nicht verwenden. Zeile 1\\: Der Absatz, der mit „word word word word word word word word…“ beginnt, hat 2\\.499 Zeichen; ein Absatz darf höchstens 2\\.000 haben. Teile ihn mit Leerzeilen."`,
    );
    const source =
      '---\ntitle: Ein Bad\ntags: pool\n---\n\nThe new pool opens on Saturday. %%really?%%\n\nIt cost twelve million.';
    expect(await add('c.md', source)).toMatchInlineSnapshot(`
      "### Ist das der Artikel?
      -# Ein Bad
      -# 2 Absätze
      So fängt er an:
      > The new pool opens on Saturday.
      So hört er auf:
      > It cost twelve million.
      - Am Anfang der Datei stehen Einträge, die ich nicht verwendet habe\\: tags.
      Weggelassen, 1 Teil:
      -# 1. ein versteckter Kommentar\\: „really?“
      Mir fehlt noch: die Zeitung oder Website. Mit **Angaben** trägst du das ein.
      -# Ich speichere nichts, bevor du auf **Hinzufügen** drückst."
    `);
  });
});
