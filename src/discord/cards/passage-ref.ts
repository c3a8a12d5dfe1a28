import { createHash } from 'node:crypto';
import type { Article, Paragraph, Passage } from '#engine/index.ts';
import { LONGEST_ID, writeId } from './custom-id.ts';
import { mergeSpans } from './excerpt.ts';

/** Sentences `first`…`last` of a paragraph, both included, counted from 0. */
export interface SentenceRange {
  readonly first: number;
  readonly last: number;
}

/**
 * A passage as a custom id names it. It holds no offsets: whatever is forged, only whole sentences come of it.
 * No sentences at all stand for the whole paragraph.
 */
export interface PassageRef {
  /** Eight hexadecimal digits of the SHA-256 of the article's id. */
  readonly article: string;
  /** The first eight digits of the article's revision. */
  readonly revision: string;
  readonly paragraph: number;
  /** Ascending, without overlaps. */
  readonly sentences: readonly SentenceRange[];
}

const NUMBER = '(?:0|[1-9a-z][0-9a-z]{0,5})';
const PASSAGE = `${NUMBER}(?:\\.${NUMBER}(?:-${NUMBER})?)*`;
const GROUP = new RegExp(`^[0-9a-f]{16}${PASSAGE}(?:_${PASSAGE})*$`);
const KEY_DIGITS = 8;

/** The reference of a passage of this article, by whole sentences. */
export function refOf(passage: Passage): PassageRef {
  const { paragraph } = passage;
  const sentences = mergeSpans(paragraph, passage.quotes).flatMap((span): SentenceRange[] => {
    const first = paragraph.sentences.findIndex((sentence) => sentence.end > span.start);
    const last = paragraph.sentences.findLastIndex((sentence) => sentence.start < span.end);
    return first >= 0 && first <= last ? [{ first, last }] : [];
  });
  return { ...paragraphRef(passage.article, paragraph), sentences: ascending(sentences) };
}

/** The reference of a whole paragraph. */
export function paragraphRef(article: Article, paragraph: Paragraph): PassageRef {
  return {
    article: articleKey(article.id),
    revision: article.revision.slice(0, KEY_DIGITS),
    paragraph: paragraph.number,
    sentences: [],
  };
}

/** Eight hexadecimal digits for an article's id, which may be longer than a custom id. */
export function articleKey(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, KEY_DIGITS);
}

/** Sixteen hexadecimal digits for an article in this text of it. */
export function textKey({ id, revision }: Pick<Article, 'id' | 'revision'>): string {
  return articleKey(id) + revision.slice(0, KEY_DIGITS);
}

/** Whether a reference is to this revision of the article of that id. */
export function isOfRevision(ref: PassageRef, article: string, revision: string): boolean {
  return textKey({ id: article, revision }) === ref.article + ref.revision;
}

/** A custom id that ends with passages. Those that do not fit are dropped from the end, and of a single one its last sentences. */
export function writeWithRefs(kind: string, fields: readonly string[], refs: readonly PassageRef[]): string {
  const head = [kind, ...fields, ''].join('~');
  const last = refs.at(-1);
  if (head.length + writeRefs(refs).length <= LONGEST_ID || !last) {
    return writeId(kind, ...fields, writeRefs(refs));
  }
  if (refs.length > 1) return writeWithRefs(kind, fields, refs.slice(0, -1));
  return writeWithRefs(kind, fields, [{ ...last, sentences: last.sentences.slice(0, -1) }]);
}

/** The passages of a custom id's fields, one at least; undefined for anything that is not ours. */
export function readRefs(fields: readonly string[]): readonly [PassageRef, ...PassageRef[]] | undefined {
  const refs: PassageRef[] = [];
  for (const field of fields) {
    const group = readGroup(field);
    if (!group) return undefined;
    refs.push(...group);
  }
  const [first, ...others] = refs;
  return first && [first, ...others];
}

/** The only passage of a custom id's fields; undefined where there is another number of them. */
export function readRef(fields: readonly string[]): PassageRef | undefined {
  const refs = readRefs(fields);
  return refs?.length === 1 ? refs[0] : undefined;
}

/** Joins ranges that meet in a sentence, which quotes that are no whole sentences may do. */
function ascending(ranges: readonly SentenceRange[]): SentenceRange[] {
  const joined: SentenceRange[] = [];
  for (const range of ranges) {
    const before = joined.at(-1);
    if (before && range.first <= before.last) joined[joined.length - 1] = { ...before, last: range.last };
    else joined.push(range);
  }
  return joined;
}

/** Neighbours of one article share its key and revision. */
function writeRefs(refs: readonly PassageRef[]): string {
  let written = '';
  let open = '';
  for (const ref of refs) {
    const head = ref.article + ref.revision;
    written += head === open ? '_' : `${written && '~'}${head}`;
    written += [ref.paragraph.toString(36), ...ref.sentences.map(writeRange)].join('.');
    open = head;
  }
  return written;
}

function writeRange({ first, last }: SentenceRange): string {
  return first === last ? first.toString(36) : `${first.toString(36)}-${last.toString(36)}`;
}

/** The passages of one article. */
function readGroup(group: string): readonly PassageRef[] | undefined {
  if (!GROUP.test(group)) return undefined;
  const article = group.slice(0, KEY_DIGITS);
  const revision = group.slice(KEY_DIGITS, 2 * KEY_DIGITS);
  const refs = group
    .slice(2 * KEY_DIGITS)
    .split('_')
    .map((passage) => {
      const [paragraph = '', ...ranges] = passage.split('.');
      return { article, revision, paragraph: parseInt(paragraph, 36), sentences: ranges.map(readRange) };
    });
  const areAscending = refs.every(({ sentences }) =>
    sentences.every((range, at) => isAfter(range, sentences[at - 1])),
  );
  return areAscending ? refs : undefined;
}

function readRange(range: string): SentenceRange {
  const [first = '', last = first] = range.split('-');
  return { first: parseInt(first, 36), last: parseInt(last, 36) };
}

function isAfter(range: SentenceRange, before: SentenceRange | undefined): boolean {
  return range.first <= range.last && (before === undefined || range.first > before.last);
}
