import { describe, expect, it } from 'vitest';
import { splitSentences } from '#engine/text/sentences.ts';

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** `|` marks where one sentence ends and white space follows. */
function expectEnds(marked: string): void {
  const sentences = marked.split('|');
  expect(split(sentences.join(' '))).toEqual(sentences);
}

describe('sentences', () => {
  it.each([
    'He came.|He saw.|He won.',
    'Is it true?|Yes!|It is.',
    'Mr. Smith met Dr. Brown and Gen. Lee in St. Louis.|They talked.',
    'Sens. Ann Moore and Bob Dale voted no.|Reps. Carl Ost and Dan Poe did not.',
    'J. K. Rowling wrote it.|It sold well.',
    'The U.S. president left.|He flew to the U.K.|The visit was short.',
    'She left the U.S.|It’s where she was born.',
    'It cost $1.5 million, i.e. 3.2 percent.|That is a lot.',
    'The crisis … goes on.|Our friends confirmed it.',
    'See No. 5 for more.|It is in vol. 2.',
    'The prize went to N°. 417.|The answer was no.|Nobody cheered.',
    'Apple Inc. said so.|In Jan. it rose.|It fell in Feb. 2020.',
    'The shop is on Main St.|The church of St. Ann is not.',
    'LYNDON, Vt. (AP) — The dam broke.|They fled to Salem, Ore.|Rain went on.',
    'Bonn Corp. (“the Firm”) sued Ray Holt Jr. (D-Vt.) and won.',
    'It sold well.|iPads did not.',
    'One line\nand its second half.|Another.',
  ])('splits %j', expectEnds);

  it('takes a text without an end as one sentence, and white space as none', () => {
    expect(split('no end')).toEqual(['no end']);
    expect(split(' \n ')).toEqual([]);
    expect(split('')).toEqual([]);
  });

  it('ends one at a blank line', () => {
    expect(split('A heading\n\nIts text')).toEqual(['A heading', 'Its text']);
  });
});

describe('times of day', () => {
  it.each([
    'It begins at 9 a.m. on Monday.|It ends at 5 p.m.|Then all go home.',
    'The shooting began at 6 p.m.|Police came later.',
    'It ended at 6 p.m.|Scott left.|That was at 7 p.m.|That time he stayed.',
    'It opens at 8 a.m. Oct. 5 and at 9 a.m. May 2.',
    'At 7:30 a.m. Dr. Brown called.|By 9 a.m. Mrs. Lee knew.',
    'It opens at 8 a.m. Tuesday.|It shuts at 4 p.m. EST and at 9 p.m. Moscow time.',
  ])('splits %j', expectEnds);
});

describe('quotations and brackets', () => {
  it.each([
    '“We will go.”|She left.',
    '“Will you go?” he asked.|She did not.',
    '“Will you go?” Mayor Ann Hill asked.|“No!” Hill said.',
    '“Will you go?”|She said nothing.',
    'He said: “Go.”|“No,” she said.',
    'He walked (It was late by then.) all the way home.',
    '“All of it was lost.” (Brown 12).|He wept.',
    '“All of it was lost!”|(He wept.)|She did not.',
    'The king died in 912.[4]|The queen lived on.[5][6]',
  ])('splits %j', expectEnds);
});

describe('ellipses', () => {
  it.each([
    'We waited…|Nobody came.',
    'He danced all night ...|I remember him.',
    'We waited . . . and waited . . . for hours.',
    'The trouble is . . . I forgot it.|Her name was … Ann.',
    'He never came back....|We left.',
    'He never came back . . . .|We left.',
    '“He never came back. . . .”',
    'It rained.|... The river rose.|… The bridge fell.',
    'It rained.|. . . The river rose. . . .',
    'The plan [...] failed.|[...] We went home.',
  ])('splits %j', expectEnds);
});

