import { stemOf, units, unitTerms } from '#engine/terms/terms.ts';
import type { QuestionAnalysis } from '#engine/types.ts';
import { WHETHER } from './whether.ts';

/** Words and their opposites, one pair of meanings a row. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['increase increased increasing rise rose grow', 'decrease decreased reduce fall drop shrink'],
  ['more most', 'less fewer least'],
  ['inside indoor', 'outside outdoor'],
  ['east eastern', 'west western'],
  ['north northern', 'south southern'],
  ['positive positively', 'negative negatively'],
  ['easy', 'difficult hard'],
  ['rich', 'poor'],
  ['high higher highest', 'low lower lowest'],
  ['male man', 'female woman'],
  ['boy', 'girl'],
  ['father', 'mother'],
  ['brother', 'sister'],
  ['husband', 'wife'],
  ['first earliest', 'last latest'],
  ['oldest', 'youngest newest'],
  ['older', 'younger newer'],
  ['large larger largest big bigger biggest', 'small smaller smallest'],
  ['long longer longest tall taller tallest', 'short shorter shortest'],
  ['heavy heavier heaviest', 'light lighter lightest'],
  ['fast faster fastest', 'slow slower slowest'],
  ['best', 'worst'],
  ['cheap cheaper cheapest', 'expensive'],
  ['above', 'below'],
  ['import', 'export'],
  ['win', 'lose'],
  ['summer', 'winter'],
  ['maximum', 'minimum'],
  ['strong', 'weak'],
  ['accept', 'reject'],
  ['support', 'oppose'],
  ['enable', 'disable'],
  ['weekday', 'weekend'],
];
const NEGATION = String.raw`\b(?:not|never|no|none|nobody|nothing|without|cannot|neither|nor)\b|n['’]t\b`;
const DENIES = new RegExp(NEGATION, 'iu');
/** Negations, and other words that deny something. */
const TELLS_DENIAL = new RegExp(
  String.raw`${NEGATION}|\b(?:lack|fail|refus|den[iy]|avoid|prevent|stop|exclud|except|forb|ban|reject|instead|rather|few|little|hardly|unable|absen|missing|rule[sd]? out|un\p{L}{4}|dis\p{L}{4}|in\p{L}{2,}ble)`,
  'iu',
);
/** A negation after one of these is not what is asked about. */
const SUBORDINATE = /\b(?:that|because|if|unless|when|while)\b/i;
const LEAVES_CHOICE = /\bor\b/i;
const ASKS_WHY = /\b(?:why|how come)\b/i;

/** The stems that mean the same as a word, and those that mean the opposite. */
interface Meaning {
  readonly same: readonly string[];
  readonly opposite: readonly string[];
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  OPPOSITES.flatMap(([ones, others]) => {
    const [these, those] = [ones, others].map((words) => words.split(' ').map(stemOf)) as [
      string[],
      string[],
    ];
    return [
      ...these.map((stem): [string, Meaning] => [stem, { same: these, opposite: those }]),
      ...those.map((stem): [string, Meaning] => [stem, { same: those, opposite: these }]),
    ];
  }),
);

/**
 * Whether a text says the opposite of what is asked, unless that is a yes-or-no question: how old females get does not tell how
 * old males get, and what bats spread does not tell what they do not spread.
 */
export function saysOpposite(question: QuestionAnalysis, text: string): boolean {
  const { text: asked, language } = question;
  if (language !== 'en' || WHETHER.test(asked)) return false;
  const [main = ''] = asked.split(SUBORDINATE);
  const asksForDenied = DENIES.test(main) && !ASKS_WHY.test(asked);
  return (asksForDenied && !TELLS_DENIAL.test(text)) || hasOppositeOnly(question, text);
}

/** Whether a text has the opposite of a word in the question, but no word that means the same. */
function hasOppositeOnly({ text: asked, concepts }: QuestionAnalysis, text: string): boolean {
  const all = units(asked).flatMap(unitTerms);
  const words = LEAVES_CHOICE.test(asked) ? [] : all.filter((key) => MEANINGS.has(key));
  if (words.length === 0) return false;
  const held = new Set(units(text).flatMap(unitTerms));
  return words.some((word) => {
    const { same = [], opposite = [] } = MEANINGS.get(word) ?? {};
    const synonyms = concepts.flatMap(({ keys }) => (keys.has(word) ? [...keys.keys()] : []));
    const alike = [...same, ...synonyms.filter((key) => !opposite.includes(key))];
    return opposite.some((key) => held.has(key)) && !alike.some((key) => held.has(key));
  });
}
