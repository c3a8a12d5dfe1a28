/** How often something was the case, and how often it could have been. */
export type Counts = Readonly<Record<string, readonly [held: number, all: number]>>;

/** What was counted of the words in annotated articles, by their keys. */
export interface RateTables {
  /** "say/VERB": how often it was a cue. */
  readonly word: Counts;
  /** "say/8": the same before a token of a kind. */
  readonly next: Counts;
  /** "said": the same by the form of the word and the kind of the token before it. */
  readonly form: Counts;
  /** "spokesman": how often a phrase with this head was a source. */
  readonly source: Counts;
  /** "say/VERB": how often the content stood before the cue. */
  readonly before: Counts;
  /** "say/VERB": how often the source came after the cue. */
  readonly behind: Counts;
  /** "say/8": how often the content began with a token of a kind, of all that it might have begun with. */
  readonly opening: Counts;
  /** "call for": how often the first word before the second was a cue. */
  readonly pair: Counts;
  /** "poll show": how often a verb with this noun before it was a cue. */
  readonly subject: Counts;
  /** "make statement": how often a verb with this noun after it was a cue. */
  readonly object: Counts;
  /** "while": how often the content ended before this word, of all such words after a cue. */
  readonly stop: Counts;
  /** "the": how often the content began with this word, of all such words after a cue. */
  readonly start: Counts;
}

export type RateName = keyof RateTables;

export const RATE_NAMES = [
  'word',
  'next',
  'form',
  'source',
  'before',
  'behind',
  'opening',
  'pair',
  'subject',
  'object',
  'stop',
  'start',
] as const satisfies readonly RateName[];

/** Counted rates; a learner leaves out the counts of the article that it reads. */
export interface Rates {
  /** 0…1, smoothed toward the prior if little was counted. */
  rate(name: RateName, key: string): number;
  /** The logarithm of one more than how often it was seen. */
  seen(name: RateName, key: string): number;
}

const PRIOR: Readonly<Record<RateName, number>> = {
  word: 0.05,
  next: 0.05,
  form: 0.05,
  source: 0.05,
  before: 0.3,
  behind: 0.2,
  opening: 0.1,
  pair: 0.05,
  subject: 0.05,
  object: 0.05,
  stop: 0.05,
  start: 0.05,
};
/** The weight of the prior, in sightings. */
const STRENGTH = 4;

interface Rate {
  readonly rate: number;
  readonly seen: number;
}

/** The rates of all keys of a table, worked out when it is first asked: an article asks some of them thousands of times. */
type PreparedTable = Readonly<{ of: ReadonlyMap<string, Rate>; unknown: Rate }>;

const prepared = new WeakMap<Counts, PreparedTable>();

/** Rates from tables, without the counts of `without`. */
export function ratesOf(tables: RateTables, without?: RateTables): Rates {
  const counted = (name: RateName, key: string): Rate => {
    const { of, unknown } = preparedTable(name, tables[name]);
    const [lessHeld, lessAll] = without ? own(without[name], key) : NOTHING;
    if (lessAll === 0) return of.get(key) ?? unknown;
    const [held, all] = own(tables[name], key);
    return rateFrom(name, held - lessHeld, all - lessAll);
  };
  return {
    rate: (name, key) => counted(name, key).rate,
    seen: (name, key) => counted(name, key).seen,
  };
}

function preparedTable(name: RateName, counts: Counts): PreparedTable {
  const known = prepared.get(counts);
  if (known) return known;
  const of = new Map(Object.entries(counts).map(([key, [held, all]]) => [key, rateFrom(name, held, all)]));
  const made = { of, unknown: rateFrom(name, 0, 0) };
  prepared.set(counts, made);
  return made;
}

function rateFrom(name: RateName, held: number, all: number): Rate {
  const [kept, of] = isWorthCounting(held, all) ? [held, all] : NOTHING;
  return { rate: (kept + STRENGTH * PRIOR[name]) / (of + STRENGTH), seen: Math.log1p(of) };
}

const RARE = 2;
/** What was never the case is worth keeping if it was possible this often. */
const OFTEN = 20;

/** Whether it was seen often enough to mean anything. */
export function isWorthCounting(held: number, all: number): boolean {
  return all > RARE && (held > 0 || all > OFTEN);
}

const NOTHING = [0, 0] as const;

function own(counts: Counts, key: string): readonly [number, number] {
  return Object.hasOwn(counts, key) ? (counts[key] ?? NOTHING) : NOTHING;
}
