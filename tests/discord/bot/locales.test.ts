import { describe, expect, it, onTestFinished } from 'vitest';
import { openEncoder } from '#app/encoder/open.ts';
import { createEngine } from '#engine/engine.ts';
import { actionsOf, buttonsOf, textOf } from '#local-discord/index.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { maskedText, openStage, QUESTION } from './setup.ts';

it('answers a German question on a German server under a German card, in the words of the article', async () => {
  const encoder = openEncoder({ warn: (sentence) => expect.fail(sentence) });
  onTestFinished(() => encoder.close());
  const { discord } = await openStage({ alter: () => createEngine(ownArticles(), { encoder }) });
  discord.setLocale(discord.home, 'de');
  const ana = discord.user('ana', { locale: 'de' });
  const question = 'Wie viele nordkoreanische Soldaten wurden getötet?';
  const { message } = await ana.slash(discord.general, 'ask', { question });
  expect(textOf(message)).toMatchInlineSnapshot(`
    "### Im Artikel steht
    -# Frage: Wie viele nordkoreanische Soldaten wurden getötet?
    > Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in Russia.
    -# Western officials · ¶9
    -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Western%20officials%20estimate%20that,or%20wounded%20in%20Russia&text=Western%20officials%20estimate%20that&text=or%20wounded%20in%20Russia) · How involved is North Korea in the Ukraine war?"
  `);
  expect(actionsOf(message)).toMatchInlineSnapshot(`
    [
      "Im Zusammenhang",
      "5 weitere Stellen",
      "Melden",
      "Entfernen",
    ]
  `);
});

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

  it('German of files that cannot be read, and of what was left out of one', async () => {
    const { discord } = await openStage();
    const ada = discord.user('ada', { locale: 'de', permissions: ['ManageGuild'] });
    const add = async (name: string, text: string) => {
      const file = { name, type: 'text/plain', bytes: Buffer.from(text, 'latin1') };
      return textOf((await ada.slash(discord.general, 'articles add', { file })).message);
    };
    expect(await add('a.png', '\x89PNG')).toMatchInlineSnapshot(
      `"Diese Datei ist ein Bild, und in Bildern lese ich keinen Text. Hänge den Text selbst an, oder füge ihn ein."`,
    );
    expect(await add('a.pdf', '%PDF-1.4')).toMatchInlineSnapshot(
      `"Diese .pdf-Datei ist beschädigt oder so gemacht, dass ich sie nicht lesen kann. Öffne sie, speichere sie als .docx, HTML oder reinen Text, und hänge das an."`,
    );
    expect(await add('a.txt', 'one\n\x01\x02\x03\x04\x05')).toMatchInlineSnapshot(
      `"Diese Datei ist kein Text\\: In Zeile 2 stehen Zeichen, die kein Text hat. Hänge den Artikel als Text an, oder füge ihn ein."`,
    );
    expect(await add('b.txt', `${'word '.repeat(5000)}\n\nShort.`)).toMatchInlineSnapshot(
      `"Diesen Text kann ich nicht verwenden. Zeile 1\\: Der Absatz, der mit „word word word word word word word word…“ beginnt, hat 24\\.999 Zeichen; ein Absatz darf höchstens 20\\.000 haben. Teile ihn mit Leerzeilen."`,
    );
    expect(
      await add('c.md', '---\ntitle: Bad\ntags: a\n---\n\nThe pool \u00e4t the t\u00f6wn is w\u00e4rm.'),
    ).toMatchInlineSnapshot(`
      "### Ist das der Artikel?
      -# Bad
      -# 1 Absatz
      So fängt er an:
      > The pool ät the töwn is wärm.
      - Am Anfang der Datei stehen Einträge, die ich nicht verwendet habe\\: tags.
      Mir fehlt noch: die Zeitung oder Website. Mit **Angaben** trägst du das ein.
      -# Ich speichere nichts, bevor du auf **Hinzufügen** drückst."
    `);
    const page = `<html><body><article><h1>Ein Bad</h1>${'<p>The new pool of the town opens on Saturday, and it is warm.</p>'.repeat(6)}<p>Advertisement</p>
      <p>It cost twelve million, and the state has paid half of that sum.</p></article></body></html>`;
    expect(await add('a.html', page)).toMatchInlineSnapshot(`
      "### Ist das der Artikel?
      -# Ein Bad
      -# 7 Absätze
      So fängt er an:
      > The new pool of the town opens on Saturday, and it is warm.
      So hört er auf:
      > It cost twelve million, and the state has paid half of that sum.
      Weggelassen, 1 Teil:
      -# 1. eine Anzeige\\: „Advertisement“
      Mir fehlt noch: die Zeitung oder Website. Mit **Angaben** trägst du das ein.
      -# Ich speichere nichts, bevor du auf **Hinzufügen** drückst."
    `);
  });
});
