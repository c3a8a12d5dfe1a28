import type { Article, Paragraph, Span } from '#engine/index.ts';
import { type Alignment, align, weightOf, weightOfAll } from './align.ts';
import { findPhrase, isPhrase, phrasePattern, type WordPlace, wordsOfPhrase, writtenSpan } from './find.ts';
import { plainWording } from './plain.ts';
import { folded, type PlainWord, paragraphsWith, plainOf, wordIndexOf, wordsIn } from './word-index.ts';

/** Where some words stand, in pieces perhaps: the spans are of one paragraph, in its order. */
export interface QuotedPlace {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly spans: readonly Span[];
}

/**
 * What the articles have of some words: the very words; words that are near, the nearest of them, and whether only
 * the signs between them differ; or neither.
 */
export type WordingCheck =
  /** The first places, and how many there are. */
  | { readonly kind: 'same'; readonly places: readonly QuotedPlace[]; readonly count: number }
  | {
      readonly kind: 'differs';
      /** What was compared: the words without the signs around them. */
      readonly compared: string;
      readonly nearest: WordPlace;
      readonly inSignsOnly: boolean;
    }
  | { readonly kind: 'absent' };

/** The most places that are handed over; a card leads to the first. */
const MOST_PLACES = 10;
/** Fewer words are near to too much. */
const FEWEST_WORDS = 4;
/** So many of the paragraphs that share the rarest words are compared. */
const CANDIDATES = 12;
/** Comparing takes time as the words of both: so many pairs at most, some 0.2 s. */
const MOST_PAIRS = 10_000_000;
const OMISSION = /\s*(?:\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.{3,})\s*/;
const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

interface CandidateParagraph {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly words: readonly PlainWord[];
}

/**
 * Compares some words with articles. Letters' case, quotation marks' shape, white space, and the signs before and
 * after make no difference; "…", "..." and "[...]" stand for words left out within a paragraph.
 */
export function checkWording(articles: readonly Article[], wording: string): WordingCheck {
  const bare = plainWording(wording).replace(EDGES, '');
  const { first, count } = findPhrase(articles, bare, MOST_PLACES);
  if (count > 0) {
    return { kind: 'same', places: first.map(({ span, ...place }) => ({ ...place, spans: [span] })), count };
  }
  const pieces = findPieces(articles, piecesOf(bare));
  if (pieces.count > 0) return { kind: 'same', ...pieces };
  return findNearest(articles, bare);
}

function piecesOf(bare: string): readonly string[] {
  return bare
    .split(OMISSION)
    .map((piece) => piece.replace(EDGES, ''))
    .filter(isPhrase);
}

/** The first paragraphs in which all pieces stand one after the other, and how many there are. */
function findPieces(
  articles: readonly Article[],
  pieces: readonly string[],
): { readonly places: readonly QuotedPlace[]; readonly count: number } {
  const places: QuotedPlace[] = [];
  let count = 0;
  if (pieces.length < 2) return { places, count };
  const patterns = pieces.map(phrasePattern);
  const words = pieces.flatMap(wordsOfPhrase);
  for (const article of articles) {
    for (const paragraph of paragraphsWith(article, words)) {
      const spans = inOrder(paragraph, patterns);
      if (spans.length < pieces.length) continue;
      count += 1;
      if (count <= MOST_PLACES) places.push({ article, paragraph, spans });
    }
  }
  return { places, count };
}

/** For each piece its first place after that of the piece before; fewer where one has none. */
function inOrder(paragraph: Paragraph, patterns: readonly RegExp[]): readonly Span[] {
  const plain = plainOf(paragraph);
  const chosen: Span[] = [];
  let from = 0;
  for (const pattern of patterns) {
    pattern.lastIndex = from;
    const match = pattern.exec(plain.text);
    if (!match) break;
    from = pattern.lastIndex;
    chosen.push(writtenSpan(paragraph, plain, match.index, from));
  }
  return chosen;
}

/**
 * From which likeness on words are near: the more, the fewer and commoner they are. Of sentences of news whose paragraph
 * was taken out, 1 % are near to something; with every fifth word changed, 97 % are found (docs/quality.md, Wordings).
 */
function nearFrom(wanted: readonly string[]): number {
  return 0.4 + 1 / weightOfAll(wanted);
}

function findNearest(articles: readonly Article[], bare: string): WordingCheck {
  const words = piecesOf(bare).map((piece) => wordsIn(piece).map(({ word }) => word));
  const wanted = words.flat();
  if (wanted.length < FEWEST_WORDS) return { kind: 'absent' };
  const gaps = new Set(words.map((_, at) => words.slice(0, at + 1).flat().length).slice(0, -1));
  let pairs = MOST_PAIRS;
  const [best] = candidatesFor(wanted, articles)
    .filter((candidate) => {
      pairs -= wanted.length * candidate.words.length;
      return pairs >= 0;
    })
    .flatMap((candidate) => {
      const text = candidate.words.map(({ word }) => word);
      const found = align(wanted, text, gaps);
      return found && found.likeness >= nearFrom(wanted) ? [{ candidate, found }] : [];
    })
    .sort((one, other) => other.found.likeness - one.found.likeness);
  if (!best) return { kind: 'absent' };
  const inSignsOnly = best.found.likeness === 1 && gaps.size === 0;
  const nearest = placeOf(best.candidate, best.found);
  return { kind: 'differs', compared: bare, nearest, inSignsOnly };
}

function placeOf({ article, paragraph, words }: CandidateParagraph, { first, last }: Alignment): WordPlace {
  const [from, to] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
  return { article, paragraph, span: writtenSpan(paragraph, plainOf(paragraph), from, to) };
}

/** The paragraphs that share most of the words with others, a word counting the more the fewer paragraphs hold it. */
function candidatesFor(
  wanted: readonly string[],
  articles: readonly Article[],
): readonly CandidateParagraph[] {
  const all = articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const words = [...new Set(wanted)].map((word) => ({ word, worth: worthOf(word, articles, all) }));
  return articles
    .flatMap((article) => [...scoresIn(article, words)].map(([at, score]) => ({ article, at, score })))
    .sort((one, other) => other.score - one.score)
    .slice(0, CANDIDATES)
    .flatMap(({ article, at }) => {
      const paragraph = article.paragraphs[at];
      return paragraph ? [{ article, paragraph, words: wordsIn(plainOf(paragraph).text) }] : [];
    });
}

/** What a word says of a paragraph that holds it: its inverse document frequency, less for a word of grammar. */
function worthOf(word: string, articles: readonly Article[], paragraphs: number): number {
  const holding = articles.reduce((sum, article) => sum + placesOf(word, article).length, 0);
  return weightOf(word) * Math.log(1 + paragraphs / Math.max(1, holding));
}

/** For each paragraph of an article that holds some of the words, by its place, what they are worth together. */
function scoresIn(
  article: Article,
  words: readonly { readonly word: string; readonly worth: number }[],
): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  for (const { word, worth } of words) {
    for (const at of placesOf(word, article)) scores.set(at, (scores.get(at) ?? 0) + worth);
  }
  return new Map([...scores].sort(([one], [other]) => one - other));
}

function placesOf(word: string, article: Article): readonly number[] {
  return wordIndexOf(article).get(folded(word)) ?? [];
}