describe('sentences without white space between them', () => {
  it.each([
    ['The rain stopped.People came out.', ['The rain stopped.', 'People came out.']],
    ['They met on Monday.They talked.', ['They met on Monday.', 'They talked.']],
    ['It cost 2,400.That was all.', ['It cost 2,400.', 'That was all.']],
    ['Why?Nobody knows!It happened.', ['Why?', 'Nobody knows!', 'It happened.']],
    ['“It is late.”He left.', ['“It is late.”', 'He left.']],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    'Write to Ann.Lee@example.com or see Example.Com and www.example.Shop.com.',
    'He writes Node.js and Asp.Net for Booking.com, e.g. System.Out and http://a.b/The.Who?Id=Of.',
    'Mr.Smith went to St.Petersburg with J.K.Rowling on the U.S.Army plane.',
    'In the 2.Bundesliga they lost at 3.15 by 1.5 points.',
  ])('does not split %j', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('lists', () => {
  it.each([
    '1. Wash the rice|2. Boil it|3. Eat',
    '4.) Wash the rice.|5.) Boil it.',
    '1) Wash the rice|2) Boil it',
    '(i) Wash the rice|(ii) Boil it',
    'a. Wash the rice|b. Boil it|c. Eat',
    '• Rice|• Beans and peas|• 3. Salt',
    'It is simple.|1. Wash the rice.|2. Boil it.',
    'It is simple: 1. Wash the rice|2. Boil it',
  ])('splits %j', expectEnds);

  it.each([
    'Needed:\n- rice\n- salt',
    'To do\n1. wash the rice\n2. boil it',
    'rice\nbeans and peas\nsalt',
    'Ann Lee\n12 High Street\nBonn',
  ])('splits %j at its lines', (text) => {
    expect(split(text)).toEqual(text.split('\n'));
  });

  it.each([
    'Article 5. The treaty binds all.',
    'It is on page 7. He read it.',
    'The final score was 3. The crowd left at 19:30. They sang.',
  ])('takes a number at the end of a sentence in %j for its end', (text) => {
    expect(split(text).length).toBeGreaterThan(1);
    expect(split(text).join(' ')).toBe(text);
    expect(split(text)[0]).toMatch(/\d\.$/);
  });

  it.each([
    '1. The law is set out on page 2. It is short.',
    'A. Lincoln met B. Franklin and C. Darwin in a dream.',
    `1. He was born in ${' '.repeat(20)}2. Then he left`,
    'Two things count: a) the price, b) the taste.',
    'The treaty\n- signed in June -\nholds.',
    'The flight goes from London • Paris • Rome.',
    'The old man had a\nlong white\nbeard.',
    'the old man had a\nlong white\nbeard and the\ndog',
  ])('finds no list in %j', (text) => {
    expect(split(text).filter((sentence) => /^(?:2|B|b|-|•|long)/.test(sentence))).toEqual([]);
  });
});

describe('credits', () => {
  it.each([
    'The mayor at the bridge|Image: Ann Lee.',
    'The bridge in Washington D.C.|Photo: City of Washington',
    'He wrote “The Image: A History” and showed (Photo: Lee) his file.',
  ])('splits %j', expectEnds);
});

describe('other languages', () => {
  it.each([
    '„Wir kommen.“|Er sagte das am 3. Mai in Bonn.|Es regnete.',
    '»Wir kommen.«|Er ging, z. B. am 12. August, d. h. spät.|Im 19. Jahrhundert nicht.',
    '« Nous partons. »|Il partit.|« Pourquoi ? » demanda-t-elle.|Rien.',
    '¿Quién viene?|¡Nadie!|Hoy…|¿Y mañana?',
    '«Кто там?» — спросил он.|Тишина.',
    'هل جاء؟|نعم.|ذهب۔',
    'वह आया।|वह गया॥|फिर?',
  ])('splits %j', expectEnds);

  it.each([
    ['彼は「行く。」と言った。それから帰った。', ['彼は「行く。」と言った。', 'それから帰った。']],
    ['他说：“我来了。”然后他走了。你呢？！', ['他说：“我来了。”', '然后他走了。', '你呢？！']],
    ['（もう遅い。）彼は帰った。', ['（もう遅い。）', '彼は帰った。']],
  ])('splits %j, which has no spaces', (text, expected) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('a long paragraph', () => {
  it.each([
    '.',
    '"',
    '. ',
    '? ',
    '… ',
    ' .',
    '. . ',
    '1. ',
    'a) ',
    '\n',
    '\n- ',
    '“',
    '(',
    '.[1]',
    'A. ',
    'a.A',
    '. (',
    '。',
    '。」',
    '.“ ',
    ' »',
    '3. ',
  ])('of nothing but %j is cut in the time of a test', (unit) => {
    const text = `${unit.repeat(100_000 / unit.length)}x`;
    expect(splitSentences(text).length).toBeGreaterThan(0);
  });
});
