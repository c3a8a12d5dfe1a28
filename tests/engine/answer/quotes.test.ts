import { describe, expect, it } from 'vitest';
import { blockQuote } from '#discord/cards/markdown.ts';
import { createEngine } from '#engine/engine.ts';
import type { Article, Reader } from '#engine/types.ts';
import { articleOf, ownArticles } from '../../corpus-articles.ts';

/** What is quoted in answer to a question: a line a paragraph, the words that answer in bold. */
async function quoted(question: string, ...articles: readonly Article[]): Promise<string> {
  return quotedBy(undefined, question, ...articles);
}

async function quotedBy(
  reader: Reader | undefined,
  question: string,
  ...articles: readonly Article[]
): Promise<string> {
  const { status, passages } = await createEngine(articles, { reader }).ask(question);
  const lines = passages.map(({ paragraph, quotes, marks = [] }) => {
    const texts = quotes.map(({ start, end }) => {
      const inside = marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
      return blockQuote(
        paragraph.text.slice(start, end),
        inside.filter(({ start }) => start >= 0),
      ).slice(2);
    });
    return `¶${paragraph.number} ${texts.join(' … ')}`;
  });
  return [status, ...lines].join('\n');
}

const sync = articleOf(
  'Sync keeps your browsers the same. The following things are always synchronized:',
  'Bookmarks',
  'History and open tabs',
  'Saved passwords',
  'Other things are synchronized only when you ask for that. You can choose them in the settings.',
);
const support = articleOf(
  'Support has three tiers. With tier 2 you wait up to four hours. This means that a colleague calls you back on the same day. Tier 3 is for the largest of our customers, who have a telephone number of their own, and a person who answers it at night as well.',
  'Our office is in Oslo. It has been there since the company was founded by two brothers in the summer of 1987.',
);
const norad = articleOf(
  'NORAD Mission and Structure. NORAD defends the continent against attacks from the air. It is led by an American general and a Canadian deputy, who are appointed by both governments together for three years.',
  'The weather was fine on the day of the parade, and everybody who had come from the villages stayed until late.',
);

/** A reader that is sure of the windows with some words, and takes them for the answer. */
function readerOf(words: string): Reader {
  return {
    async read(_question, windows) {
      const scores = windows.map(({ text, sentences }) => {
        const at = text.indexOf(words);
        return {
          answers: at < 0 ? -9 : 9,
          sentences: sentences.map(({ start, end }) => Number(start <= at && at < end)),
          ...(at >= 0 && { words: { start: at, end: at + words.length } }),
        };
      });
      return { kind: 'read', scores };
    },
  };
}

describe('the words in bold', () => {
  it.each([
    [
      'How many people voted for the water butts?',
      '¶1 **31** of us voted for the water butts, and **12** against.',
    ],
    ['How old are the water butts?', '¶1 31 of us voted for the water butts, and 12 against.'],
    ['How much do the water butts cost?', '¶1 31 of us voted for the water butts, and 12 against.'],
    ['How long do the water butts last?', '¶1 31 of us voted for the water butts, and 12 against.'],
  ])('are of the kind that is asked for: %s', async (question, line) => {
    const article = articleOf('31 of us voted for the water butts, and 12 against.', 'It rained.');
    expect((await quoted(question, article)).split('\n')).toContain(line);
  });
});

describe('the words in bold, where a reader has read', () => {
  const harbour = articleOf(
    'The town council met on Tuesday to speak about the harbour. Shopkeepers, about forty of them, oppose the bridge because of the noise. It costs 900,000 euros two years from now. The harbour lamp on the pier is made of tin.',
    'The weather was fine that day, and the river was high after the rain of the week before.',
  );

  it.each([
    ['Who opposes the bridge?', 'Shopkeepers,', ['Shopkeepers']],
    ['Why do shopkeepers oppose the bridge?', 'because of the noise.', ['because of the noise']],
    ['How much does the bridge cost?', '900,000', ['900,000 euros']],
    ['How much does the bridge cost?', 'two', ['900,000 euros']],
    ['Do shopkeepers oppose the bridge?', 'Shopkeepers', []],
    ['Where is the harbour lamp?', 'made of tin', []],
    ['Where is the harbour lamp?', 'on the pier', ['on the pier']],
    ['What did the council speak about?', 'The town council met on Tuesday to speak about the harbour', []],
  ])('are those that it took for the answer: %s %s', async (question, words, bold) => {
    const shown = await quotedBy(readerOf(words), question, harbour);
    expect([shown.split('\n')[0], ...[...shown.matchAll(/\*\*(.*?)\*\*/g)].map(([, each]) => each)]).toEqual([
      'answered',
      ...bold,
    ]);
  });
});

