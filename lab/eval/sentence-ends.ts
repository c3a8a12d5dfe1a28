import { splitSentences } from '#engine/text/sentences.ts';
import type { SplitText } from '#lab/data/golden-rules.ts';

/** How well the engine finds the ends of sentences: by golden rules, and in articles with marked sentences. */
export interface SentenceEndScores {
  readonly rules: number;
  readonly rulesKept: number;
  readonly articles: number;
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A rule is kept if all its sentences come out, ignoring white space; an end is right if one is marked there. */
export function measureSentenceEnds(
  rules: readonly SplitText[],
  articles: readonly (readonly (readonly string[])[])[],
): SentenceEndScores {
  const paragraphs = articles.flat();
  const ends = paragraphs.map((sentences) => ({
    marked: markedEnds(sentences),
    found: splitSentences(sentences.join(' ')).map(({ end }) => end),
  }));
  const right = sum(ends.map(({ marked, found }) => found.filter((end) => marked.has(end)).length));
  const precision = right / sum(ends.map(({ found }) => found.length));
  const recall = right / sum(ends.map(({ marked }) => marked.size));
  return {
    rules: rules.length,
    rulesKept: rules.filter(isKept).length,
    articles: articles.length,
    sentences: paragraphs.flat().length,
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function isKept({ text, sentences }: SplitText): boolean {
  const found = splitSentences(text).map(({ start, end }) => collapsed(text.slice(start, end)));
  return (
    found.length === sentences.length && found.every((each, at) => each === collapsed(sentences[at] ?? ''))
  );
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where the sentences end in their paragraph, with a space between them. */
function markedEnds(sentences: readonly string[]): Set<number> {
  let at = -1;
  return new Set(
    sentences.map((sentence) => {
      at += 1 + sentence.length;
      return at;
    }),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
