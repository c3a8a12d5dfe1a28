import { afterAll, expect, it } from 'vitest';
import { openEncoder } from '#app/encoder/open.ts';
import { createEngine } from '#engine/engine.ts';
import { actionsOf, buttonsOf, textOf } from '#local-discord/index.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { openStage } from './setup.ts';

// Its weights are read once, and the article encoded once.
const encoder = openEncoder({ warn: (sentence) => expect.fail(sentence) });
afterAll(() => encoder.close());

it('answers a German question with the English words of the article, as an answer', async () => {
  const { discord } = await openStage({ alter: () => createEngine(ownArticles(), { encoder }) });
  const ana = discord.user('ana');
  const ask = async (question: string) => (await ana.slash(discord.general, 'ask', { question })).message;
  expect(textOf(await ask('Wie viele nordkoreanische Soldaten wurden getötet?'))).toMatchInlineSnapshot(`
    "### The article says
    -# Question: Wie viele nordkoreanische Soldaten wurden getötet?
    > Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in Russia.
    -# Western officials · ¶9
    -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Western%20officials%20estimate%20that,or%20wounded%20in%20Russia&text=Western%20officials%20estimate%20that&text=or%20wounded%20in%20Russia) · How involved is North Korea in the Ukraine war?"
  `);
  const far = await ask('Was kostet ein Kilo Bananen im Supermarkt?');
  expect(textOf(far)).toMatchInlineSnapshot(`
    "### I cannot match this question with the article.
    -# Question: Was kostet ein Kilo Bananen im Supermarkt?
    This question looks German. The article is in English."
  `);
  expect(buttonsOf(far).map(({ label }) => label)).toMatchInlineSnapshot(`
    [
      "Nearest passages",
      "Report",
      "Dismiss",
    ]
  `);
});

it('answers a German question on a German server under a German card, in the words of the article', async () => {
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

it('says that it had no time where the encoder is late, and not that it reads English alone', async () => {
  const late = async () => ({ kind: 'late' }) as const;
  const encoder = { encode: late, match: late };
  const { discord } = await openStage({ alter: () => createEngine(ownArticles(), { encoder }) });
  const question = 'Wie viele nordkoreanische Soldaten wurden getötet?';
  const { message } = await discord.user('ana').slash(discord.general, 'ask', { question });
  expect(textOf(message)).toMatchInlineSnapshot(`
    "### I had no time to look in another language. Please ask again in a minute.
    -# Question: Wie viele nordkoreanische Soldaten wurden getötet?
    This question looks German. The article is in English."
  `);
});
