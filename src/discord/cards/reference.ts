import { createHash } from 'node:crypto';
import {
  type Article,
  type Engine,
  type Paragraph,
  type Passage,
  type Quote,
  quoteOf,
} from '#engine/index.ts';
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

/** What a shared card says of its passages. */
export type SharedVerdict = 'answered' | 'related' | 'nearest' | 'more' | 'summary';

/** What is shared, and where. */
interface Shareable {
  readonly verdict: SharedVerdict;
  readonly passages: readonly PassageRef[];
  /** The id of the message that the shared card replies to. */
  readonly target?: string;
}

/** What a button does; all that it needs for that stands in its custom id. */
export type Action =
  | { readonly kind: 'around'; readonly ref: PassageRef }
  /** `page` counts from 1. */
  | { readonly kind: 'read'; readonly ref: PassageRef; readonly page: number }
  | { readonly kind: 'more' | 'nearest'; readonly passages: readonly PassageRef[] }
  /** Opens the form in which a card's fault is told, and is that form's own id. */
  | {
      readonly kind: 'report';
      /** What the card shows, or, where it says that there is no answer, what is nearest. */
      readonly passages: readonly PassageRef[];
      readonly found: boolean;
    }
  /** Asks whether to share. */
  | ({ readonly kind: 'share' } & Shareable)
  /** Shares. */
  | ({ readonly kind: 'post' } & Shareable)
  | {
      readonly kind: 'retract';
      /** The id of the user who may take the card back, moderators apart; absent where that is somebody forgotten. */
      readonly sharer?: string;
      /** Its id in the ledger; absent on cards from before there was one. */
      readonly share?: string;
    };

/** What a reference leads to: the passage, or why there is nothing to quote. */
export type Resolution =
  | { readonly state: 'current'; readonly passage: Passage }
  | { readonly state: 'changed'; readonly article: Article }
  | { readonly state: 'gone' };

const LONGEST_ID = 100;
const VERDICTS: Readonly<Record<SharedVerdict, string>> = {
  answered: 'a',
  related: 'r',
  nearest: 'n',
  more: 'm',
  summary: 's',
};
const NUMBER = '(?:0|[1-9a-z][0-9a-z]{0,5})';
const PASSAGE = `${NUMBER}(?:\\.${NUMBER}(?:-${NUMBER})?)*`;
const GROUP = new RegExp(`^[0-9a-f]{16}${PASSAGE}(?:_${PASSAGE})*$`);
const SHARE_ID = /^[0-9a-f]{25}$/;
const SNOWFLAKE = /^[1-9]\d{0,19}$/;

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

/** Sixteen hexadecimal digits for an article in this text of it. */
export function textKey(article: Article): string {
  return keyOf(article.id) + revisionKey(article);
}

/** The reference of a whole paragraph. */
export function paragraphRef(article: Article, paragraph: Paragraph): PassageRef {
  return {
    article: keyOf(article.id),
    revision: revisionKey(article),
    paragraph: paragraph.number,
    sentences: [],
  };
}

/**
 * The custom id of an action, 100 characters at most: passages that do not fit are dropped from the end, and of a
 * single one its last sentences.
 */
export function encodeAction(action: Action): string {
  switch (action.kind) {
    case 'around':
      return withRefs('a', [action.ref]);
    case 'read':
      return withRefs(`r~${action.page.toString(36)}`, [action.ref]);
    case 'more':
      return withRefs('m', action.passages);
    case 'nearest':
      return withRefs('n', action.passages);
    case 'report':
      return withRefs(action.found ? 'f' : 'g', action.passages);
    case 'share':
    case 'post':
      return withRefs(
        `${action.kind === 'share' ? 's' : 'p'}~${VERDICTS[action.verdict]}~${packId(action.target)}`,
        action.passages,
      );
    case 'retract':
      return [`x~${packId(action.sharer)}`, action.share].filter((part) => part !== undefined).join('~');
  }
}

/** The action of a custom id; undefined for anything that `encodeAction` did not make. Never throws. */
export function decodeAction(customId: string): Action | undefined {
  if (customId.length > LONGEST_ID) return undefined;
  const [kind, ...fields] = customId.split('~');
  if (kind === 'a') return single(fields, (ref) => ({ kind: 'around', ref }));
  if (kind === 'r') return decodeRead(fields);
  if (kind === 'm') return several(fields, (passages) => ({ kind: 'more', passages }));
  if (kind === 'n') return several(fields, (passages) => ({ kind: 'nearest', passages }));
  if (kind === 'f' || kind === 'g') return decodeReport(fields, kind === 'f');
  if (kind === 's') return decodeShare('share', fields);
  if (kind === 'p') return decodeShare('post', fields);
  if (kind === 'x') return decodeRetract(fields);
  return undefined;
}

/**
 * The passage that a reference names. Where the article has another revision than the reference it is `changed`,
 * and where the engine does not hold article, paragraph or sentences it is `gone`: nothing is quoted then.
 */
export function resolve(engine: Engine, ref: PassageRef): Resolution {
  const held = engine.articles.filter(({ id }) => keyOf(id) === ref.article);
  const article = held.find(({ id, revision }) => isOfRevision(ref, id, revision));
  if (!article) return held[0] ? { state: 'changed', article: held[0] } : { state: 'gone' };
  const passage = passageOf(article, ref);
  return passage ? { state: 'current', passage } : { state: 'gone' };
}

/** Whether a reference is to this revision of the article of that id. */
export function isOfRevision(ref: PassageRef, article: string, revision: string): boolean {
  return keyOf(article) === ref.article && revision.slice(0, 8) === ref.revision;
}

