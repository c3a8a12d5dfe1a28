import type { ContentCandidate } from './contents.ts';
import { nextKey, pairKey, wordKey } from './cues.ts';
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
  'highest cue behind first',
] as const;

const NEAR = 14;
const REACH = 150;

/** What a classifier sees of a candidate, in the order of `CONTENT_FEATURES`. */
export function contentFeatures(
  outline: Outline,
  cue: number,
  source: SourceCandidate,
  candidate: ContentCandidate,
  rates: Rates,
): number[] {
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
  return [
    SHAPES[candidate.shape],
    skipTo - skipFrom,
    length,
    quotedCount / Math.max(1, size),
    sum(KIND.verb),
    sum(KIND.comma),
    opening?.kind ?? 0,
    tokens[first.from - 1]?.kind ?? 0,
    tokens[last.to]?.kind ?? 0,
    tokens[last.to - 1]?.kind ?? 0,
    candidate.sentences,
    candidate.paragraphs,
    countIn(outline, KIND.verb, skipFrom, skipTo),
    countIn(outline, KIND.comma, skipFrom, skipTo),
    (outline.phraseFrom[Math.max(skipFrom, skipTo)] ?? 0) - (outline.phraseFrom[skipFrom] ?? 0),
    sentence.to - last.to,
    length / Math.max(1, sentence.to - sentence.from),
    Number(first.from <= sentence.from),
    Number(last.to >= sentence.to - 1),
    Number(opening?.kind === KIND.opening && tokens[last.to - 1]?.kind === KIND.closing),
    rates.rate('next', nextKey(outline, cue)),
    token?.kind ?? 0,
    rates.rate('before', wordKey(outline, cue)),
    rates.rate('opening', `${token?.lemma}/${opening?.kind}`),
    Number((token?.quotation ?? -1) >= 0),
    tokens[cue + 1]?.kind ?? 0,
    tokens[cue - 1]?.kind ?? 0,
    source.to <= cue ? -1 : 1,
    Number(first.to === source.from || first.from === source.to || first.to + 1 === source.from),
    sum(KIND.that),
    sum(KIND.conjunction),
    sum(KIND.who),
    highestCue(outline, first, rates),
    quotedShare(outline, sentence.from, sentence.to),
    tokens[first.from + 1]?.kind ?? 0,
    sum(KIND.dash),
    candidate.pieces.length,
    candidate.startsBefore,
    candidate.endsBefore,
    Number(token?.lower.endsWith('ing') ?? false),
    cue - sentence.from,
    sentence.to - cue,
    Number(opening?.kind === KIND.opening),
    Number(tokens[last.to - 1]?.kind === KIND.closing),
    Number(group(outline, cue)),
    rates.rate('start', opening?.lower ?? ''),
    rates.rate('stop', tokens[last.to]?.lower ?? ''),
    rates.rate('stop', tokens[last.to + 1]?.lower ?? ''),
    rateAt(outline, last.to, rates),
    Math.max(rateAt(outline, last.to + 1, rates), rateAt(outline, last.to + 2, rates)),
    rateAt(outline, first.from, rates),
    rates.rate('pair', pairKey(outline, cue)),
    lateCue(outline, candidate.pieces, rates),
  ];
}

function rateAt(outline: Outline, at: number, rates: Rates): number {
  return outline.tokens[at]?.tag === 'VERB' ? rates.rate('next', nextKey(outline, at)) : 0;
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
    if (outline.tokens[at]?.tag === 'VERB')
      highest = Math.max(highest, rates.rate('next', nextKey(outline, at)));
  return highest;
}
