import MiniSearch from 'minisearch';

/** The terms of a paragraph, of its heading and of its article's title. */
export interface IndexEntry {
  readonly id: number;
  readonly text: readonly string[];
  readonly heading: readonly string[];
  readonly title: readonly string[];
}

/** Headings and titles weigh less than a paragraph's own words. */
const BOOST = { text: 1, heading: 0.4, title: 0.1 };
const FIELDS = Object.keys(BOOST) as (keyof typeof BOOST)[];

/** The parameters of BM25+ that MiniSearch uses by default. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** How often each paragraph has a key, field by field; in MiniSearch's own form. */
type FieldCounts = Map<number, Map<number, number>>;

/** A paragraph that has some of the keys. */
export interface FoundParagraph {
  readonly id: number;
  readonly score: number;
}

/**
 * MiniSearch that finds only the best, with the scores and in the order of its own search, but without making a
 * result with all matches of every paragraph that shares a word. Paragraphs are added once, numbered from 0. It reads and
 * fills MiniSearch's own index in fields that are protected there; a test compares both ways of searching, and of adding.
 */
export class ParagraphSearch extends MiniSearch<IndexEntry> {
  /** For each paragraph its score so far, its score for the current key, and how many keys it has; zeros between searches. */
  private scores = new Float64Array();
  private ofKey = new Float64Array();
  private keysHeld = new Uint16Array();
  /** For each field, how many different terms each paragraph has in it. */
  private lengths: readonly Float64Array[] = [];

  constructor() {
    super({
      fields: FIELDS,
      // An entry's fields are terms already, in a list; and so are queries.
      stringifyField: (terms) => terms as unknown as string,
      tokenize: (terms) => terms as unknown as string[],
      processTerm: (term) => term,
    });
  }

  /**
   * Adds paragraphs, with the same outcome as MiniSearch's own `addAll`. That walks through its tree of keys for each word of
   * each paragraph; this puts each key into the tree once.
   */
  override addAll(entries: Iterable<IndexEntry>): void {
    const counts = new Map<string, FieldCounts>();
    for (const entry of entries) {
      this.addPlace(entry.id);
      for (const field of FIELDS) this.addTerms(entry.id, field, entry[field], counts);
    }
    for (const [key, own] of counts) this._index.set(key, own);
  }

  private addPlace(id: number): void {
    this._idToShortId.set(id, this._nextId);
    this._documentIds.set(this._nextId, id);
    this._nextId += 1;
    this._documentCount += 1;
    this._fieldLength.set(id, []);
  }

  private addTerms(
    id: number,
    field: keyof typeof BOOST,
    terms: readonly string[],
    counts: Map<string, FieldCounts>,
  ): void {
    const fieldId = this._fieldIds[field] ?? 0;
    const before = this._documentCount - 1;
    const length = new Set(terms).size;
    const lengths = this._fieldLength.get(id);
    if (lengths) lengths[fieldId] = length;
    const mean = this._avgFieldLength[fieldId] ?? 0;
    this._avgFieldLength[fieldId] = (mean * before + length) / (before + 1);
    for (const term of terms) {
      if (term === '') continue;
      const held = this.countsOf(term, fieldId, counts);
      held.set(id, (held.get(id) ?? 0) + 1);
    }
  }

  /** How often each paragraph has a key in a field, for more to be added. */
  private countsOf(key: string, fieldId: number, counts: Map<string, FieldCounts>): Map<number, number> {
    let own = counts.get(key);
    if (!own) {
      own = this._index.get(key) ?? new Map();
      counts.set(key, own);
    }
    let held = own.get(fieldId);
    if (!held) {
      held = new Map();
      own.set(fieldId, held);
    }
    return held;
  }

  /** In how many paragraphs' own text a key is. */
  holding(key: string): number {
    return this._index.get(key)?.get(this._fieldIds.text ?? 0)?.size ?? 0;
  }

  /** Whether a key is in any field. */
  contains(key: string): boolean {
    return this._index.has(key);
  }

  /** The paragraphs that have any of the weighted keys; best first, at most `limit`. */
  best(weights: ReadonlyMap<string, number>, limit: number): FoundParagraph[] {
    this.makeRoom();
    const found: number[] = [];
    for (const [key, weight] of weights) if (key !== '') this.addKey(key, weight, found);
    const best: FoundParagraph[] = [];
    for (const id of found) {
      const score = (this.scores[id] ?? 0) * (this.keysHeld[id] ?? 0);
      if (best.length < limit || score > (best[limit - 1]?.score ?? 0)) insert(best, { id, score }, limit);
      this.scores[id] = 0;
      this.keysHeld[id] = 0;
    }
    return best;
  }

  /** Makes the arrays for as many paragraphs as there are by now. */
  private makeRoom(): void {
    const count = this.documentCount;
    if (this.scores.length === count) return;
    this.scores = new Float64Array(count);
    this.ofKey = new Float64Array(count);
    this.keysHeld = new Uint16Array(count);
    this.lengths = FIELDS.map((field) => {
      const fieldId = this._fieldIds[field] ?? 0;
      return Float64Array.from({ length: count }, (_, id) => this._fieldLength.get(id)?.[fieldId] ?? 0);
    });
  }

  /** Adds a key's score to the paragraphs that have it, and new paragraphs to `found`. */
  private addKey(key: string, weight: number, found: number[]): void {
    const postings = this._index.get(key);
    if (!postings) return;
    const held: number[] = [];
    for (const [at, field] of FIELDS.entries()) {
      const fieldId = this._fieldIds[field] ?? 0;
      const counts = postings.get(fieldId);
      if (counts) this.addField(counts, fieldId, this.lengths[at], weight * BOOST[field], held);
    }
    for (const id of held) {
      if (this.keysHeld[id] === 0) found.push(id);
      this.keysHeld[id] = (this.keysHeld[id] ?? 0) + 1;
      this.scores[id] = (this.scores[id] ?? 0) + (this.ofKey[id] ?? 0);
      this.ofKey[id] = 0;
    }
  }

  private addField(
    counts: ReadonlyMap<number, number>,
    fieldId: number,
    lengths: Float64Array = new Float64Array(),
    boost: number,
    held: number[],
  ): void {
    const { k, b, d } = BM25;
    const { ofKey } = this;
    const idf = inverseFrequency(counts.size, this._documentCount);
    const meanLength = this._avgFieldLength[fieldId] ?? 1;
    for (const [id, count] of counts) {
      const length = k * (1 - b + (b * (lengths[id] ?? 0)) / meanLength);
      const before = ofKey[id] ?? 0;
      if (before === 0) held.push(id);
      ofKey[id] = before + boost * (idf * (d + (count * (k + 1)) / (count + length)));
    }
  }
}

/** Inserts a paragraph among the best, after its equals. */
function insert(best: FoundParagraph[], found: FoundParagraph, limit: number): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < found.score) at--;
  best.splice(at, 0, found);
  if (best.length > limit) best.pop();
}

/** BM25's idf, always positive: ln(1 + (N − n + ½) / (n + ½)). */
export function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}
