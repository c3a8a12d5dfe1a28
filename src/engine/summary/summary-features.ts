import { terms } from '#engine/terms/terms.ts';
import { leansBack } from '#engine/text/leaning.ts';
import type { Article, Paragraph } from '#engine/types.ts';

/** The features that add up over the sentences of a choice. */
const SENTENCE_SUMS = ['centrality', 'lateness', 'opensSpeech', 'firstPerson', 'reports'] as const;

/** The features by which a choice of sentences is judged; see `featuresOf`. */
export const SUMMARY_FEATURES = ['earlyPairs', 'repeatedPairs', ...SENTENCE_SUMS] as const;

export type SummaryFeatures = Readonly<Record<(typeof SUMMARY_FEATURES)[number], number>>;

type SentenceSums = Readonly<Record<(typeof SENTENCE_SUMS)[number], number>>;

/** A sentence of the article that may be chosen. */
export interface SummaryCandidate {
  readonly paragraph: Paragraph;
  readonly at: number;
  /** 0…N−1 over the article's sentences. */
  readonly order: number;
  readonly words: number;
  /** Its distinct pairs of neighbouring words, by their numbers in the outline. */
  readonly pairs: readonly number[];
  readonly vector: ReadonlyMap<string, number>;
  readonly centrality: number;
  /** Whether it is a complete statement of enough words. */
  readonly usable: boolean;
  /** Whether it starts with a word that refers back to the sentence before. */
  readonly leans: boolean;
  readonly own: SentenceSums;
}

/** An article's sentences, and the worth of each pair of words. */
export interface SummaryOutline {
  readonly candidates: readonly SummaryCandidate[];
  readonly early: readonly number[];
  readonly repeated: readonly number[];
}

const WORD = /[\p{L}\p{N}]+/gu;
const FEWEST_TERMS = 5;
/** The length of what people write for one sentence of the article; coverage is divided by the words of both. */
const WRITTEN_WORDS = 16;
const OPENS_SPEECH = /^["“'‘]/;
const FIRST_PERSON = /\b(?:I|we|We|my|My|our|Our|me|us)\b/;
const REPORTS =
  /\b(?:said|says|told|tells|added|adds|wrote|writes|tweeted|stated|states|claimed|claims|explained|explains)\b/;

/** Reads an article's sentences once for any number of choices among them. */
export function outlineOf(article: Article): SummaryOutline {
  const sentences = sentencesOf(article);
  const pairs = numbered(sentences.map(({ words }) => pairsOf(words)));
  const vectors = vectorsOf(sentences.map(({ bag }) => bag));
  const centralities = centralityOf(vectors);
  const candidates = sentences.map(({ paragraph, at, text, words, bag }, order) => {
    const centrality = centralities[order] ?? 0;
    return {
      paragraph,
      at,
      order,
      words: words.length,
      pairs: pairs.rows[order] ?? [],
      vector: vectors[order] ?? new Map(),
      centrality,
      usable: bag.length >= FEWEST_TERMS && isStatement(text),
      leans: order > 0 && leansBack(text),
      own: {
        centrality,
        lateness: Math.log(1 + order),
        opensSpeech: Number(OPENS_SPEECH.test(text)),
        firstPerson: Number(FIRST_PERSON.test(text)),
        reports: Number(REPORTS.test(text)),
      },
    };
  });
  return { candidates, ...worthOfPairs(pairs) };
}

/**
 * The features of a choice of at most `most` sentences. The two of pairs are what the choice covers, each pair once
 * (Gillick and Favre, "A scalable global model for summarization", 2009), divided by its length and that of a written
 * summary, as in F1: pairs of words that come early in the article, and pairs that several of its sentences have. The
 * others add up over the sentences.
 */
export function featuresOf(
  outline: SummaryOutline,
  choice: readonly SummaryCandidate[],
  most: number,
): SummaryFeatures {
  const seen = new Uint8Array(outline.early.length);
  let [words, early, repeated] = [0, 0, 0];
  for (const candidate of choice) {
    words += candidate.words;
    for (const pair of candidate.pairs) {
      if (seen[pair]) continue;
      seen[pair] = 1;
      early += outline.early[pair] ?? 0;
      repeated += outline.repeated[pair] ?? 0;
    }
  }
  const length = words / most + WRITTEN_WORDS;
  const sum = (name: keyof SentenceSums) => choice.reduce((all, { own }) => all + own[name], 0);
  return {
    earlyPairs: early / length,
    repeatedPairs: repeated / length,
    centrality: sum('centrality'),
    lateness: sum('lateness'),
    opensSpeech: sum('opensSpeech'),
    firstPerson: sum('firstPerson'),
    reports: sum('reports'),
  };
}

/** How alike two sentences are: the cosine of their tf·idf vectors, 0…1. */
export function likeness(a: SummaryCandidate, b: SummaryCandidate): number {
  let sum = 0;
  for (const [term, weight] of a.vector) sum += weight * (b.vector.get(term) ?? 0);
  return sum;
}

function sentencesOf(article: Article) {
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((span, at) => {
      const text = paragraph.text.slice(span.start, span.end);
      return { paragraph, at, text, words: text.toLowerCase().match(WORD) ?? [], bag: terms(text) };
    }),
  );
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

/** Questions, speech that opens or closes outside the sentence, and lines without an end do not sum anything up. */
function isStatement(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  const whole = count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && !/^['‘](?!.*['’](?:\W|$))/.test(text);
  return whole && /[.!…。！]["”’')\]]*$/.test(text) && !/^["“][^"“”]*[,"”]+$/.test(text);
}

