import type { Article } from '#engine/types.ts';

/** The zeros of the scripts in which numbers are written: ASCII, Arabic, Persian, Devanagari and full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];
/** Smaller numbers may be written as words. */
const SMALLEST = 100;
const ROUND = 100;
/** Years between these are not rounded, so that even a round one is a year. */
const YEARS = { first: 1000, last: 2100 } as const;
const DECADE = 10;

/**
 * Whether a question names a year or another exact number that an article does not have, as "2019" where all is about 2024.
 * An encoder puts one year near another; a passage about the one is no sure answer to a question about the other. Small and
 * round numbers are left out, which an article may write as words.
 */
export function namesOtherFigure(question: string, article: Article): boolean {
  const asked = figuresIn(question).filter(isExact);
  if (asked.length === 0) return false;
  const own = figuresIn(textOf(article));
  return asked.some((figure) => !own.some((each) => isSame(figure, each)));
}

function textOf({ title, published, sections, paragraphs }: Article): string {
  const headings = sections.map(({ heading }) => heading);
  return [title, published ?? '', ...headings, ...paragraphs.map(({ text }) => text)].join('\n');
}

/** The whole numbers of a text, written without the signs that part their thousands. */
function figuresIn(text: string): readonly number[] {
  const plain = text
    .replace(/\p{Nd}/gu, asciiOf)
    .replace(/(?<=\d)[.,'’\u00a0\u202f \u066c](?=\d{3}(?!\d))/g, '');
  return (plain.match(/(?<![\d.,٫])\d{1,15}(?![\d٫]|[.,]\d)/g) ?? []).map(Number);
}

function asciiOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((each) => code >= each && code < each + DECADE);
  return zero === undefined ? digit : String(code - zero);
}

function isExact(figure: number): boolean {
  return figure > SMALLEST && (isYear(figure) || figure % ROUND !== 0);
}

function isYear(figure: number): boolean {
  return figure >= YEARS.first && figure <= YEARS.last;
}

/** A round year may be a decade, of which the article names another year. */
function isSame(asked: number, own: number): boolean {
  if (asked === own) return true;
  return isYear(asked) && asked % DECADE === 0 && own > asked && own < asked + DECADE;
}
