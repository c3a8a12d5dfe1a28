import type { Outline } from './phrases.ts';
import { quotedShare } from './sources.ts';
import { KIND, type Range } from './tokens.ts';

const NEAR = 14;
const REACH = 150;
const MOST_STARTS = 6;
const MOST_ENDS = 7;
const MOST_SENTENCES = 15;

/** A possible content of a cue: one stretch, or one on either side of cue and source, and sentences that continue it. */
export interface ContentCandidate {
  readonly pieces: readonly Range[];
  readonly shape: 'right' | 'left' | 'around' | 'quotations';
  /** How many whole sentences and paragraphs after the cue's sentence are added. */
  readonly sentences: number;
  readonly paragraphs: number;
  /** How many nearer starts and ends were possible. */
  readonly startsBefore: number;
  readonly endsBefore: number;
}

/** Everything that may be the content of a cue with a known source. */
export function contentCandidates(outline: Outline, cue: number, source: Range): ContentCandidate[] {
  const { tokens, sentences } = outline;
  const sentence = sentences[tokens[cue]?.sentence ?? 0] ?? { from: cue, to: cue + 1 };
  const [from, to] = [Math.max(sentence.from, cue - REACH), Math.min(sentence.to, cue + REACH)];
  const after = Math.max(cue + 1, source.to);
  const leftEnd = trimLeft(outline, Math.min(cue, source.from), from);
  const right = rightward(
    outline,
    after > cue + 1 && source.from > cue ? [after, cue + 1] : [cue + 1],
    to,
    source,
  );
  const left = leftward(outline, from, leftEnd);
  const around = aroundBoth(outline, from, leftEnd, after, to);
  const all = [...right, ...left, ...around, ...quoted(outline, sentence, source)];
  return all.flatMap((candidate) => [candidate, ...goneOn(outline, candidate, sentence)]);
}

function plain(
  pieces: readonly Range[],
  shape: ContentCandidate['shape'],
  startsBefore = 0,
  endsBefore = 0,
): ContentCandidate {
  return { pieces, shape, sentences: 0, paragraphs: 0, startsBefore, endsBefore };
}

function rightward(
  outline: Outline,
  origins: readonly number[],
  to: number,
  source: Range,
): ContentCandidate[] {
  const starts = [...new Set(origins.flatMap((origin) => startsFrom(outline, origin, to)))];
  return starts.flatMap((start, startsBefore) =>
    endsFrom(outline, start, start < source.from ? Math.min(to, source.from) : to).map((end, endsBefore) =>
      plain([{ from: start, to: end }], 'right', startsBefore, endsBefore),
    ),
  );
}

const OPENERS: ReadonlySet<number> = new Set([KIND.that, KIND.opening, KIND.question, KIND.to, KIND.who]);
const MARKS: ReadonlySet<number> = new Set([KIND.comma, KIND.colon, KIND.dash, KIND.bracket, KIND.closing]);

/** A clitic cannot start the content: "he's". */
const CLITIC = /^(?:['’](?:s|ve|re|m|d|ll)|n['’]t)$/;

function startsFrom({ tokens, phraseFrom, phrases }: Outline, origin: number, to: number): number[] {
  const object = phrases[phraseFrom[origin] ?? 0];
  const starts = new Set<number>([origin]);
  for (let at = origin; at < Math.min(to, origin + NEAR); at++) {
    const [token, previous] = [tokens[at], tokens[at - 1]];
    if (!token || token.kind === KIND.end || starts.size >= MOST_STARTS) break;
    const opens =
      OPENERS.has(token.kind) ||
      MARKS.has(previous?.kind ?? 0) ||
      previous?.kind === KIND.preposition ||
      previous?.kind === KIND.of;
    if ((opens || at === object?.to) && !MARKS.has(token.kind)) starts.add(at);
  }
  return [...starts].filter((at) => at < to && !CLITIC.test(tokens[at]?.lower ?? ''));
}

function endsFrom(outline: Outline, start: number, to: number): number[] {
  const { tokens } = outline;
  const ends: number[] = [];
  for (let at = start + 1; at < to && ends.length < MOST_ENDS; at++) {
    const token = tokens[at];
    if (!token) break;
    const previous = tokens[at - 1]?.kind ?? 0;
    if (previous === KIND.closing) ends.push(at);
    else if (MARKS.has(token.kind) && token.kind !== KIND.closing) ends.push(at);
    else if (
      token.kind === KIND.conjunction ||
      token.kind === KIND.end ||
      /^(?:while|after|when|as|because|although|though)$/.test(token.lower)
    )
      ends.push(at);
  }
  const last = trimRight(outline, start, to);
  return last > start ? [...new Set([...ends.filter((end) => end < last), last])] : [];
}