/** Each row's distinct items as numbers, counted from 0 over all rows. */
function numbered(rows: readonly (readonly string[])[]) {
  const numbers = new Map<string, number>();
  const numberOf = (item: string) => {
    const known = numbers.get(item) ?? numbers.size;
    numbers.set(item, known);
    return known;
  };
  const found = rows.map((row) => [...new Set(row)].map(numberOf));
  return { rows: found, count: numbers.size };
}

/** A pair is worth more the earlier its sentences stand, and the more of them there are. */
function worthOfPairs({ rows, count }: { rows: readonly (readonly number[])[]; count: number }) {
  const early = new Array<number>(count).fill(0);
  const holding = new Array<number>(count).fill(0);
  for (const [order, row] of rows.entries()) {
    for (const pair of row) {
      early[pair] = (early[pair] ?? 0) + 1 / (1 + order);
      holding[pair] = (holding[pair] ?? 0) + 1;
    }
  }
  return { early, repeated: holding.map((sentences) => Math.log(sentences)) };
}

function vectorsOf(bags: readonly (readonly string[])[]): ReadonlyMap<string, number>[] {
  const holding = new Map<string, number>();
  for (const bag of bags) for (const term of new Set(bag)) holding.set(term, (holding.get(term) ?? 0) + 1);
  return bags.map((bag) => {
    const weights = new Map<string, number>();
    for (const term of bag) {
      const idf = Math.log(1 + bags.length / (holding.get(term) ?? 1));
      weights.set(term, (weights.get(term) ?? 0) + idf);
    }
    const norm = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([term, weight]) => [term, weight / norm]));
  });
}

/**
 * Degree centrality over the cosines of all sentences, as in LexRank (Erkan and Radev, 2004): the product with the
 * sum of all vectors gives it without taking them two by two.
 */
function centralityOf(vectors: readonly ReadonlyMap<string, number>[]): number[] {
  const all = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) all.set(term, (all.get(term) ?? 0) + weight);
  }
  return vectors.map((vector) => {
    let sum = vector.size > 0 ? -1 : 0;
    for (const [term, weight] of vector) sum += weight * (all.get(term) ?? 0);
    return sum / Math.sqrt(vectors.length);
  });
}
