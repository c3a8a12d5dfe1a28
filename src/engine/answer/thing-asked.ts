import { LONGEST_QUESTION } from '#engine/question/question.ts';
import type { QuestionAnalysis } from '#engine/types.ts';

/** A kind of thing that questions ask for, and the words that tell it. */
export interface ThingAsked {
  readonly tells: RegExp;
  /** Whether it can be told from the answer's own words; a reason is told by the words around them. */
  readonly isInAnswer: boolean;
}

const SOME =
  '(?:\\p{N}[\\p{N},.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{L}+)?|half|an?|another|several|few|couple|many|hundreds?|thousands?|dozens?|million|billion)';
const TIME =
  '(?:moments?|seconds?|minutes?|hours?|mornings?|afternoons?|evenings?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|decades?|century|centuries|seasons?|semesters?|terms?|lifetimes?|generations?|secs?|mins?|hrs?|yrs?)';
const LENGTH =
  '(?:(?:centi|kilo|milli|nano)?met(?:er|re)s?|km|cm|mm|m|mi|miles?|feet|foot|ft|inch(?:es)?|yards?|yd|blocks?|leagues?|light[- ]years?|stor(?:e?y|ies|eys)|pages?|characters?)';
const amountOf = (unit: string) =>
  `(?<![\\p{L}\\p{N}.,])${SOME}(?:(?:[ -]\\p{L}+){0,2}?[\\s-]+|(?<=\\p{N}))${unit}(?!\\p{L})`;
const word = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`;
const anyOf = (...forms: readonly string[]) => new RegExp(forms.join('|'), 'iu');

/** "Three decades", "two long days"; not "42,000 people last year". */
export const TIME_AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,])${SOME}(?:[\\s-]+(?:full|whole|long|short|more|further|other|straight|consecutive|and a half))?(?:[\\s-]+|(?<=\\p{N}))${TIME}(?!\\p{L})`,
  'giu',
);

/**
 * A time after "from", "between" or "all": "from June", "between 1914 and 1918", "all winter". A number alone may count anything.
 */
const WHEN =
  "(?:(?:1\\p{N}|20)\\p{N}{2}(?![\\p{N},])|\\p{N}{1,2}(?:[.:]\\p{N}{2}|st|nd|rd|th| ?[ap]\\.?m|(?= (?:to|and|until|till|o['’]clock)))|(?:january|february|march|april|may|june|july|august|september|october|november|december|mon|tues|wednes|thurs|fri|satur|sun|spring|summer|autumn|fall|winter|dawn|dusk|noon|midnight|morning|afternoon|evening|night|time|day|week|month|year|season|centur|war|then|now|birth|childhood|youth|start|beginning|end)\\p{L}*)";
const LASTING = `since|until|till|ever|for ?ever|throughout|overnight|(?:all|from|between|through|during)(?: (?:the|its|his|her|their|that|this|early|mid|late|about|around|first|last|of|both|two|world)){0,3} ${WHEN}|whole|entire|permanent(?:ly)?|long|longer|life|lifelong|decades|centuries|years|months|weeks|days|hours|minutes|seconds|temporar(?:y|ily)|brief(?:ly)?|indefinitely|to this day`;
const REPEATED =
  'every|each|daily|weekly|monthly|hourly|yearly|annual(?:ly)?|nightly|once|twice|times?|per|always|never|rare(?:ly)?|seldom|often|frequent(?:ly)?|regular(?:ly)?|occasional(?:ly)?|sometimes|usual(?:ly)?|generally|most|constant(?:ly)?|periodic(?:ally)?|quarterly|bi(?:annual|ennial|weekly|monthly)(?:ly)?|an? (?:day|week|month|year|hour|minute|second|night)|(?:mon|tues|wednes|thurs|fri|satur|sun|week)days|weekends|fortnightly|thrice|intervals?';
const COLOUR =
  'black|white|blonde?|auburn|ginger|hazel|salmon|mauve|peach|azure|coral|charcoal|chestnut|burgundy|emerald|gr[ea]y|red|blue|green|yellow|orange|purple|violet|pink|brown|gold|silver|cream|beige|crimson|scarlet|maroon|turquoise|teal|navy|ivory|amber|indigo|magenta|cyan|lilac|khaki|bronze|copper|tan|pale|dark|rust|ochre|lavender|olive|rose|buff|multi-?colou?red|rainbow|colou?rless|transparent';
const REASON =
  'because|cos|cit(?:e|es|ed|ing)|due|since|so|in order|effort|attempt|bid|thanks|as|therefore|thus|hence|thereby|goals?|purposes?|meant|designed|le[ad]ds?|leading|led|based|owing|account|accounts|accounted|grounds|suspicion|charges|behalf|for (?:being|not|his|her|their|its|the|an?|\\p{L}+ing)|honou?r|memory|support|search|revenge|retaliation|protest|response|reaction|exchange|return|after|following|when|if|lest|given|amid|over|means?|hop(?:e|es|ed|ing)|out of|mak(?:e|es|ing)|made|thought|said|while|although|despite|too|instead|rather|unable|inability|why|looking|seek(?:s|ing)?|(?:arrested|condemned|convicted|criticised|criticized|famous|fined|fired|known|praised|punished|sacked|sued|thanked|tried) for';
