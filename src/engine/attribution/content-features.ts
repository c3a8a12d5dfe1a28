import { rowOf } from '#engine/model/trees.ts';
import type { ContentCandidate } from './contents.ts';
import { nextRate, pairKey, wordKey } from './cues.ts';
import { countIn, type Outline, over } from './phrases.ts';
import type { Rates } from './rates.ts';
import { quotedShare, type SourceCandidate } from './sources.ts';
import { KIND, type Range } from './tokens.ts';

export const CONTENT_FEATURES = [
  'shape',
  'distance',
  'words',
  'quoted',
  'verbs',
  'commas',
  'opens with',
  'before it',
  'ends before',
  'last kind',
  'follow-on sentences',
  'follow-on paragraphs',
  'verbs skipped',
  'commas skipped',
  'phrases skipped',
  'rest of sentence',
  'share of sentence',
  'opens sentence',
  'ends sentence',
  'whole quotations',
  'cue rate',
  'cue kind',
  'before rate',
  'opening rate',
  'cue quoted',
  'kind behind cue',
  'kind before cue',
  'source side',
  'source touches',
  'that',
  'conjunctions',
  'who',
  'highest cue inside',
  'quotation in sentence',
  'second kind',
  'dashes',
  'pieces',
  'starts so far',
  'ends so far',
  'progressive',
  'left words',
  'right words',
  'starts quotation',
  'ends quotation',
  'to',
  'start rate',
  'stop rate',
  'stop rate behind',
  'cue behind',
  'cue near behind',
  'cue at start',
  'pair rate',
  'highest late cue',
] as const;

type ContentFeatures = Readonly<Record<(typeof CONTENT_FEATURES)[number], number>>;

const NEAR = 14;
const REACH = 150;