/** What a reference names in the article that it is to; undefined where the article has no such paragraph or sentences. */
export function passageOf(article: Article, ref: PassageRef): Passage | undefined {
  const paragraph = article.paragraphs.find((each) => each.number === ref.paragraph);
  const quotes = paragraph ? quotesOf(paragraph, ref.sentences) : [];
  if (!paragraph || quotes.length === 0) return undefined;
  return { article, paragraph, score: 0, quotes };
}

function quotesOf(paragraph: Paragraph, ranges: readonly SentenceRange[]): Quote[] {
  if (ranges.length === 0) return [quoteOf(paragraph, { start: 0, end: paragraph.text.length })];
  const quotes: Quote[] = [];
  for (const { first, last } of ranges) {
    const start = paragraph.sentences[first]?.start;
    const end = paragraph.sentences[last]?.end;
    if (start === undefined || end === undefined || start >= end) return [];
    quotes.push(quoteOf(paragraph, { start, end }));
  }
  return quotes;
}

function revisionKey({ revision }: Article): string {
  return revision.slice(0, 8);
}

function keyOf(article: string): string {
  return createHash('sha256').update(article).digest('hex').slice(0, 8);
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

function withRefs(head: string, refs: readonly PassageRef[]): string {
  const id = `${head}~${encodeRefs(refs)}`;
  const last = refs.at(-1);
  if (id.length <= LONGEST_ID || !last) return id;
  if (refs.length > 1) return withRefs(head, refs.slice(0, -1));
  return withRefs(head, [{ ...last, sentences: last.sentences.slice(0, -1) }]);
}

/** Neighbours of one article share its key and revision. */
function encodeRefs(refs: readonly PassageRef[]): string {
  let encoded = '';
  let open = '';
  for (const ref of refs) {
    const head = ref.article + ref.revision;
    encoded += head === open ? '_' : `${encoded && '~'}${head}`;
    encoded += [ref.paragraph.toString(36), ...ref.sentences.map(encodeRange)].join('.');
    open = head;
  }
  return encoded;
}

function encodeRange({ first, last }: SentenceRange): string {
  return first === last ? first.toString(36) : `${first.toString(36)}-${last.toString(36)}`;
}

function decodeRefs(groups: readonly string[]): readonly PassageRef[] | undefined {
  const refs: PassageRef[] = [];
  for (const group of groups) {
    if (!GROUP.test(group)) return undefined;
    for (const passage of group.slice(16).split('_')) {
      const [paragraph = '', ...ranges] = passage.split('.');
      const sentences = ranges.map(decodeRange);
      if (!sentences.every((range, at) => isAfter(range, sentences[at - 1]))) return undefined;
      const article = group.slice(0, 8);
      refs.push({ article, revision: group.slice(8, 16), paragraph: parseInt(paragraph, 36), sentences });
    }
  }
  return refs;
}

function decodeRange(range: string): SentenceRange {
  const [first = '', last = first] = range.split('-');
  return { first: parseInt(first, 36), last: parseInt(last, 36) };
}

function isAfter(range: SentenceRange, before: SentenceRange | undefined): boolean {
  return range.first <= range.last && (before === undefined || range.first > before.last);
}

function single(groups: readonly string[], make: (ref: PassageRef) => Action): Action | undefined {
  const [ref, ...others] = decodeRefs(groups) ?? [];
  return ref && others.length === 0 ? make(ref) : undefined;
}

function several(
  groups: readonly string[],
  make: (refs: readonly PassageRef[]) => Action,
): Action | undefined {
  const refs = decodeRefs(groups);
  return refs && refs.length > 0 ? make(refs) : undefined;
}

function decodeReport(groups: readonly string[], found: boolean): Action | undefined {
  if (groups.length === 1 && groups[0] === '') return { kind: 'report', passages: [], found };
  return several(groups, (passages) => ({ kind: 'report', passages, found }));
}

function decodeRead([page = '', ...groups]: readonly string[]): Action | undefined {
  if (!/^[1-9a-z][0-9a-z]{0,5}$/.test(page)) return undefined;
  return single(groups, (ref) => ({ kind: 'read', ref, page: parseInt(page, 36) }));
}

function decodeShare(
  kind: 'share' | 'post',
  [letter, packed = '', ...groups]: readonly string[],
): Action | undefined {
  const verdict = (Object.keys(VERDICTS) as SharedVerdict[]).find((each) => VERDICTS[each] === letter);
  const target = unpackId(packed);
  if (!verdict || (target === undefined && packed !== '')) return undefined;
  return several(groups, (passages) => ({ kind, verdict, passages, ...(target && { target }) }));
}

function decodeRetract([packed = '', share, ...rest]: readonly string[]): Action | undefined {
  const sharer = unpackId(packed);
  if (rest.length > 0 || (share !== undefined && !SHARE_ID.test(share))) return undefined;
  if (sharer === undefined && (packed !== '' || share === undefined)) return undefined;
  return { kind: 'retract', ...(sharer && { sharer }), ...(share !== undefined && { share }) };
}

/** Discord's ids are integers of 64 bits: 20 digits, or 13 in base 36. */
function packId(id: string | undefined): string {
  return id !== undefined && SNOWFLAKE.test(id) ? BigInt(id).toString(36) : '';
}

function unpackId(packed: string): string | undefined {
  if (!/^[1-9a-z][0-9a-z]{0,13}$/.test(packed)) return undefined;
  let id = 0n;
  for (const digit of packed) id = id * 36n + BigInt(parseInt(digit, 36));
  return SNOWFLAKE.test(id.toString()) ? id.toString() : undefined;
}