const REASON_STEMS =
  'caus|reason|aim|inten[dt]|fear|prompt|trigger|blam|motiv|want|need|wish|result|explain|help|allow|enabl|ensur|prevent|avoid|provid|protect|believ|claim|consider|argu|accus|charg|lack|fail|concern|worr|anger|angr|risk|danger|threat|shortage|debt';
/** Followed by an offence; "jailed for three years" gives no reason. */
const PUNISHED = `(?<!\\p{L})(?:jailed|imprisoned|banned|suspended|sentenced) for (?!(?:${SOME}|life|ever|good)(?!\\p{L}))`;
const PURPOSE = '(?<!\\p{L})to (?!(?:the|an?|his|her|its|their|this|that|be)\\b)\\p{Ll}+';

/** The first that fits is what a question asks for. */
const THINGS: readonly (ThingAsked & { readonly asks: RegExp })[] = [
  {
    asks: /\bhow long (?:is|are|was|were)\b/i,
    tells: anyOf(amountOf(TIME), amountOf(LENGTH), word(LASTING), '\\p{N}{4}'),
    isInAnswer: true,
  },
  {
    asks: /\bhow long\b/i,
    tells: anyOf(amountOf(TIME), word(LASTING), '\\p{N}{4}'),
    isInAnswer: true,
  },
  {
    asks: /\bhow (?:often|frequently|regularly)\b/i,
    tells: anyOf(word(REPEATED), '%', `(?<![\\p{L}\\p{N}.,])${SOME} (?:\\p{L}+ )?in ${SOME}(?!\\p{L})`),
    isInAnswer: true,
  },
  {
    asks: /\bhow far\b/i,
    tells: anyOf(
      amountOf(LENGTH),
      amountOf('(?:minutes?|hours?|days?)'),
      word('half ?way|as far|all the way|beyond|near|nearby|next to|adjacent|throughout|up to|per ?cent|to'),
      '%',
    ),
    isInAnswer: true,
  },
  {
    asks: /\b(?:what|which) colou?rs?\b/i,
    tells: anyOf(word(`(?:${COLOUR})(?:s|ish|y|en|ened)?`)),
    isInAnswer: true,
  },
  {
    asks: /\bwhy\b|\bhow come\b|\bfor what reason\b|\bwhat (?:is|was|are|were) the reasons?\b/i,
    tells: anyOf(word(REASON), `(?<!\\p{L})(?:${REASON_STEMS})`, PUNISHED, PURPOSE, '[:–—]'),
    isInAnswer: false,
  },
  {
    asks: /^\W*(?:(?:and|so|but) )?where\b/i,
    tells: anyOf(
      word(
        'in|at|on|from|to|near|outside|inside|across|into|around|between|within|through|along|under|behind|beside|towards?|off|via|throughout|by|of|over|below|above|abroad|home|nationwide|worldwide|online|overseas|locally|everywhere|nearby|here|there|past|beneath|underneath|onto|against|opposite|next door|upstairs|downstairs|indoors|outdoors|aboard|ashore|inland',
      ),
    ),
    isInAnswer: false,
  },
];

/** "Which airlines fly there, and how often?" */
const ASKS_TWO_THINGS =
  /^\W*(?:who|what|which|when|where|why|how)\b.*\b(?:and|or) (?:who|what|which|when|where|why|how)\b/iu;

/** What a question asks for, of the things that particular words tell; none for other questions and languages. */
export function thingAsked({ text, language }: QuestionAnalysis): ThingAsked | undefined {
  if (language !== 'en' || ASKS_TWO_THINGS.test(text)) return undefined;
  return THINGS.find(({ asks }) => asks.test(text));
}

/** "Is it red or blue?", "which of the two, oak or ash?", "which of oak and ash": what is to be chosen from. */
const CHOICES = [
  /\bwhich (?:one )?of (?<one>.+?) and (?<other>.+?)(?= (?:is|are|was|were|has|have|had|did|does|do|will|can)\b|\W*$)/iu,
  /(?<one>[\p{L}\p{N}’'-]+) or (?:(?:the|an?|in|on|at|by|to|for|with|from) )?(?<other>[\p{L}\p{N}’'-]+)\W*$/iu,
];

/** The two things between which a question leaves the choice; undefined where it leaves none. */
export function choiceIn({ text, language }: QuestionAnalysis): readonly [string, string] | undefined {
  if (language !== 'en') return undefined;
  const { one, other } =
    CHOICES.map((form) => form.exec(text.slice(0, LONGEST_QUESTION))?.groups).find(Boolean) ?? {};
  return one === undefined || other === undefined ? undefined : [one, other];
}
