import type { Outline, Phrase } from './phrases.ts';
import { KIND, type TaggedToken } from './tokens.ts';

/**
 * What comes right behind a verb: a clause with a subject and a verb of its own ("that it rained", "it rained"), an
 * indirect question, an infinitive (also "him to leave"), a quotation, a thing with what it is called or found to be
 * ("the plan bold"), a thing alone, a preposition, or nothing that could be said.
 */
export type Complement =
  | 'clause'
  | 'question'
  | 'infinitive'
  | 'quotation'
  | 'judgement'
  | 'thing'
  | 'preposition'
  | 'nothing';

/** Verbs with somebody who listens before the clause. */
const TELLS = /^(?:tell|warn|inform|assure|promise|persuade|remind|advise|show|teach)$/;
/** How many prepositional phrases may be between a subject and its verb. */
const MOST_LINKS = 3;
/** "found the door open", "found him guilty": a state, and nobody's opinion. */
const STATE = /^(?:guilty|dead|alive|liable|missing|open|shut|empty|asleep|unconscious|responsible|unhurt)$/;
const PREPOSITION: ReadonlySet<number> = new Set([KIND.preposition, KIND.of]);

/** The complement of the verb at a place. */
export function complementAt(outline: Outline, verb: number): Complement {
  const { tokens } = outline;
  let at = verb + 1;
  while (tokens[at]?.kind === KIND.adverb && isBeside(outline, verb, at)) at++;
  const next = tokens[at];
  if (!next || !isBeside(outline, verb, at)) return 'nothing';
  if (next.kind === KIND.opening || next.kind === KIND.colon) return 'quotation';
  if (next.kind === KIND.that && !isThatThing(outline, at)) return 'clause';
  if (next.kind === KIND.question || next.kind === KIND.who) return 'question';
  if (next.kind === KIND.to) return behindTo(outline, at);
  if (PREPOSITION.has(next.kind)) return 'preposition';
  const object = phraseAt(outline, at) ?? phraseFrom(outline, verb, at);
  if (object) return behindObject(outline, verb, object);
  return 'nothing';
}

/** "to leave", "to the office", and "to the office that it may not". */
function behindTo(outline: Outline, to: number): Complement {
  const { tokens } = outline;
  if (isVerb(tokens[to + 1])) return 'infinitive';
  const listener = phraseAt(outline, to + 1);
  return tokens[listener?.to ?? to]?.kind === KIND.that ? 'clause' : 'preposition';
}

function behindObject(outline: Outline, verb: number, object: Phrase): Complement {
  const { tokens } = outline;
  let at = object.to;
  for (let links = 0; links < MOST_LINKS && isLink(tokens[at]); links++) {
    const next = phraseAt(outline, at + 1);
    if (!next) break;
    at = next.to;
  }
  const next = tokens[at];
  const isDirect = at === object.to;
  if (!next || !isBeside(outline, verb, at)) return 'thing';
  if (isDirect && next.kind === KIND.that && TELLS.test(tokens[verb]?.lemma ?? '')) return 'clause';
  if (isDirect && (next.kind === KIND.question || next.lower === 'whether')) return 'question';
  if (isDirect && next.kind === KIND.opening) return 'quotation';
  if (next.kind === KIND.to && isVerb(tokens[at + 1])) return 'infinitive';
  if (next.kind === KIND.adjective && isDirect) return STATE.test(next.lower) ? 'thing' : 'judgement';
  if (isDirect && /ing$/.test(next.lower) && next.kind === KIND.verb && isNamed(tokens[object.head]))
    return 'clause';
  return next.kind === KIND.auxiliary || (next.kind === KIND.verb && !isParticiple(tokens, at))
    ? 'clause'
    : 'thing';
}

/** A preposition, and not "as" or "because", which begin a clause. */
function isLink(token: TaggedToken | undefined): boolean {
  return token !== undefined && PREPOSITION.has(token.kind) && token.tag !== 'SCONJ' && token.lower !== 'as';
}

/** "that book", where what follows is no clause. */
function isThatThing(outline: Outline, at: number): boolean {
  const behind = outline.tokens[at + 1];
  return behind?.kind === KIND.end || behind?.kind === KIND.comma;
}

/** "the damage caused by the storm": a participle that belongs to the thing before it. */
function isParticiple(tokens: readonly TaggedToken[], at: number): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (/ing$/.test(verb?.lower ?? '')) return true;
  return /(?:ed|en|wn|de|ld|ung|ilt)$/.test(verb?.lower ?? '') && PREPOSITION.has(next?.kind ?? 0);
}

/** "has shown him trailing", "see Le Pen winning". */
function isNamed(token: TaggedToken | undefined): boolean {
  return token?.tag === 'PROPN' || token?.kind === KIND.pronoun;
}

function isVerb(token: TaggedToken | undefined): boolean {
  return token?.kind === KIND.verb || token?.kind === KIND.auxiliary;
}

function isBeside({ tokens }: Outline, verb: number, at: number): boolean {
  return tokens[at]?.sentence === tokens[verb]?.sentence && tokens[at]?.paragraph === tokens[verb]?.paragraph;
}

/** The rest of a phrase that begins with a verb, which a tagger took for an adjective: "has informed its staff". */
function phraseFrom({ phrases, phraseFrom: first }: Outline, verb: number, at: number): Phrase | undefined {
  const phrase = phrases[first[verb] ?? phrases.length];
  return phrase?.from === verb && phrase.to > at ? phrase : undefined;
}

function phraseAt({ phrases, phraseFrom }: Outline, at: number): Phrase | undefined {
  const phrase = phrases[phraseFrom[at] ?? phrases.length];
  return phrase?.from === at ? phrase : undefined;
}
