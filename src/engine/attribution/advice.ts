import { attribution, phraseAt } from './asides.ts';
import { complementAt } from './complement.ts';
import { ORGANISATION } from './coreference.ts';
import type { FoundAttribution } from './find.ts';
import type { Outline, Phrase } from './phrases.ts';
import { KIND, type Range } from './tokens.ts';

/** Verbs with which somebody speaks, also where only a thing follows: "recommends treatment in August". */
const ADVISES =
  /^(?:recommend(?:s|ed)?|advis(?:e|es|ed)|urg(?:e|es|ed)|advocat(?:e|es|ed)|counsel(?:s|led|ed)?|demands|disputes|denies|denied)$/;
/** What says it with its preposition only: "calls for rules", "warns of snow". */
const ADVISES_WITH: Readonly<Record<string, RegExp>> = {
  calls: /^for$/,
  called: /^for$/,
  warns: /^(?:of|against|about)$/,
  warned: /^(?:of|against|about)$/,
  advises: /^against$/,
  advised: /^against$/,
};
/** "rates the danger as low" */
const JUDGES =
  /^(?:rat(?:es|ed)|regards?|regarded|views|viewed|sees|describes?|described|dismiss(?:es|ed)|class(?:es|ed))$/;
/** "The family asks for no flowers": a machine may ask for a password, and "asked for" is a deed. */
const ASKS = /^asks?$/;
const PEOPLE =
  /^(?:family|parents|relatives|residents|neighbours|neighbors|survivors|organi[sz]ers|workers|teachers|\p{L}+ians?)$/u;
const LONGEST_ASIDE = 24;
const LONGEST_OBJECT = 12;

/**
 * Advice, demands and judgements in plain sentences, in order: "She advises two hives rather than one.", "The office, which
 * tested six of them, rates the danger as low." Their subject opens the sentence, and what is said is the rest.
 */
export function findAdvice(outline: Outline): FoundAttribution[] {
  return outline.sentences.flatMap((sentence) => {
    const subject = subjectOf(outline, sentence);
    const cue = subject ? verbBehind(outline, subject) : undefined;
    if (!subject || cue === undefined || !(saysIt(outline, cue, sentence) || asksFor(outline, subject, cue)))
      return [];
    return [attribution(cue, { from: subject.from, to: cue }, { from: cue + 1, to: sentence.to })];
  });
}

/** The phrase that opens a sentence; a tagger takes "demands" in "The guild demands new rules" for a part of it. */
function subjectOf(outline: Outline, { from }: Range): Phrase | undefined {
  const phrase = phraseAt(outline, from);
  if (!phrase) return undefined;
  const { tokens } = outline;
  for (let at = from + 1; at < phrase.to; at++)
    if (ADVISES.test(tokens[at]?.lower ?? '') && tokens[at]?.tag === 'NOUN' && tokens[at - 1]?.tag !== 'DET')
      return { from, to: at, head: at - 1 };
  return phrase;
}

/** The word behind a subject, or behind what two commas set apart after it; a tagger takes some verbs there for nouns. */
function verbBehind({ tokens }: Outline, { from, to }: Phrase): number | undefined {
  if (tokens[from]?.quotation !== -1) return undefined;
  if (tokens[to]?.kind !== KIND.comma) return to;
  for (let at = to + 1; at < to + LONGEST_ASIDE && tokens[at]?.kind !== KIND.end; at++)
    if (tokens[at]?.kind === KIND.comma) return at + 1;
  return undefined;
}

function asksFor({ tokens }: Outline, { head }: Phrase, cue: number): boolean {
  const { lower = '', tag } = tokens[head] ?? {};
  const isSomebody = tag === 'PROPN' || PEOPLE.test(lower) || ORGANISATION.test(lower);
  return ASKS.test(tokens[cue]?.lower ?? '') && tokens[cue + 1]?.lower === 'for' && isSomebody;
}

function saysIt(outline: Outline, cue: number, { to }: Range): boolean {
  const { tokens } = outline;
  const { lower = '' } = tokens[cue] ?? {};
  const next = tokens[cue + 1]?.lower ?? '';
  if (ADVISES_WITH[lower]?.test(next)) return true;
  if (JUDGES.test(lower))
    return tokens.slice(cue + 2, Math.min(to, cue + LONGEST_OBJECT)).some((each) => each.lower === 'as');
  return ADVISES.test(lower) && (isTakenForNoun(outline, cue) || complementAt(outline, cue) !== 'nothing');
}

/** "demands" in "The guild demands new rules", where a tagger takes all of it for one phrase. */
function isTakenForNoun({ tokens }: Outline, cue: number): boolean {
  const next = tokens[cue + 1]?.tag ?? '';
  return tokens[cue]?.tag === 'NOUN' && /^(?:ADJ|NOUN|PROPN|NUM|DET)$/.test(next);
}
