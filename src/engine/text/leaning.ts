import type { Paragraph } from '#engine/types.ts';

const OPENING = /^["“‘'([\s]*/;
const CONJUNCTION =
  /^(?:(?:and|but|so|yet|or|nor|however|also|moreover|meanwhile|then|instead|still|in addition|as a result|for example|for instance|therefore|thus|besides|later|earlier|afterwards?),?\s+)+/i;
const PRONOUN =
  /^(?:he|she|it|they|him|them|his|her|hers|its|their|theirs|this|these|those|that|such|both|neither|either|one|another|others|some|most|many|all|none|the (?:former|latter|same|other|others|two|three|pair|move|latter's))(?=[\s,.’'])/i;
/** "The agency said": one bare noun, then a verb. */
const BARE_NOUN =
  /^the \p{Ll}+(?:['’]s?\s+\p{Ll}+)?\s+(?:also\s+|later\s+|now\s+|then\s+|already\s+)?(?:is|are|was|were|be|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|said|says|told|came|comes|went|took|made|gave|got|saw|began|\p{Ll}+(?:ed|es))\b/iu;
/** Openings that make sense alone, whatever the first word looks like. */
const STANDS_ALONE =
  /^(?:it(?:['’]s| is| was)? (?:clear|likely|unlikely|possible|important|necessary) (?:that|to)|this (?:year|month|week|weekend|morning|summer|winter|spring|autumn|time)|one of the|all of the|most of the|some of the|some \p{Ll}+|many \p{Ll}+|most \p{Ll}+|all \p{Ll}+|those who)/iu;

/** Whether a sentence opens with a word that points back: a pronoun, or a bare "The agency". */
export function leansBack(sentence: string): boolean {
  const opening = sentence.replace(OPENING, '').replace(CONJUNCTION, '');
  return !STANDS_ALONE.test(opening) && (PRONOUN.test(opening) || BARE_NOUN.test(opening));
}

const DOES = '(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)';
/** Cut short, as what answers or objects is: "Not the tenants.", "Because of the noise.", "Nor does he.", "The mayor did not." */
const CUT_SHORT = [
  /^(?:not\b(?! (?:only|all|every|many|much|long|far|one|a single|until|since|even)\b)|(?:no|yes)(?=[,.!:;–—])|because\b(?![^,]*,)|quite the (?:opposite|contrary)|on the contrary|that(?: is|['’]s| was) (?:how|why|what|when|where)\b)/iu,
  new RegExp(`^(?:nor|neither|so) ${DOES}\\b`, 'iu'),
  new RegExp(`^(?:\\S+\\s+){1,5}${DOES}(?: not|n['’]t)?[.!]["”’]*$`, 'iu'),
];
/** A sentence after a question is taken for its answer if it is no longer than this. */
const LONGEST_REPLY = 40;
const ENDS_AS_QUESTION = /\?["'”’)]*$/u;

/** How a sentence opens that says that nobody knows. */
const KNOWS_NOTHING = /^(?:nobody|no one|none|who knows|I|we)\b/iu;

/** Whether a sentence of a paragraph says little without the one before it: it points back, is cut short, or answers that. */
export function leansOnBefore(paragraph: Paragraph, at: number): boolean {
  const { text, sentences } = paragraph;
  const span = at > 0 ? sentences[at] : undefined;
  return span !== undefined && (leansBack(text.slice(span.start, span.end)) || misleadsAlone(paragraph, at));
}

/** Whether a sentence says nothing, or something else, without the one before it: it is cut short, or answers that. */
export function misleadsAlone(paragraph: Paragraph, at: number): boolean {
  const { text, sentences } = paragraph;
  const span = at > 0 ? sentences[at] : undefined;
  return (
    span !== undefined && (isCutShort(text.slice(span.start, span.end)) || repliesToBefore(paragraph, at))
  );
}

/** Whether a sentence is a short answer to the question right before it: "Who decides? Ahmed." */
export function repliesToBefore({ text, sentences }: Paragraph, at: number): boolean {
  const [span, before] = [sentences[at], sentences[at - 1]];
  if (!span || !before || !ENDS_AS_QUESTION.test(text.slice(before.start, before.end))) return false;
  const sentence = text.slice(span.start, span.end);
  const isShort = sentence.length <= LONGEST_REPLY && !ENDS_AS_QUESTION.test(sentence);
  return isCutShort(sentence) || (isShort && !KNOWS_NOTHING.test(sentence.replace(OPENING, '')));
}

function isCutShort(sentence: string): boolean {
  const opening = sentence.replace(OPENING, '').replace(CONJUNCTION, '');
  return CUT_SHORT.some((form) => form.test(opening));
}
