import { partOf } from '#articles/manuscript.ts';
import type { Judged } from './choose.ts';
import { endsSentence } from './labels.ts';
import { mailFootStart } from './mail-foot.ts';
import type { LeftOut } from './reading.ts';
import { withoutReferences } from './references.ts';

/** A text with what was left out of it. */
export interface Written {
  /** As `createArticle` takes it. */
  readonly body: string;
  readonly leftOut: readonly LeftOut[];
}

/** A heading that has more characters than this, and ends like a sentence, is the lead of a text. */
const LONGEST_HEADING = 70;

/** Writes the blocks of an article as its body; a heading with nothing below it is left out, and told. */
export function written(judged: readonly Judged[]): Written {
  const parts: string[] = [];
  const leftOut: LeftOut[] = [];
  const blocks = withoutMailFoot(withoutReferences(withoutSentencesAsHeadings(judged)));
  for (const [at, { block, why }] of blocks.entries()) {
    const reason = why ?? (isEmptyHeading(blocks, at) ? 'empty_heading' : undefined);
    if (reason !== undefined) leftOut.push({ why: reason, text: block.text, at: parts.length });
    else parts.push(partOf(block));
  }
  return { body: parts.join('\n\n'), leftOut };
}

/** Puts a part that was left out back where it stood. */
export function keepLeftOut<T extends Written>(reading: T, which: number): T {
  const kept = reading.leftOut[which];
  if (kept === undefined) return reading;
  const parts = reading.body === '' ? [] : reading.body.split('\n\n');
  const own = kept.text.split('\n').map((text) => partOf({ kind: 'paragraph', text }));
  parts.splice(kept.at, 0, ...own);
  const others = reading.leftOut.filter((_, at) => at !== which);
  const leftOut = others.map((each) =>
    each.at > kept.at || (each.at === kept.at && reading.leftOut.indexOf(each) > which)
      ? { ...each, at: each.at + own.length }
      : each,
  );
  return { ...reading, body: parts.join('\n\n'), leftOut };
}

function withoutMailFoot(judged: readonly Judged[]): readonly Judged[] {
  const kept = judged.filter(({ why }) => why === undefined);
  const start = mailFootStart(kept.map(({ block }) => block.text));
  const foot = new Set(start === undefined ? [] : kept.slice(start));
  return judged.map((each) => (foot.has(each) ? { ...each, why: 'mail_foot' } : each));
}

/** Some pages set their lead, or a sentence of the text, as a heading; a heading cannot be quoted. */
function withoutSentencesAsHeadings(judged: readonly Judged[]): readonly Judged[] {
  return judged.map((each, at) => {
    const { block, why } = each;
    if (block.kind !== 'heading' || why !== undefined) return each;
    const isSentence = /[.…。]["'”’)\]]*$/.test(block.text);
    const isLong =
      block.text.length > LONGEST_HEADING && endsSentence(block.text) && !/[?]["'”’)]*$/.test(block.text);
    const paragraph = isLong || block.text.length > 200 || (isSentence && isEmptyHeading(judged, at));
    return paragraph ? { ...each, block: { ...block, kind: 'paragraph' } } : each;
  });
}

function isEmptyHeading(judged: readonly Judged[], at: number): boolean {
  if (judged[at]?.block.kind !== 'heading') return false;
  let next = at + 1;
  while (judged[next]?.why !== undefined) next += 1;
  return judged[next]?.block.kind !== 'paragraph';
}
