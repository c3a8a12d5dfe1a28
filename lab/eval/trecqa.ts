import type { Article } from '#engine/types.ts';
import { BrokenFile, inFile, readText } from '#lab/data/broken-file.ts';
import { plainArticle } from '#lab/data/plain-article.ts';
import { inTurn } from './asking.ts';
import type { Contestant } from './contestants.ts';
import { type MeasuredFigure, meanOverGroups } from './measures.ts';

/** A question and its sentences, as an article with a paragraph each. */
export interface SentenceQuestion {
  readonly question: string;
  readonly article: Article;
  /** The numbers of the sentences that answer. */
  readonly right: ReadonlySet<number>;
}

/** Which sentences a system names first; 0…1. */
export interface SentenceScores {
  readonly system: string;
  readonly questions: number;
  readonly averagePrecision: MeasuredFigure;
  readonly reciprocalRank: MeasuredFigure;
}

type BlockKind = 'question' | 'positive' | 'negative';

interface TaggedBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

const OPEN = /^<(question|positive|negative)>$/;
/** How the Penn Treebank writes brackets and quotes. */
const BRACKETS: Readonly<Record<string, string>> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '``': '“',
  "''": '”',
};

/**
 * Reads TREC QA (M. Wang et al., 2007), which is not well-formed XML: the line after each opening tag holds the words,
 * parted by tabs. Questions whose sentences are all right or all wrong are left out: no order of them is better than
 * another. Throws a BrokenFile.
 */
export function readSentenceQuestions(path: string): SentenceQuestion[] {
  const asked: TaggedBlock[][] = [];
  for (const block of blocksOf(path)) {
    if (block.kind === 'question') asked.push([block]);
    else asked.at(-1)?.push(block);
  }
  if (asked.length === 0) throw new BrokenFile(path, 'holds no <question>');
  return inFile(path, () => asked.flatMap(sentenceQuestion));
}

function sentenceQuestion([question, ...sentences]: readonly TaggedBlock[], at: number): SentenceQuestion[] {
  const right = new Set(sentences.flatMap(({ kind }, place) => (kind === 'positive' ? [place + 1] : [])));
  if (right.size === 0 || right.size === sentences.length) return [];
  const texts = sentences.map(({ text }) => text);
  return [{ question: question?.text ?? '', article: plainArticle(`${at + 1}`, 'Sentences', texts), right }];
}

function blocksOf(path: string): TaggedBlock[] {
  const lines = readText(path).split('\n');
  return lines.flatMap((line, at) => {
    const kind = OPEN.exec(line.trim())?.[1];
    if (kind === undefined) return [];
    const words = lines[at + 1]?.trim() ?? '';
    if (words === '' || words.startsWith('<'))
      throw new BrokenFile(path, `has no words after <${kind}>`, at + 1);
    return { kind: kind as BlockKind, text: sentenceOf(words.split('\t')) };
  });
}

/** The words as somebody would write them. */
function sentenceOf(words: readonly string[]): string {
  return words
    .map((word) => BRACKETS[word] ?? word)
    .join(' ')
    .replace(/ (?=[.,;:?!%)\]”]|n't\b|'(?:s|re|ve|ll|d|m)\b)/gi, '')
    .replace(/([([“$]) /g, '$1');
}

/** Mean average precision and mean reciprocal rank of the right sentences. */
export async function measureSentences(
  asked: readonly SentenceQuestion[],
  { name, systemFor }: Contestant,
): Promise<SentenceScores> {
  const orders = await inTurn(asked.entries(), async ([place, { question, article, right }]) => {
    const { paragraphs } = await systemFor(place).open(article)(question);
    return {
      named: paragraphs.map((number) => right.has(number)),
      right: right.size,
      of: article.paragraphs.length,
    };
  });
  return {
    system: name,
    questions: asked.length,
    averagePrecision: meanOverGroups(
      orders.map(({ named, right, of }) => [averagePrecision(named, right, of)]),
    ),
    reciprocalRank: meanOverGroups(orders.map(({ named }) => [reciprocalRank(named)])),
  };
}

/**
 * The mean, over the right ones, of the share of right ones up to each; of `named` it is known whether they are
 * right. What was not named stands behind in an order drawn by chance, and counts as it may be expected to.
 */
export function averagePrecision(named: readonly boolean[], right: number, of: number): number {
  let hits = 0;
  let sum = 0;
  for (const [at, holds] of named.entries()) {
    if (!holds) continue;
    hits++;
    sum += hits / (at + 1);
  }
  const rest = of - named.length;
  const left = right - hits;
  for (let at = 1; at <= rest; at++) {
    const before = rest > 1 ? ((left - 1) * (at - 1)) / (rest - 1) : 0;
    sum += ((left / rest) * (hits + 1 + before)) / (named.length + at);
  }
  return right === 0 ? 0 : sum / right;
}

/** 1, ½, ⅓ … of the place of the first right one; 0 where none was named. */
export function reciprocalRank(named: readonly boolean[]): number {
  return 1 / (named.indexOf(true) + 1 || Number.POSITIVE_INFINITY);
}