describe('the words in bold, one by one', () => {
  it.each([
    [
      'How many people fit in a tram?',
      'A tram is 33 metres long and carries 210 people.',
      'A tram is 33 metres long and carries **210 people**.',
    ],
    [
      'How much is a mule?',
      'A mule carries 80 kilos and costs 250 crowns.',
      'A mule carries 80 kilos and costs **250 crowns**.',
    ],
    [
      'How many fish died?',
      'About 600 fish were moved; nobody could say how many had died.',
      'About 600 fish were moved; nobody could say how many had died.',
    ],
    [
      'How many fish were moved?',
      'About 600 fish were moved; nobody could say how many had died.',
      '**About 600 fish** were moved; nobody could say how many had died.',
    ],
    [
      'Who pays for the trams?',
      'The county pays for the trams. Fares will not rise.',
      'The county pays for the trams. Fares will not rise.',
    ],
  ])('are those that count, cost or name what is asked for: %s', async (question, text, line) => {
    expect((await quoted(question, articleOf(text, 'It rained.'))).split('\n')[1]).toBe(`¶1 ${line}`);
  });
});

describe('the quotes of an answer', () => {
  it('are one sentence or two of one passage, where the question has one answer', async () => {
    expect(await quoted('How many soldiers will be sent?', ...ownArticles())).toMatchInlineSnapshot(`
      "answered
      ¶7 Ukrainian intelligence reports that Pyongyang plans to deploy **an additional 25,000 to 30,000 soldiers** to support Moscow’s intensified offensive in Ukraine. This builds on the **roughly 11,000 troops** Pyongyang sent last year."
    `);
    expect(await quoted('What did Trump promise?', ...ownArticles())).toMatchInlineSnapshot(`
      "answered
      ¶8 President Donald Trump has accused Vladimir Putin of dismissing peace talks as ‘bullsh\\*t’ and has promised increased support for Ukraine."
    `);
    expect(await quoted('When did Lavrov arrive in Wonsan?', ...ownArticles())).toMatchInlineSnapshot(`
      "answered
      ¶2 Lavrov flew out of Malaysian capital Kuala Lumpur **on Friday** following the ASEAN foreign ministers’ meeting, arriving **the same day** in Wonsan, North Korea, home to a newly opened seaside resort but also known for its missile and naval facilities."
    `);
  });

  it('are of up to three passages, with the figures, where the question is broad', async () => {
    expect(await quoted('How involved is North Korea?', ...ownArticles())).toMatchInlineSnapshot(`
      "answered
      ¶7 Ukrainian intelligence reports that Pyongyang plans to deploy **an additional 25,000 to 30,000 soldiers** to support Moscow’s intensified offensive in Ukraine. This builds on the **roughly 11,000 troops** Pyongyang sent last year.
      ¶9 Western officials estimate that **around 4,000 North Korean soldiers** have been killed or wounded in Russia.
      ¶10 In the Russian border area of Kursk, where North Korean soldiers aided in repelling Ukraine’s attack last year, the isolated state’s troops are allegedly living in dugouts, fighting—and dying—together with Russian forces."
    `);
  });

  it('are the best two where nothing is sure', async () => {
    expect(await quoted('Why is the new resort important?', ...ownArticles())).toMatchInlineSnapshot(`
      "related
      ¶6 The Russian news agency stated that the new Wonsan coastal resort has the potential to increase Russian tourism to North Korea.
      ¶2 Lavrov flew out of Malaysian capital Kuala Lumpur on Friday following the ASEAN foreign ministers’ meeting, arriving the same day in Wonsan, North Korea, home to a newly opened seaside resort but also known for its missile and naval facilities."
    `);
  });

  it('go on with the list that a lead-in leads in to, over paragraphs and within one', async () => {
    expect(await quoted('Which things are always synchronized?', sync)).toMatchInlineSnapshot(`
      "related
      ¶1 Sync keeps your browsers the same. The following things are always synchronized\\:
      ¶2 Bookmarks
      ¶3 History and open tabs
      ¶4 Saved passwords"
    `);
    const within = articleOf(
      'The ferry is old. Passengers bring three things: 1. a ticket, 2. a coat, 3. some patience. It leaves at noon from the pier behind the fish market, where there is a bench for those who wait, and a kiosk.',
      'Nothing else is known.',
    );
    expect(await quoted('Which things do passengers bring?', within)).toMatchInlineSnapshot(`
      "answered
      ¶1 Passengers bring three things\\: 1\\. a ticket, 2\\. a coat, 3\\. some patience."
    `);
  });

  it('go on with the sentence that says what the answer means', async () => {
    expect(await quoted('What does tier 2 mean?', support)).toMatchInlineSnapshot(`
      "answered
      ¶1 With tier 2 you wait up to four hours. This means that a colleague calls you back on the same day."
    `);
  });

  it('never begin with a heading that runs in to its paragraph', async () => {
    expect(await quoted('What does NORAD do?', norad)).toMatchInlineSnapshot(`
      "answered
      ¶1 NORAD defends the continent against attacks from the air. It is led by an American general and a Canadian deputy, who are appointed by both governments together for three years."
    `);
  });

  it('leave the verdict as it is, and every paragraph in one place', async () => {
    for (const question of ['How involved is North Korea?', 'Who met Kim?', 'Who won the chess final?']) {
      const { passages, more } = await createEngine(ownArticles()).ask(question);
      const numbers = [...passages, ...more].map(({ paragraph }) => paragraph.number);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });
});

it('quotes the reply in place of the question of an interviewer', async () => {
  const engine = createEngine([
    articleOf(
      'Marta Keller keeps bees on a roof.',
      'Paper: Which trees do you like best for honey?',
      'Keller: Limes. I would plant no other.',
      'Paper: And mites, what works against mites?',
      'Keller: Acid, in December.',
    ),
  ]);
  const { passages } = await engine.ask('what works against mites?');
  expect(
    passages.map(({ paragraph, quotes }) => [paragraph.number, quotes.map(({ text }) => text)]),
  ).toMatchInlineSnapshot(`
    [
      [
        5,
        [
          "Keller: Acid, in December.",
        ],
      ],
    ]
  `);
});

describe('a quote that would mislead alone', () => {
  const filler =
    'The river Ashe had been rising for three days, and whoever had a boat there had brought it up to the meadows above the town, where the cattle of the brewery used to graze until the brewery was sold.';

  it.each([
    [
      'Who should pay for the weir?',
      `${filler} Who should pay for the weir? Not the tenants. ${filler}`,
      'Who should pay for the weir? Not the tenants.',
    ],
    [
      'Who decides about donations?',
      `${filler} Who decides about donations? Ahmed. ${filler}`,
      'Who decides about donations? Ahmed.',
    ],
    [
      'Will there be horses?',
      `${filler} Will there be skis? Perhaps. Will there be horses? No, and please stop asking. ${filler}`,
      'Will there be horses? No, and please stop asking.',
    ],
  ])('takes along what it answers: %s', async (question, text, quote) => {
    const { passages, more } = await createEngine([articleOf(text, 'Something else stands here.')]).ask(
      question,
    );
    expect([...passages, ...more][0]?.quotes.map((each) => each.text)).toEqual([quote]);
  });

  it.each([
    [
      'Did the city refuse to name a street after the cook?',
      'In 2011 the city wanted to name a street after the cook. She refused, and asked for a bench instead.',
    ],
    [
      'Did Mr Gove promise the sign for June?',
      'A resident, Mr Gove, asked when the sign would come. The clerk said that the county had promised it for June.',
    ],
    [
      'Was the use of the name Dalnet correct?',
      'The name Dalnet was used for the post as well. This was incorrect, for the post had its own.',
    ],
  ])('takes along the sentence that has the rest of what is asked: %s', async (question, quote) => {
    const { passages, more } = await createEngine([
      articleOf(`${quote} ${filler}`, 'Something else stands here.'),
    ]).ask(question);
    expect([...passages, ...more][0]?.quotes.map((each) => each.text)).toEqual([quote]);
  });

  it('takes along what follows, where it says no more than the question', async () => {
    const text = `${filler} On some cards the sea flickers. Turning off foam helps until we have found the cause. ${filler}`;
    const { passages, more } = await createEngine([articleOf(text, 'Something else stands here.')]).ask(
      'the sea flickers on some cards, what to do?',
    );
    expect([...passages, ...more][0]?.quotes.map((each) => each.text)).toEqual([
      'On some cards the sea flickers. Turning off foam helps until we have found the cause.',
    ]);
  });
});
