import { isKnownWord } from '#engine/index.ts';
import type { PdfItem } from './pdf-rows.ts';

const LETTER = /^["'“‘«„]?\p{Lu}$/u;
/** In sizes of the text's type: a first letter set as large as this reaches over several lines. */
const LARGE = 1.8;

/** A page's stretches with each large first letter in front of the line that it begins. */
export function withDropCaps(items: readonly PdfItem[]): readonly PdfItem[] {
  const letters = items.filter(({ text }) => LETTER.test(text.trim()));
  return letters.reduce<readonly PdfItem[]>((all, letter) => {
    const line = lineOf(letter, all);
    if (line === undefined) return all;
    const whole = { ...line, text: joined(letter.text.trim(), line.text) };
    return all.flatMap((each) => (each === letter ? [] : each === line ? [whole] : [each]));
  }, items);
}

/** The topmost of the lines that begin right beside a large letter. */
function lineOf(letter: PdfItem, items: readonly PdfItem[]): PdfItem | undefined {
  const end = letter.x + letter.width;
  const beside = items.filter(
    ({ x, y, size }) =>
      letter.size >= size * LARGE &&
      x >= letter.x &&
      x - end < size * 2 &&
      y > letter.y - size * 0.5 &&
      y < letter.y + letter.size,
  );
  const top = Math.max(...beside.map(({ y }) => y));
  const [first, second] = beside.filter(({ y }) => y > top - 2).sort((a, b) => a.x - b.x);
  // A headline has one line beside its first letter.
  return beside.some(({ y, size }) => y < top - size * 0.8) || second === undefined ? first : undefined;
}

/** `A` and `I` may be words of their own. */
function joined(letter: string, text: string): string {
  const [word = ''] = /^\p{L}+/u.exec(text) ?? [];
  const isWord =
    /[AIO]$/.test(letter) && isKnownWord(word) && !isKnownWord(letter.slice(-1).toLowerCase() + word);
  return letter + (isWord ? ' ' : '') + text.trimStart();
}