/** The features of a candidate. */
function contentFeatures(
  outline: Outline,
  cue: number,
  source: SourceCandidate,
  candidate: ContentCandidate,
  rates: Rates,
): ContentFeatures {
  const { tokens, sentences } = outline;
  const token = tokens[cue];
  const sentence = sentences[token?.sentence ?? 0] ?? { from: 0, to: 1 };
  const [first = { from: 0, to: 0 }] = candidate.pieces;
  const last = candidate.pieces.at(candidate.sentences > 0 ? -2 : -1) ?? first;
  const isRight = first.from > cue;
  const [skipFrom, skipTo] = isRight ? [cue + 1, first.from] : [first.to, cue];
  const sum = (kind: number): number =>
    candidate.pieces.reduce((all, { from, to }) => all + countIn(outline, kind, from, to), 0);
  const length = candidate.pieces.reduce((all, { from, to }) => all + over(outline.words, from, to), 0);
  const quotedCount = candidate.pieces.reduce((all, { from, to }) => all + over(outline.quoted, from, to), 0);
  const size = candidate.pieces.reduce((all, { from, to }) => all + to - from, 0);
  const opening = tokens[first.from];
  return {
    shape: SHAPES[candidate.shape],
    distance: skipTo - skipFrom,
    words: length,
    quoted: quotedCount / Math.max(1, size),
    verbs: sum(KIND.verb),
    commas: sum(KIND.comma),
    'opens with': opening?.kind ?? 0,
    'before it': tokens[first.from - 1]?.kind ?? 0,
    'ends before': tokens[last.to]?.kind ?? 0,
    'last kind': tokens[last.to - 1]?.kind ?? 0,
    'follow-on sentences': candidate.sentences,
    'follow-on paragraphs': candidate.paragraphs,
    'verbs skipped': countIn(outline, KIND.verb, skipFrom, skipTo),
    'commas skipped': countIn(outline, KIND.comma, skipFrom, skipTo),
    'phrases skipped':
      (outline.phraseFrom[Math.max(skipFrom, skipTo)] ?? 0) - (outline.phraseFrom[skipFrom] ?? 0),
    'rest of sentence': sentence.to - last.to,
    'share of sentence': length / Math.max(1, sentence.to - sentence.from),
    'opens sentence': Number(first.from <= sentence.from),
    'ends sentence': Number(last.to >= sentence.to - 1),
    'whole quotations': Number(opening?.kind === KIND.opening && tokens[last.to - 1]?.kind === KIND.closing),
    'cue rate': nextRate(outline, cue, rates),
    'cue kind': token?.kind ?? 0,
    'before rate': rates.rate('before', wordKey(outline, cue)),
    'opening rate': rates.rate('opening', `${token?.lemma}/${opening?.kind}`),
    'cue quoted': Number((token?.quotation ?? -1) >= 0),
    'kind behind cue': tokens[cue + 1]?.kind ?? 0,
    'kind before cue': tokens[cue - 1]?.kind ?? 0,
    'source side': source.to <= cue ? -1 : 1,
    'source touches': Number(
      first.to === source.from || first.from === source.to || first.to + 1 === source.from,
    ),
    that: sum(KIND.that),
    conjunctions: sum(KIND.conjunction),
    who: sum(KIND.who),
    'highest cue inside': highestCue(outline, first, rates),
    'quotation in sentence': quotedShare(outline, sentence.from, sentence.to),
    'second kind': tokens[first.from + 1]?.kind ?? 0,
    dashes: sum(KIND.dash),
    pieces: candidate.pieces.length,
    'starts so far': candidate.startsBefore,
    'ends so far': candidate.endsBefore,
    progressive: Number(token?.lower.endsWith('ing') ?? false),
    'left words': cue - sentence.from,
    'right words': sentence.to - cue,
    'starts quotation': Number(opening?.kind === KIND.opening),
    'ends quotation': Number(tokens[last.to - 1]?.kind === KIND.closing),
    to: Number(group(outline, cue)),
    'start rate': rates.rate('start', opening?.lower ?? ''),
    'stop rate': rates.rate('stop', tokens[last.to]?.lower ?? ''),
    'stop rate behind': rates.rate('stop', tokens[last.to + 1]?.lower ?? ''),
    'cue behind': rateAt(outline, last.to, rates),
    'cue near behind': Math.max(rateAt(outline, last.to + 1, rates), rateAt(outline, last.to + 2, rates)),
    'cue at start': rateAt(outline, first.from, rates),
    'pair rate': rates.rate('pair', pairKey(outline, cue)),
    'highest late cue': lateCue(outline, candidate.pieces, rates),
  };
}

/** The same as a row for the forest. */
export function contentRow(
  outline: Outline,
  cue: number,
  source: SourceCandidate,
  candidate: ContentCandidate,
  rates: Rates,
): number[] {
  return rowOf(CONTENT_FEATURES, contentFeatures(outline, cue, source, candidate, rates));
}

function rateAt(outline: Outline, at: number, rates: Rates): number {
  return outline.tokens[at]?.tag === 'VERB' ? nextRate(outline, at, rates) : 0;
}

/** How likely a cue is among the words outside quotation marks that come late in what was said: "…," he added, "…". */
function lateCue(outline: Outline, pieces: readonly Range[], rates: Rates): number {
  let highest = 0;
  for (const [place, { from, to }] of pieces.entries()) {
    for (let at = place === 0 ? from + 2 * NEAR : from; at < Math.min(to, from + REACH); at++) {
      if (outline.tokens[at]?.quotation === -1) highest = Math.max(highest, rateAt(outline, at, rates));
    }
  }
  return highest;
}

const SHAPES: Readonly<Record<ContentCandidate['shape'], number>> = {
  left: 0,
  right: 1,
  around: 2,
  quotations: 3,
};

function group({ tokens }: Outline, cue: number): boolean {
  return tokens[cue - 1]?.kind === KIND.to;
}

function highestCue(outline: Outline, { from, to }: Range, rates: Rates): number {
  let highest = 0;
  for (let at = from; at < Math.min(to, from + 2 * NEAR); at++)
    if (outline.tokens[at]?.tag === 'VERB') highest = Math.max(highest, nextRate(outline, at, rates));
  return highest;
}
