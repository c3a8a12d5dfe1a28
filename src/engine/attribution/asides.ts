import { complementAt } from './complement.ts';
import type { FoundAttribution } from './find.ts';
import { countIn, type Outline, over, type Phrase } from './phrases.ts';
import { KIND, type Range } from './tokens.ts';

/** Verbs that may end a sentence which somebody says: "…, the authors report in a letter." */
const SAYS =
  /^(?:say|report|find|write|claim|note|believe|think|argue|add|warn|explain|estimate|suggest|conclude|announce|state|recall|insist|testify|reveal|confirm|admit|observe|remark|reckon|predict|joke|complain)$/;
/** Verbs with which somebody finds a thing good or bad. */
const FINDS = /^(?:finds?|considers?|deems?|thinks?|reckons?)$/;
/** Adverbs between a subject and its verb. */
const BETWEEN = /^(?:also|later|then|now|still|\p{L}+ly)$/u;
const CONFIDENCE = 0.8;
/** How many words an aside has at most. */
const LONGEST = 24;
const FEWEST_SAID = 3;

/**
 * What is attributed by a few words beside it, in order: "Most birds came early, the authors report.", "“…,” a vet who
 * saw them testified.", "For Quill, the case is clear.", "Paul Adeyemi, an ethologist, finds the result convincing.", "No gate,
 * she says, would have helped."
 */
export function findAsides(outline: Outline): FoundAttribution[] {
  const lastNames = lastNamesIn(outline);
  return outline.sentences.flatMap((sentence) => {
    const found =
      atEnd(outline, sentence) ?? forPerson(outline, sentence, lastNames) ?? opinion(outline, sentence);
    return found ? [found] : clausesOf(outline, sentence).flatMap((clause) => inMiddle(outline, clause));
  });
}

/** The parts of a sentence between colons and semicolons. */
function clausesOf(outline: Outline, { from, to: end }: Range): Range[] {
  const { tokens } = outline;
  const to = lastWord(outline, { from, to: end }) + 1;
  const ends = Array.from({ length: to - from }, (_, at) => from + at).filter((at) =>
    /^[:;]$/.test(tokens[at]?.text.trim() ?? ''),
  );
  return [...ends, to].map((bar, at) => ({ from: (ends[at - 1] ?? from - 1) + 1, to: bar }));
}

/** Words between two commas that only say who says the rest: "No gate, she says, would have helped". */
function inMiddle(outline: Outline, { from, to }: Range): FoundAttribution[] {
  const { tokens } = outline;
  const isBar = (at: number) => tokens[at]?.kind === KIND.comma && (tokens[at]?.quotation ?? -1) < 0;
  for (let at = from + 1; at < to; at++) {
    const subject = isBar(at) ? phraseAt(outline, at + 1) : undefined;
    const cue = subject?.to ?? to;
    const verb = tokens[cue];
    if (verb?.kind !== KIND.verb || !SAYS.test(verb.lemma) || !isBar(cue + 1) || cue + 2 >= to) continue;
    const [before, after] = [
      { from, to: at },
      { from: cue + 2, to },
    ];
    if (finiteVerbs(outline, before) + finiteVerbs(outline, after) === 0) continue;
    return [{ ...attribution(cue, { from: at + 1, to: cue }, before), content: [before, after] }];
  }
  return [];
}

/** Words at a sentence's end that only say who says the rest. */
function atEnd(outline: Outline, sentence: Range): FoundAttribution | undefined {
  const { tokens } = outline;
  const end = lastWord(outline, sentence) + 1;
  const bar = tokens
    .slice(sentence.from, end)
    .findLastIndex(({ kind, quotation }) => kind === KIND.closing || (kind === KIND.comma && quotation < 0));
  const from = sentence.from + bar + 1;
  if (bar < FEWEST_SAID || end - from > LONGEST || tokens[from]?.quotation !== -1) return undefined;
  const first = phraseAt(outline, from);
  const cue = verbAtEnd(outline, from, end);
  if (!first || cue === undefined) return undefined;
  const isTaken = tokens[cue]?.tag === 'NOUN';
  let to = cue;
  while (tokens[to - 1]?.kind === KIND.auxiliary || BETWEEN.test(tokens[to - 1]?.lower ?? '')) to--;
  if (to <= from || (first.to > to && !isTaken) || !isSubject(outline, first, to)) return undefined;
  const isQuoted = tokens[from - 1]?.kind === KIND.closing;
  const quotation = outline.quotations[tokens[from - 1]?.quotation ?? -1];
  const content = { from: quotation?.from ?? sentence.from, to: from };
  if (!isQuoted && finiteVerbs(outline, content) === 0) return undefined;
  return attribution(cue, { from, to }, content);
}

