import { typeHeld } from '#engine/question/answer-type.ts';
import type { AnswerType, QuestionAnalysis } from '#engine/types.ts';
import { TIME_AMOUNT, thingAsked } from './thing-asked.ts';

/** Kinds that a text has or lacks; whether it has a person is a guess. */
const CERTAIN: ReadonlySet<AnswerType> = new Set(['when', 'how_many', 'how_much', 'how_old']);
/** Kinds that a figure answers, and one of the question's own does not. */
const FIGURES: ReadonlySet<AnswerType> = new Set(['how_many', 'how_much']);
/** Other answers: an event or a season for a date, a share for a sum. */
const BESIDES: Partial<Record<AnswerType, RegExp>> = {
  when: /\b(?:after|before|during|until|since|when|whenever|once|while|season|spring|summer|autumn|winter|morning|afternoon|evening|night|soon|immediately|in (?:\w+ )?(?:hours|days|weeks|months|years|decades))\b/i,
  how_much: /\p{N}\s?%|\bpercent\b|\bper cent\b/u,
};
/** No date is asked for: "What happens when it rains?", "When it rains, who pays?" */
const WHEN_BESIDE_OTHER =
  /\b(?:what|which|who|where|how|why)\b.*\bwhen\b|\bwhen\b.*\b(?:what|which|who|where|how|why)\b/is;
/** Asks how many there are of something other than years, days or other stretches of time. */
export const COUNTS_THINGS =
  /\bhow many (?!(?:more |other |full |whole )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centuries|seasons?|terms?|semesters?|generations?)\b)\p{L}/iu;
const YEAR = /(?<![\p{N}.,])(?:1[89]|20)\p{N}\p{N}(?![\p{N},])/gu;
const TIMES_OVER = /\b(?:once|twice|thrice|both|none|nobody|pair|couple)\b/gi;
/** The numbers of a list's items. */
const LIST_MARKS = /(?<=^|\s)\(?\p{N}{1,2}[.)](?=\s)/gu;
const FIGURE = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** Whether a text has the kind of thing that a question asks for, as far as that can be told for certain. */
export function holdsKind(question: QuestionAnalysis, text: string): boolean {
  const { answerType, text: asked } = question;
  const plain = withoutTimes(question, text.replace(LIST_MARKS, ''));
  const own = FIGURES.has(answerType) ? without(plain, figuresIn(asked)) : plain;
  const thing = thingAsked(question);
  if (thing) return thing.tells.test(own);
  if (answerType === 'when' && WHEN_BESIDE_OTHER.test(asked)) return true;
  return !CERTAIN.has(answerType) || typeHeld(answerType, own) > 0 || BESIDES[answerType]?.test(own) === true;
}

/** A text without years and stretches of time, if the question counts other things: "three decades" are not three otters. */
function withoutTimes({ text: asked, language }: QuestionAnalysis, text: string): string {
  if (language !== 'en' || !COUNTS_THINGS.test(asked)) return text;
  return text.replace(TIME_AMOUNT, '').replace(YEAR, '').replace(TIMES_OVER, '2');
}

/** Numbers that no figure writes: "scored twice". */
const SAYS_HOW_MANY = /\b(?:once|twice|thrice|both|none|no|nobody|all|pair|couple|single|double)\b/i;

/** These name a material or a maker, not a place: "made of tin". */
const NO_PLACE = /^(?:made|built|\p{Ll}+(?:ed|en|wn)) (?:out )?(?:of|by|with|for)\b/u;

/** Whether words that may be the answer are themselves of the kind that is asked for: a number, a sum, a length, a colour. */
export function areOfKind(question: QuestionAnalysis, words: string): boolean {
  const { answerType } = question;
  if (answerType === 'where' && NO_PLACE.test(words)) return false;
  const thing = thingAsked(question);
  if (thing) return !thing.isInAnswer || thing.tells.test(words);
  if (answerType === 'how_much') return holdsKind(question, words);
  // An age is often a number alone: "Ida Moe, 58, ..."
  const isCounting = answerType === 'how_many' || answerType === 'how_old';
  return !isCounting || typeHeld('how_many', words) > 0 || SAYS_HOW_MANY.test(words);
}

function figuresIn(text: string): ReadonlySet<string> {
  return new Set(text.match(FIGURE) ?? []);
}

function without(text: string, figures: ReadonlySet<string>): string {
  return figures.size === 0 ? text : text.replace(FIGURE, (figure) => (figures.has(figure) ? '' : figure));
}
