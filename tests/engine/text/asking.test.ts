import { describe, expect, it } from 'vitest';
import { actsOf, askedAtEnd, leadOf, openingOf } from '#engine/text/asking.ts';
import { articleOf } from '../../corpus-articles.ts';

function paragraphOf(text: string) {
  const paragraph = articleOf(text).paragraphs[0];
  if (!paragraph) throw new Error('no paragraph');
  return paragraph;
}

describe('a sentence only asks', () => {
  it.each([
    'What does E9 mean?',
    '“Who closed the gate?”',
    'I wonder whether I may cut the branches.',
    'I would like to know who pays for the wall.',
    'Does anybody know why it stopped',
    'rolf: anybody know why it stopped',
    'Let us see whether they know what U3 means.',
    'She asked who would pay, and when.',
    'Ode asked the engineer on Monday when the bridge would open.',
    'A bigger question is whether anybody will live there.',
    'What about the noise? residents had written on a banner.',
  ])('%s', (text) => expect(actsOf(paragraphOf(text))).toEqual(['asks']));

  it.each([
    'E9 means that the pressure is low.',
    'Did you know that a swift can fly 830 kilometres in a day?',
    '“Who closed the gate?” is the title of her first book.',
    'She asked for more time.',
    `${'The gate was open and the water was high, '.repeat(4)}so who closed it?`,
    'Nobody knows why it stopped.',
    'Asked when the bridge would open, Mayor Berg named the third of May.',
    'Reporters asked who had paid, and the council named the bank.',
    'The question was whether the beam would hold, and it broke after nine minutes.',
    '“When will it open?” a reader asked, and Berg said that it opens in May.',
    'Police say they know who robbed the bank.',
    'You know how to open the lock.',
    'No wonder why it is empty: a ticket costs 90 crowns.',
  ])('but not in %s', (text) => expect(actsOf(paragraphOf(text))).toEqual(['tells']));

  it('and whoever asks for oneself after saying something adds to that until the end', () => {
    const post = 'I lost a line. How do I undo it? Typing takes days.';
    expect(actsOf(paragraphOf(post))).toEqual(['tells', 'asks', 'adds']);
    const lead = 'Can I undo it? Typing takes days.';
    expect(actsOf(paragraphOf(lead))).toEqual(['asks', 'tells']);
  });

  it('unless that is how a story is told, or it is found out since', () => {
    const told = 'I lost my job. What was I to do? I bought a boat.';
    expect(actsOf(paragraphOf(told))).toEqual(['tells', 'asks', 'tells']);
    const solved =
      'My pump shows U3. What does U3 mean on my pump? Same at night. Edit: it means low pressure.';
    expect(actsOf(paragraphOf(solved))).toEqual(['tells', 'asks', 'adds', 'tells']);
  });

  it('and whoever asks all others adds what answers nothing', () => {
    const post = 'Has anyone tried it on thick paper? I want to print cards. The manual does not say.';
    expect(actsOf(paragraphOf(post))).toEqual(['asks', 'adds', 'adds']);
    const asked = 'Does anyone know if it is waterproof? My sister asked me that today.';
    expect(actsOf(paragraphOf(asked))).toEqual(['asks', 'adds']);
    const answered = 'Does anybody know who built it? The sexton does: Anna Falk.';
    expect(actsOf(paragraphOf(answered))).toEqual(['asks', 'tells']);
  });

  it('unless somebody only seems to ask', () => {
    expect(actsOf(paragraphOf('She wants to be a dentist. Do I mind? A little.'))).toEqual([
      'tells',
      'asks',
      'tells',
    ]);
  });

  it.each([
    'Please call the office before Friday.',
    'Please help yourself to a towel.',
    'The members asked the savings bank.',
    'Thanks to a crack in the third step it is closed.',
    'Thanks for asking, we open at nine.',
    'Trainer Moe asked for patience: it opens in June.',
    'They tell me that the field is free.',
    'I do not know the day, but it was dug in 1911.',
  ])('but not with an answer: %s', (text) => {
    expect(actsOf(paragraphOf(`How does it go on? ${text}`))).toEqual(['asks', 'tells']);
  });

  it('with what is said behind it of the question, and a signature', () => {
    expect(actsOf(paragraphOf('Who pays? I have no idea. Thank you! Greta, Molde'))).toEqual([
      'asks',
      'adds',
      'adds',
      'adds',
    ]);
    expect(actsOf(paragraphOf('Where have they gone? That is what the fishers asked.'))).toEqual([
      'asks',
      'adds',
    ]);
    expect(actsOf(paragraphOf('Where was she born? Oslo, Norway'))).toEqual(['asks', 'tells']);
    expect(actsOf(paragraphOf('Where can I park? Greta, Molde'))).toEqual(['asks', 'adds']);
    expect(actsOf(paragraphOf('It stopped. Thank you! Greta, Molde'))).toEqual(['tells', 'tells', 'tells']);
  });
});

it('knows how a paragraph opens and ends', () => {
  const text = 'Why did it stop? The ramp broke. When will it run again?';
  const paragraph = paragraphOf(text);
  expect(openingOf(paragraph)).toBe('Why did it stop?');
  expect(askedAtEnd(paragraph).map(({ start, end }) => text.slice(start, end))).toEqual([
    'When will it run again?',
  ]);
  expect(openingOf(paragraphOf('Why did it stop?'))).toBe('');
});

describe('the question before a paragraph', () => {
  const leadsOf = (...paragraphs: readonly string[]) => {
    const article = articleOf(...paragraphs);
    return article.paragraphs.map((each) => leadOf(article, each) ?? 'none');
  };

  it('leads in to the next ones, past the name of who answers', () => {
    expect(leadsOf('Who pays?', 'oldplumber', 'The owner does.', 'He always has.')).toMatchInlineSnapshot(`
      [
        "none",
        "none",
        {
          "distance": 0,
          "isAlone": true,
          "text": "Who pays?",
        },
        {
          "distance": 1,
          "isAlone": true,
          "text": "Who pays?",
        },
      ]
    `);
  });

  it('ends with the section, and with the next question', () => {
    expect(
      leadsOf('It broke. Who pays?', '## Later', 'Rain fell.', 'When?', 'At four.'),
    ).toMatchInlineSnapshot(`
      [
        "none",
        "none",
        "none",
        {
          "distance": 0,
          "isAlone": true,
          "text": "When?",
        },
      ]
    `);
  });

  it('reaches three paragraphs', () => {
    const told = leadsOf('Who pays?', 'One.', 'Two and more.', 'Three and more.', 'Four and more.');
    expect(told.map((each) => each !== 'none')).toEqual([false, true, true, true, false]);
  });
});