function leftward(outline: Outline, from: number, end: number): ContentCandidate[] {
  const { tokens } = outline;
  if (end <= from) return [];
  const starts: number[] = [];
  for (let at = end - 2; at > from && starts.length < MOST_STARTS; at--) {
    const [token, previous] = [tokens[at], tokens[at - 1]?.kind ?? 0];
    if (!token || MARKS.has(token.kind)) continue;
    if (
      OPENERS.has(token.kind) ||
      MARKS.has(previous) ||
      previous === KIND.conjunction ||
      previous === KIND.that
    )
      starts.push(at);
  }
  const quotation = outline.quotations[tokens[end - 1]?.quotation ?? -1];
  const behind =
    quotation && quotation.from < from ? [plain([{ from: quotation.from, to: end }], 'left', 0, 0)] : [];
  return [
    ...behind,
    ...[...starts, from].map((start, place) => plain([{ from: start, to: end }], 'left', place, 0)),
  ];
}

function aroundBoth(
  outline: Outline,
  from: number,
  leftEnd: number,
  after: number,
  to: number,
): ContentCandidate[] {
  const right = skipMarks(outline, after, to);
  const end = trimRight(outline, right, to);
  if (leftEnd <= from || end <= right + 1) return [];
  const quotation = outline.quotations[outline.tokens[leftEnd - 1]?.quotation ?? -1];
  const lefts = [...new Set([from, quotation?.from ?? from])];
  const rights = [...new Set([right, firstOpening(outline, right, end)])];
  return lefts.flatMap((left) =>
    rights.map((start) =>
      plain(
        [
          { from: left, to: leftEnd },
          { from: start, to: end },
        ],
        'around',
      ),
    ),
  );
}

function firstOpening({ tokens }: Outline, from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 2 * NEAR); at++)
    if (tokens[at]?.kind === KIND.opening) return at;
  return from;
}

/** The quotations in a sentence, each by itself and all together, except those within the source. */
function quoted({ tokens, quotations }: Outline, { from, to }: Range, source: Range): ContentCandidate[] {
  const places = [
    ...new Set(tokens.slice(from, Math.min(to, from + 2 * REACH)).map(({ quotation }) => quotation)),
  ];
  const found = places
    .flatMap((place) => quotations[place] ?? [])
    .filter((each) => each.to <= source.from || each.from >= source.to);
  const single = found
    .slice(0, 4)
    .map((each, place) => plain([{ from: each.from, to: each.to }], 'quotations', place, found.length));
  if (found.length < 2) return single;
  return [
    ...single,
    plain(
      found.slice(0, 6).map((each) => ({ from: each.from, to: each.to })),
      'quotations',
      0,
      0,
    ),
  ];
}

/** A candidate with the fully quoted sentences after it: up to the paragraph's end, and beyond. */
function goneOn(outline: Outline, candidate: ContentCandidate, sentence: Range): ContentCandidate[] {
  const { tokens, sentences } = outline;
  const last = candidate.pieces.at(-1);
  const colon = last === undefined || (candidate.shape === 'right' && last.to < sentence.to - 2);
  const quotes =
    quotedShare(outline, sentence.from, sentence.to) > 0 || /[:,.]/.test(tokens[sentence.to - 1]?.text ?? '');
  if (colon || !quotes || (candidate.shape === 'right' && candidate.startsBefore > 2)) return [];
  const first = tokens[sentence.from];
  const found: ContentCandidate[] = [];
  let [count, paragraph, paragraphs] = [0, first?.paragraph ?? 0, 0];
  const limit = Math.max(last.to, sentence.to);
  const add = (end: number): void => {
    if (count > 0)
      found.push({
        ...candidate,
        pieces: [...candidate.pieces, { from: limit, to: end }],
        sentences: count,
        paragraphs,
      });
  };
  let end = limit;
  for (let place = (first?.sentence ?? 0) + 1; place < sentences.length && count < MOST_SENTENCES; place++) {
    const next = sentences[place];
    if (!next || next.to <= limit) continue;
    if (next.from < limit || quotedShare(outline, next.from, next.to) < 0.99) break;
    const own = tokens[next.from]?.paragraph ?? 0;
    if (own !== paragraph) {
      add(end);
      paragraph = own;
      paragraphs++;
    }
    count++;
    end = next.to;
  }
  add(end);
  return found;
}

function trimLeft({ tokens }: Outline, end: number, from: number): number {
  let at = end;
  while (at > from && (tokens[at - 1]?.kind === KIND.comma || tokens[at - 1]?.kind === KIND.dash)) at--;
  return at;
}

function trimRight({ tokens }: Outline, from: number, to: number): number {
  let at = to;
  while (at > from && (tokens[at - 1]?.kind === KIND.end || tokens[at - 1]?.kind === KIND.comma)) at--;
  return at;
}

function skipMarks({ tokens }: Outline, from: number, to: number): number {
  let at = from;
  while (at < to && MARKS.has(tokens[at]?.kind ?? 0)) at++;
  return at;
}
