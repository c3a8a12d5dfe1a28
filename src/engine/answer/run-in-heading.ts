const MOST_WORDS = 10;
/** Words that are in small letters in a heading too. */
const SMALL = /^(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|from|by|with|as|vs?\.?|into|over|via|per)$/i;

/** Whether a sentence is only a heading at the head of its paragraph: "NORAD Mission and Structure." */
export function isRunInHeading(sentence: string): boolean {
  if (!/[\p{L})][.:]$/u.test(sentence) || /["“”]/.test(sentence)) return false;
  const words = sentence.slice(0, -1).split(/\s+/);
  const telling = words.filter((word) => !SMALL.test(word));
  if (words.length < 2 || words.length > MOST_WORDS || telling.length < 2) return false;
  return telling.every((word) => /^[("‘'“]?[\p{Lu}\p{N}]/u.test(word));
}
