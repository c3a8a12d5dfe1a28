/** Parts of regular expressions for English numbers, for the flags `giu`, and the values of what they match. */

const ONES =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['score', 20],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
]);

/** "4,000", "2.5", and "25 000" with a space that does not break. */
export const DIGITS = String.raw`\d{1,3}(?:(?:,\d{3})+|(?:[\u00A0\u202F\u2009]\d{3})+)(?:\.\d+)?|\d+(?:\.\d+)?`;
const SCALE = '(?:hundred|thousand|million|billion|trillion|dozen)';
const SIMPLE = `(?:(?:${TENS.slice(2).join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(1).toReversed().join('|')})`;
/** "Twenty-five", "two hundred and six", "a dozen", "half a million". */
const SPELT = String.raw`(?:(?:half\s+)?an?\s+(?:${SCALE}|couple of(?=\s+(?:${SCALE})))|${SIMPLE})(?:[\s-]+${SCALE})*(?:\s+(?:and\s+)?${SIMPLE}(?=[\s-]))?`;
/** A number in figures or words, with its multiplier. */
export const NUMBER = String.raw`(?:(?:${DIGITS})(?:[\s\u00A0-]?(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|tn|k|m|b)(?![\p{L}\p{N}]))?|${SPELT}(?!\p{L}))`;
/** "Dozens", "tens of thousands": many, and nobody says how many. */
export const MANY = String.raw`(?:(?:tens|dozens|scores|hundreds|thousands)\s+of\s+(?:thousands|millions|billions)|dozens|scores|hundreds|thousands|millions|billions|trillions)`;
/** "Half", "two-thirds", "a quarter". */
export const PART = String.raw`(?:(?:an?|one|two|three|four|nine)[\s-](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)|(?:one[\s-])?half)`;

/** The value of a match of `NUMBER`; undefined if it has none. */
export function amountOf(text: string): number | undefined {
  const plain = text.toLowerCase().replace(/[,\u00A0\u202F\u2009](?=\d{3})/g, '');
  const [, digits, scale = ''] = /^(\d+(?:\.\d+)?)[\s-]?(\p{L}*)$/u.exec(plain) ?? [];
  if (digits !== undefined) {
    const by = scale === '' ? 1 : SCALES.get(scale);
    return by === undefined ? undefined : rounded(Number(digits) * by);
  }
  return spelt(plain);
}

/** The value of a match of `PART`: 0…1. */
export function partOf(text: string): number | undefined {
  const words = text.toLowerCase().split(/[\s-]+/);
  const whole = PARTS.get(words.at(-1)?.replace(/s$/, '') ?? '');
  const [count = ''] = words;
  const parts = words.length === 1 || /^an?$/.test(count) ? 1 : ONES.indexOf(count);
  return whole === undefined || parts < 1 ? undefined : parts / whole;
}

/** The value of a number in words: "two hundred and six" is 206, "half a million" 500,000. */
function spelt(text: string): number | undefined {
  let [sum, part] = [0, 0];
  let isHalf = false;
  for (const word of text.split(/[\s-]+/)) {
    const scale = SCALES.get(word);
    if (word === 'half') isHalf = true;
    else if (/^(?:an?|and|of)$/.test(word)) continue;
    else if (word === 'couple') part += 2;
    else if (scale !== undefined && scale <= 100) part = (part || 1) * scale;
    else if (scale !== undefined) [sum, part] = [(sum + (part || 1)) * scale, 0];
    else part += Math.max(ONES.indexOf(word), TENS.indexOf(word) * 10, 0);
  }
  const amount = (sum + part) * (isHalf ? 0.5 : 1);
  return amount > 0 ? amount : undefined;
}

/** Without the error of binary fractions: 2.3 million is 2,300,000. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(12));
}
