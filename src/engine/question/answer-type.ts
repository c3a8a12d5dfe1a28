import type { AnswerType } from '#engine/types.ts';

/** Every kind of answer. The trees know them by their places in this list. */
export const ANSWER_TYPES: readonly AnswerType[] = [
  'who',
  'when',
  'where',
  'how_many',
  'how_much',
  'how_old',
  'why',
  'any',
];

/** The first pattern that fits names the type of answer. */
const PATTERNS: readonly (readonly [AnswerType, RegExp])[] = [
  ['how_old', /\bhow old\b|\b(?:what|which) age\b|\bwhat (?:is|was|are|were) the ages? of\b/],
  [
    'how_much',
    /\bhow much\b.*\b(?:cost|costs|pay|paid|worth|spend|spent|price|money|earn|earned|charge|fine|raise|raised|sell|selling|sold|buy|bought|owe|owed|donated?)\b|\bhow much (?:did|do|does|will|would|has|have|had) (?:\w+ ){1,3}(?:get|make|lose|win|receive|offer|want)\b|\bwhat (?:price|cost)\b|\bhow expensive\b|\bhow much (?:is|are|was|were) (?:it|they|what \w+ \w+|(?:the|a|an|one) (?:\w+ )?\w+)\s*$/,
  ],
  [
    'how_many',
    /\bhow (?:many|much|long|far|big|large|often|tall|high)\b|\bwhat (?:number|percent|percentage|amount)\b/,
  ],
  ['why', /\bwhy\b|\bfor what reason\b|\bwhat (?:caused|made)\b|\bhow come\b/],
  ['when', /\bwhen\b|\b(?:what|which) (?:day|date|year|month|time|week)\b/],
  ['where', /\bwhere\b|\b(?:what|which) (?:city|country|place|town|state|location)\b/],
  ['who', /\bwho\b|\bwhose\b|\bwhom\b|\b(?:what|which) (?:person|man|woman)\b/],
];

/** The kind of answer that a question asks for; `plain` is in small letters, with spaces for punctuation. */
export function answerTypeOf(plain: string): AnswerType {
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'any';
}

/** A number in words. */
const SPELT =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|hundreds?|thousands?|millions?|billions?|dozens?|half)';
const CURRENCY =
  '(?:dollars?|euros?|pounds?|cents?|pence|yen|yuan|rubles?|roubles?|rupees?|francs?|crowns?|kron(?:er|or|a)|zlotys?|pesos?|shillings?|dinars?|dirhams?|hryvnias?|liras?|forints?|usd|eur|gbp)';

/** Signs that a sentence contains an answer of a kind. */
const TYPE_SIGNS: Readonly<Record<AnswerType, RegExp>> = {
  who: /(?:^|\s)["“‘(]?\p{Lu}[\p{L}.'’-]*\s+(?:\p{L}+\s+)?\p{Lu}[\p{L}'’-]+|\b(?:president|minister|he|she|officials?|experts?)\b/u,
  when: /\b(?:\d{4}|\d{1,2}(?::\d\d)?\s*[ap]\.?m|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|weekend|last (?:year|month|week|night)|(?:year|month|week|day|hour|decade)s? ago|earlier|noon|midnight|century)\b/iu,
  where: /\b(?:in|at|from|to|near|outside|across|into|of)\s+(?:the\s+)?(?:\p{Ll}+\s+)?\p{Lu}/u,
  how_many: new RegExp(String.raw`\p{N}|\b(?:${SPELT}|third|quarter|percent|several|none)\b`, 'iu'),
  how_much: new RegExp(
    String.raw`[$€£¥]\s?\p{N}|(?:\p{N}[\p{N},.]*|\b${SPELT})\s*(?:(?:hundred|thousand|(?:m|b|tr)illion)\s+)?${CURRENCY}\b|\b(?:free|nothing)\b`,
    'iu',
  ),
  how_old: new RegExp(
    String.raw`\b(?:\p{N}{1,3}|${SPELT})[- ](?:year|month|week|day)s?[- ]old\b|\b(?:aged?|age of|turn(?:s|ed)?)\s+(?:\p{N}|${SPELT}\b)|,\s\p{N}{1,3},|\bborn\b|\byears? old\b|\bin (?:his|her|their) (?:\p{N}0s|\p{Ll}+ties|teens)\b`,
    'iu',
  ),
  why: /\b(?:because|due to|since|so that|in order to|after|for fear|thanks to|as a result|caused?|reasons?|over|therefore|aimed?|leads? to|led to|based on|to \p{Ll}+)\b/iu,
  any: /(?:)/u,
};

/** With its capital: "may" and "march" are other words. */
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)/;

const CRISP_TYPES: ReadonlySet<AnswerType> = new Set(['how_many', 'how_much', 'how_old', 'when']);

/**
 * How likely a sentence contains an answer of a kind, 0…1; ½ if any kind would do. A number is there or not; that a
 * capital letter means a person or a place, or a "to" a reason, is a guess.
 */
export function typeHeld(type: AnswerType, sentence: string): number {
  if (type === 'any') return 0.5;
  const held = TYPE_SIGNS[type].test(sentence) || (type === 'when' && MONTH.test(sentence));
  return CRISP_TYPES.has(type) ? Number(held) : held ? 0.8 : 0.3;
}
