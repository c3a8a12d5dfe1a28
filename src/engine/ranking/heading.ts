import { match, ownKeys } from '#engine/question/concept.ts';
import { termsIn, unitsIn } from '#engine/terms/terms.ts';
import type { Concept, QuestionAnalysis } from '#engine/types.ts';
import { type ConceptScores, coverage } from './matching.ts';

/** A heading that shares only one of its words with the question hardly asks the same. */
const ONE_WORD_SHARED = 0.3;
/** How many letters two stems of one family begin with at least, and which share of the longer one. */
const SHORTEST_KIN = 5;
const KIN_SHARE = 0.65;

/** What a section's heading has of a question. */
export interface HeadingEvidence {
  /** How far the two say the same, 0…1. */
  readonly match: number;
  /** How well it matches each concept. */
  readonly held: ConceptScores;
}

/** Reads the headings of a question's candidates, each once. */
export function createHeadingReader(
  { concepts, language }: QuestionAnalysis,
  weights: readonly number[],
): (heading: string | undefined) => HeadingEvidence {
  const known = new Map<string | undefined, HeadingEvidence>();
  return (heading) => {
    const before = known.get(heading);
    if (before) return before;
    const keys = new Set(termsIn(language, heading ?? ''));
    const read = {
      match: headingMatch(concepts, weights, heading, language),
      held: concepts.map((concept) => match(concept, keys)),
    };
    known.set(heading, read);
    return read;
  };
}

/**
 * How far a question and a section's heading say the same, 0…1: the share of the question in the heading, times that of
 * the heading in the question. Words of one family count ("contributed", "Contributors"); figures that only the heading
 * has do not, unless it has nothing else. `weights` are those of the concepts,
 * `language` is that of both.
 */
export function headingMatch(
  concepts: readonly Concept[],
  weights: readonly number[],
  heading: string | undefined,
  language = 'en',
): number {
  if (heading === undefined) return 0;
  const own = concepts.flatMap(ownKeys);
  const asked = new Set(concepts.flatMap((concept) => [...concept.keys.keys()]));
  const isAsked = (key: string): boolean => asked.has(key) || own.some((each) => isKin(each, key));
  const carrying = unitsIn(language, heading).filter((unit) => !unit.stop);
  const worded = carrying.filter(({ key }) => !/^\p{N}/u.test(key) || asked.has(key));
  const content = worded.length > 0 ? worded : carrying;
  const shared = content.filter(({ key }) => isAsked(key)).length;
  if (content.length === 0) return 0;
  const fits = shared > 1 || shared === content.length ? 1 : ONE_WORD_SHARED;
  const held = new Set(termsIn(language, heading));
  const covered = coverage(
    concepts.map((concept) => matchOrKin(concept, held)),
    weights,
  );
  return fits * covered ** 2 * Math.sqrt(shared / content.length);
}

function matchOrKin(concept: Concept, held: ReadonlySet<string>): number {
  const own = match(concept, held);
  if (own === 1) return own;
  return ownKeys(concept).some((key) => [...held].some((each) => isKin(key, each))) ? 1 : own;
}

/** Whether two stems are of one family: they begin alike, for most of the longer one. */
function isKin(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  let same = 0;
  while (same < longer && a[same] === b[same]) same++;
  return same >= Math.max(SHORTEST_KIN, KIN_SHARE * longer);
}
