const AHEAD =
  /\b(?:will|won|shall|would|(?:is|are|was|were|be|been|set|due|expected|scheduled|planned|slated|likely|going|plans?|hopes?|wants?|intends?|aims?|vowed|agreed|promised) to|due|upcoming|forthcoming|ahead of|before|by|until|till|deadline|next)\b|['’]ll\b/i;

/** Whether a sentence has a sign that it speaks of what is to come; `before` and `after` stand around a date. */
export function lookingAhead(before: string, after: string): boolean {
  return AHEAD.test(before) || AHEAD.test(after);
}
