import { describe, expect, it } from 'vitest';
import { createArticle } from '#engine/text/article.ts';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { maskedText, openStage, QUESTION, quoted } from './setup.ts';

const sentence =
  'The harbour of Kiel was closed by ice from the north for a very long time, as its master said.';
const long = createArticle(
  'long',
  { title: 'The long winter', publication: 'The Sample' },
  [...Array(120)].map((_, at) => sentence.replace('ice', `ice number ${at}`)).join(' '),
);

describe('the buttons of an answer', () => {
  it('show the surrounding text, further passages and the nearest ones, to the one who presses them', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const answer = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const neighbours = await ana.click(answer.message, 'Surrounding text');
    expect(neighbours.ephemeral).toBe(true);
    expect(quoted(neighbours.message)).toEqual([6, 7, 8, 9, 10]);
    const more = await ana.click(answer.message, '8 more passages');
    expect(more.ephemeral).toBe(true);
    expect(quoted(more.message)).not.toContain(9);
    expect(quoted(more.message)).toContain(1);
    const none = await ana.slash(discord.general, 'ask', { question: 'Is Elon Musk involved?' });
    expect(quoted(none.message)).toEqual([]);
    const nearest = await ana.click(none.message, 'Nearest passages');
    expect(maskedText(nearest.message)).toMatchInlineSnapshot(`
      "### These are the nearest passages, not an answer:
      > Lavrov is visiting North Korea this weekend, indicating growing ties between Moscow and Pyongyang as North Korea becomes more involved in Russia’s war in Ukraine, a Russian news agency reported.
      -# a Russian news agency · ¶1
      > Lavrov flew out of Malaysian capital Kuala Lumpur on Friday following the ASEAN foreign ministers’ meeting, arriving the same day in Wonsan, North Korea, home to a newly opened seaside resort but also known for its missile and naval facilities.
      -# ¶2
      > Previously, the Russian Foreign Minister had also an encounter with his North Korean counterpart Choe Son-hui, during which he thanked the Far Eastern nation for supporting Moscow in bringing the Kursk region “closer to liberation” from “Ukrainian Nazis.”
      -# Sergey Lavrov (part of this), partly in quotation marks · ¶3
      > According to experts, Lavrov’s visit occurs at a pivotal moment for Russian-North Korean relations.
      -# experts · ¶7 · How involved is North Korea in the Ukraine war?
      > Despite significant battlefield casualties, North Korea has become more involved in Russia’s war effort.
      -# ¶9 · How involved is North Korea in the Ukraine war?
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Lavrov%20is%20visiting%20North,Russian%20news%20agency%20reported&text=Lavrov%20flew%20out%20of,missile%20and%20naval%20facilities&text=Previously%2C%20the%20Russian%20Foreign,liberation%E2%80%9D%20from%20%E2%80%9CUkrainian%20Nazis&text=Lavrov%20is%20visiting%20North&text=Russian%20news%20agency%20reported)"
    `);
    expect(quoted(nearest.message).length).toBeGreaterThan(0);
  });

  it('show what is around the quote in a paragraph that does not fit, and all of it from the beginning', async () => {
    const middle = createArticle(
      'middle',
      long,
      long.paragraphs[0]?.text.replace('number 80 from', 'number 80, off Ertholm, from') ?? '',
    );
    const { discord } = await openStage({ articles: [middle] });
    const ana = discord.user('ana');
    const answer = await ana.slash(discord.general, 'ask', {
      question: 'What closed the harbour off Ertholm?',
    });
    const around = await ana.click(answer.message, 'Surrounding text');
    expect(maskedText(around.message)).toMatchInlineSnapshot(`
      "### The text around ¶1
      -# This is the article’s only paragraph.
      -# …
      > The harbour of Kiel was closed by ice number 63 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 64 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 65 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 66 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 67 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 68 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 69 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 70 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 71 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 72 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 73 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 74 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 75 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 76 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 77 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 78 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 79 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 80, off Ertholm, from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 81 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 82 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 83 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 84 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 85 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 86 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 87 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 88 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 89 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 90 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 91 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 92 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 93 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 94 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 95 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 96 from the north for a very long time, as its master said.
      -# its master · ¶1 · the quoted paragraph
      -# … Not all of it fits. Press **Rest of ¶1** to read it from the beginning.
      -# **The Sample** · The long winter"
    `);
    const rest = await ana.click(around.message, 'Rest of ¶1');
    expect(maskedText(rest.message)).toMatchInlineSnapshot(`
      "### Paragraph 1, page 1 of 5
      > The harbour of Kiel was closed by ice number 0 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 1 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 2 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 3 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 4 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 5 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 6 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 7 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 8 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 9 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 10 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 11 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 12 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 13 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 14 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 15 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 16 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 17 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 18 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 19 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 20 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 21 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 22 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 23 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 24 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 25 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 26 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 27 from the north for a very long time, as its master said.
      -# its master · ¶1
      -# **The Sample** · The long winter"
    `);
  });

  it('work after a restart, and say so where the text is another by now, or gone', async () => {
    const [article] = ownArticles();
    if (!article) throw new Error('the corpus is empty');
    const { discord, restart } = await openStage();
    const ana = discord.user('ana');
    const answer = await ana.slash(discord.general, 'ask', { question: QUESTION });
    await restart();
    expect(quoted((await ana.click(answer.message, '8 more passages')).message).length).toBeGreaterThan(0);

    const paragraphs = article.paragraphs.map(({ text }) => text.replace('North', 'South'));
    await restart([createArticle(article.id, article, paragraphs.join('\n\n'))]);
    const changed = await ana.click(answer.message, '8 more passages');
    expect(textOf(changed.message)).toMatchInlineSnapshot(`
      "This article has changed since the card was made. Please ask again.
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891)"
    `);

    await restart([long]);
    const gone = await ana.click(answer.message, '8 more passages');
    expect(textOf(gone.message)).toMatchInlineSnapshot(
      `"I no longer have the text that this card quotes. Please ask again."`,
    );
  });

  it('leaf through a paragraph that is too long for a card, to its end', async () => {
    const { discord } = await openStage({ articles: [long] });
    const ana = discord.user('ana');
    let card = (
      await ana.slash(discord.general, 'ask', { question: 'What closed the harbour of Kiel: ice number 3?' })
    ).message;
    const around = buttonsOf(card).find(({ label }) => label.startsWith('Surrounding text'));
    card = (await ana.click(card, around?.customId ?? 'none')).message;
    let pages = 0;
    while (buttonsOf(card).some(({ label }) => label === 'Rest of ¶1') && pages < 20) {
      card = (await ana.click(card, 'Rest of ¶1')).message;
      pages += 1;
    }
    expect(pages).toBeGreaterThan(2);
    expect(maskedText(card)).toMatchInlineSnapshot(`
      "### Paragraph 1, page 5 of 5
      > The harbour of Kiel was closed by ice number 112 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 113 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 114 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 115 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 116 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 117 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 118 from the north for a very long time, as its master said. The harbour of Kiel was closed by ice number 119 from the north for a very long time, as its master said.
      -# its master · ¶1
      -# **The Sample** · The long winter"
    `);
  });

  it('answer a forged custom id with one sentence', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const answer = await ana.slash(discord.general, 'ask', { question: QUESTION });
    const said: Record<string, string> = {};
    for (const forgedCustomId of ['?', 'x', 'a~b', `m~${'0'.repeat(16)}1`, 's~a~~', '💥', 'r~1~nothing']) {
      const reply = await ana.click(answer.message, '', { forgedCustomId });
      expect(reply.ephemeral).toBe(true);
      said[forgedCustomId] = maskedText(reply.message);
    }
    expect(said).toMatchInlineSnapshot(`
      {
        "?": "This button no longer works. Please ask again.",
        "a~b": "This button no longer works. Please ask again.",
        "m~00000000000000001": "I no longer have the text that this card quotes. Please ask again.",
        "r~1~nothing": "This button no longer works. Please ask again.",
        "s~a~~": "This button no longer works. Please ask again.",
        "x": "This button no longer works. Please ask again.",
        "💥": "This button no longer works. Please ask again.",
      }
    `);
  });
});
