import { BrokenFile, readText } from './broken-file.ts';

/** A text and the sentences that it has. */
export interface SplitText {
  readonly text: string;
  readonly sentences: readonly string[];
}

const RULES = /^ {2}context "Golden Rules" do$/;
const END = /^ {2}end$/;
const RULE = /^\s*it "(.*)" do$/;
const STRING = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/**
 * The golden rules of "Pragmatic Segmenter" (K. Dias, 2014), read from their Ruby test: each has a line with
 * `text:` and one with `eq([…])`. Throws a BrokenFile if a rule lacks either.
 */
export function readGoldenRules(path: string): SplitText[] {
  const lines = readText(path).split('\n');
  const first = lines.findIndex((line) => RULES.test(line));
  const last = lines.findIndex((line, at) => at > first && END.test(line));
  if (first < 0 || last < 0) throw new BrokenFile(path, 'has no context "Golden Rules" from line to line');
  const starts = lines.flatMap((line, at) => (at > first && at < last && RULE.test(line) ? [at] : []));
  return starts.map((start, place) => {
    const rule = lines.slice(start + 1, starts[place + 1] ?? last);
    const given = rule.find((line) => line.includes('text: '))?.split('text: ')[1];
    const expected = rule.find((line) => line.includes('eq(['))?.split('eq([')[1];
    const [text] = given === undefined ? [] : stringsOf(given);
    if (text === undefined || expected === undefined)
      throw new BrokenFile(path, 'holds a rule without a text or what to expect of it', start + 1);
    return { text, sentences: stringsOf(expected) };
  });
}

/** The values of the Ruby strings in a line. */
function stringsOf(line: string): string[] {
  return [...line.matchAll(STRING)].map(([whole]) => {
    const inside = whole.slice(1, -1);
    if (whole.startsWith("'")) return inside.replace(/\\(['\\])/g, '$1');
    return inside.replace(/\\(?:u\{?([0-9a-fA-F]+)\}?|(.))/g, (_, code?: string, letter = '') =>
      code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16)),
    );
  });
}
