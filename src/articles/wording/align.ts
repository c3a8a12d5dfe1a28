import { STOP_WORDS } from '#engine/index.ts';

/** The stretch of a text that is nearest to some words: its words `first`…`last`, and 0…1, how near it is. */
export interface Alignment {
  readonly first: number;
  readonly last: number;
  readonly likeness: number;
}

/** Every text has words of grammar, so they say this much less than others. */
const STOP_WEIGHT = 0.3;

/** How much a word counts. */
export function weightOf(word: string): number {
  return STOP_WORDS.has(word) ? STOP_WEIGHT : 1;
}

/** What all of some words count. */
export function weightOfAll(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}

/**
 * Finds the stretch of a text that some words can be made of at the least cost, as P. H. Sellers has it ("The theory
 * and computation of evolutionary distances", 1980): a word that is put in, left out or exchanged costs its weight. At
 * the places in `gaps`, counted in words, any words of the text may be left out at no cost. Undefined without words.
 */
export function align(
  wanted: readonly string[],
  text: readonly string[],
  gaps: ReadonlySet<number> = new Set(),
): Alignment | undefined {
  const weights = Float64Array.from(text, weightOf);
  let row: CostRow = {
    costs: new Float64Array(text.length + 1),
    starts: Int32Array.from({ length: text.length + 1 }, (_, at) => at),
  };
  for (const [at, word] of wanted.entries()) row = nextRow(row, word, text, weights, gaps.has(at + 1));
  const end = row.costs.reduce((best, cost, at) => (cost < (row.costs[best] ?? 0) ? at : best), 0);
  const start = row.starts[end] ?? 0;
  const whole = weightOfAll(wanted);
  if (whole === 0 || end <= start) return undefined;
  return { first: start, last: end - 1, likeness: 1 - (row.costs[end] ?? 0) / whole };
}

/** Before each word of the text, and at its end: what the wanted words so far cost if they end there, and start where. */
interface CostRow {
  readonly costs: Float64Array;
  readonly starts: Int32Array;
}

function nextRow(
  above: CostRow,
  word: string,
  text: readonly string[],
  weights: Float64Array,
  isGap: boolean,
): CostRow {
  const weight = weightOf(word);
  const [costs, starts] = [new Float64Array(above.costs.length), new Int32Array(above.starts.length)];
  costs[0] = (above.costs[0] ?? 0) + weight;
  for (let at = 0; at < text.length; at++) {
    const given = weights[at] ?? 1;
    const exchanged = (above.costs[at] ?? 0) + (text[at] === word ? 0 : Math.max(weight, given));
    const unmet = (above.costs[at + 1] ?? 0) + weight;
    const skipped = (costs[at] ?? 0) + (isGap ? 0 : given);
    const least = Math.min(exchanged, unmet, skipped);
    costs[at + 1] = least;
    const starting =
      least === exchanged ? above.starts[at] : least === unmet ? above.starts[at + 1] : starts[at];
    starts[at + 1] = starting ?? 0;
  }
  return { costs, starts };
}