/** The verb of saying in the last words of a sentence, behind which nothing is said. */
function verbAtEnd(outline: Outline, from: number, end: number): number | undefined {
  const { tokens } = outline;
  for (let at = end - 1; at > from; at--) {
    const token = tokens[at];
    const isVerb = token?.kind === KIND.verb || isTakenForNoun(outline, at);
    if (token && isVerb && SAYS.test(token.lemma)) {
      const complement = complementAt(outline, at);
      return complement === 'nothing' || complement === 'preposition' ? at : undefined;
    }
    if (token?.kind === KIND.verb || token?.kind === KIND.auxiliary || token?.kind === KIND.that)
      return undefined;
  }
  return undefined;
}

/** A tagger takes "report" in "the authors report in a letter" for a noun. */
function isTakenForNoun({ tokens }: Outline, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.tag !== 'NOUN' || !/^(?:report|claim|note)$/.test(token.lower)) return false;
  return before?.tag === 'NOUN' && before.lower.endsWith('s') && next?.kind === KIND.preposition;
}

/** The last words of the names of two words or more; a tagger's phrases run on behind some. */
function lastNamesIn({ tokens }: Outline): ReadonlySet<string> {
  const isName = (at: number) => tokens[at]?.tag === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '');
  return new Set(
    tokens.flatMap(({ text }, at) => (isName(at) && isName(at - 1) && !isName(at + 1) ? text : [])),
  );
}

/** Whether words are one subject: a phrase, with what belongs to it by "of" and the like, or a clause with "who". */
function isSubject(outline: Outline, first: Phrase, to: number): boolean {
  if (outline.tokens[first.from]?.kind === KIND.who) return false;
  if (outline.tokens[first.to]?.kind === KIND.who) return true;
  return finiteVerbs(outline, { from: first.to, to }) === 0;
}

/** "For Quill, the case is clear.": the article gives the person's full name elsewhere. */
function forPerson(
  outline: Outline,
  sentence: Range,
  lastNames: ReadonlySet<string>,
): FoundAttribution | undefined {
  const { tokens } = outline;
  const phrase = phraseAt(outline, sentence.from + 1);
  if (tokens[sentence.from]?.lower !== 'for' || !phrase || tokens[phrase.to]?.kind !== KIND.comma)
    return undefined;
  const isPerson = phrase.to === phrase.from + 1 && lastNames.has(tokens[phrase.head]?.text ?? '');
  return isPerson && isClaim(outline, phrase.to + 1)
    ? attribution(
        sentence.from,
        { from: phrase.from, to: phrase.to },
        { from: phrase.to + 1, to: sentence.to },
      )
    : undefined;
}

/** "the case is clear": something is said to be good or bad. */
function isClaim(outline: Outline, at: number): boolean {
  const { tokens } = outline;
  const be = phraseAt(outline, at)?.to ?? at;
  const next = tokens[be + 1]?.kind === KIND.adverb || tokens[be + 1]?.kind === KIND.not ? be + 2 : be + 1;
  return tokens[be]?.lemma === 'be' && tokens[next]?.kind === KIND.adjective;
}

/** "Paul Adeyemi, an ethologist at Brunn, finds the result convincing." */
function opinion(outline: Outline, sentence: Range): FoundAttribution | undefined {
  const { tokens } = outline;
  const subject = phraseAt(outline, sentence.from);
  const cue = subject ? verbOf(outline, subject) : undefined;
  if (!subject || cue === undefined || !FINDS.test(tokens[cue]?.lower ?? '')) return undefined;
  if (complementAt(outline, cue) !== 'judgement') return undefined;
  return attribution(cue, { from: subject.from, to: cue }, { from: cue + 1, to: sentence.to });
}

/** The verb behind a subject, or behind what two commas set apart after it. */
function verbOf({ tokens }: Outline, { to }: Phrase): number | undefined {
  if (tokens[to]?.kind === KIND.verb) return to;
  if (tokens[to]?.kind !== KIND.comma) return undefined;
  for (let at = to + 1; at < to + LONGEST && tokens[at]?.kind !== KIND.end; at++)
    if (tokens[at]?.kind === KIND.comma && tokens[at + 1]?.kind === KIND.verb) return at + 1;
  return undefined;
}

/** What a rule found, as sure as rules are. */
export function attribution(cue: number, source: Range, content: Range): FoundAttribution {
  const certainty = { cue: CONFIDENCE, source: CONFIDENCE, content: CONFIDENCE };
  return { cue, source, content: [content], certainty, confidence: CONFIDENCE, sourceConfidence: CONFIDENCE };
}

function lastWord({ tokens, words }: Outline, { from, to }: Range): number {
  let at = to - 1;
  while (at > from && over(words, at, at + 1) === 0) at--;
  return Math.min(at, tokens.length - 1);
}

function finiteVerbs(outline: Outline, { from, to }: Range): number {
  return countIn(outline, KIND.verb, from, to) + countIn(outline, KIND.auxiliary, from, to);
}

/** The noun phrase that begins at a place. */
export function phraseAt({ phrases, phraseFrom }: Outline, at: number): Phrase | undefined {
  const phrase = phrases[phraseFrom[at] ?? phrases.length];
  return phrase?.from === at ? phrase : undefined;
}
