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
