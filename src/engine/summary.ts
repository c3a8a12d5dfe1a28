import { quoteOf } from './article.ts';
import { leansBack } from './leaning.ts';
import { terms } from './terms.ts';
import type { Article, Paragraph, Summary, SummaryLength, SummarySentence } from './types.ts';

/** How many sentences a summary has at most. */
export const SUMMARY_SENTENCES: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 5, long: 8 };

/** A summary never takes more than this share of an article's sentences: the rest would be reading it. */
const LARGEST_SHARE = 0.5;
const FEWEST_WORDS = 6;
const POSITION_WEIGHT = 1;
/** How much likeness to a sentence already chosen costs: the λ of maximal marginal relevance, turned round. */
const REPETITION_COST = 1;
/** A second sentence of the same section says less than the first of another: the article is to be covered. */
const SAME_SECTION_COST = 0.35;

interface Node {
  readonly paragraph: Paragraph;
  readonly at: number;
  readonly order: number;
  readonly vector: ReadonlyMap<string, number>;
  readonly usable: boolean;
}

/**
 * Chooses whole sentences: central ones (degree centrality over cosine of tf·idf vectors, as in LexRank: Erkan and
 * Radev, 2004), early ones before late ones, each new one unlike those chosen (maximal marginal relevance:
 * Carbonell and Goldstein, 1998). They come in the article's order, each with its paragraph.
 */
export function summarise(article: Article, length: SummaryLength): Summary {
  const nodes = nodesOf(article);
  const usable = nodes.filter((node) => node.usable);
  const pool = usable.length > 0 ? usable : nodes;
  const most = Math.min(SUMMARY_SENTENCES[length], Math.max(1, Math.floor(nodes.length * LARGEST_SHARE)));
  const merits = new Map(pool.map((node) => [node, merit(node, nodes)]));
  const chosen: Node[] = [];
  while (chosen.length < Math.min(most, pool.length)) chosen.push(nextBest(pool, chosen, merits));
  return { article, length, sentences: inOrder(chosen) };
}

function nodesOf(article: Article): Node[] {
  const sentences = article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((span, at) => ({
      paragraph,
      at,
      text: paragraph.text.slice(span.start, span.end),
    })),
  );
  const bags = sentences.map(({ text }) => terms(text));
  const holding = new Map<string, number>();
  for (const bag of bags) for (const term of new Set(bag)) holding.set(term, (holding.get(term) ?? 0) + 1);
  return sentences.map(({ paragraph, at, text }, order) => ({
    paragraph,
    at,
    order,
    vector: vectorOf(bags[order] ?? [], holding, sentences.length),
    usable: (bags[order] ?? []).length >= FEWEST_WORDS && !leansBack(text) && isStatement(text),
  }));
}

/** Questions, and speech that opens or closes outside the sentence, do not sum anything up. */
function isStatement(text: string): boolean {
  const opening = text.match(/“/g)?.length ?? 0;
  const closing = text.match(/”/g)?.length ?? 0;
  return opening === closing && !/\?["”’')\]]*$/.test(text) && !/^["“][^"“”]*[,"”]+$/.test(text);
}

function vectorOf(
  bag: readonly string[],
  holding: ReadonlyMap<string, number>,
  all: number,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const term of bag) {
    const idf = Math.log(1 + all / (holding.get(term) ?? 1));
    weights.set(term, (weights.get(term) ?? 0) + idf);
  }
  const norm = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / norm]));
}

function merit(node: Node, nodes: readonly Node[]): number {
  const likeness = nodes.reduce((sum, other) => (other === node ? sum : sum + cosine(node, other)), 0);
  const centrality = likeness / Math.max(1, Math.sqrt(nodes.length));
  const position = 1 / Math.sqrt(1 + node.order);
  return centrality + POSITION_WEIGHT * position;
}

function nextBest(pool: readonly Node[], chosen: readonly Node[], merits: ReadonlyMap<Node, number>): Node {
  let best: { node: Node; value: number } | undefined;
  for (const node of pool) {
    if (chosen.includes(node)) continue;
    const repetition = Math.max(0, ...chosen.map((other) => cosine(node, other)));
    const covered = chosen.filter((other) => other.paragraph.heading === node.paragraph.heading).length;
    const value = (merits.get(node) ?? 0) - REPETITION_COST * repetition - SAME_SECTION_COST * covered;
    if (!best || value > best.value) best = { node, value };
  }
  if (!best) throw new Error('no sentence left to choose');
  return best.node;
}

function cosine(a: Node, b: Node): number {
  let sum = 0;
  for (const [term, weight] of a.vector) sum += weight * (b.vector.get(term) ?? 0);
  return sum;
}

function inOrder(chosen: readonly Node[]): SummarySentence[] {
  return [...chosen]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ paragraph, at }) => {
      const span = paragraph.sentences[at];
      return span ? [{ paragraph, quote: quoteOf(paragraph, span) }] : [];
    });
}
