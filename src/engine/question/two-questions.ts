import { partsOf } from './question-parts.ts';
import { hasVerb } from './verbs.ts';

const ASKING = '(?:who|what|when|where|why|how|which|whose|did|does|do|is|are|was|were|has|have|will|can)';
const JOINED = new RegExp(
  `^(?<first>.{6,}?)(?<![\\s,;])[\\s,;]+(?:and|but|also|plus|&)(?: also)?\\s+(?<second>${ASKING}\\b.+)$`,
  'is',
);
const END = /(?<![\s?!.])[\s?!.]+$/;
const LEAD = /^(?:and|but|also|plus|so)\s+/i;
/** "Who said when and where it happened": the first is not over yet. */
const UNFINISHED = /\b(?:who|what|when|where|why|how|which|whose|and|or|that)$/i;
/** Words of the second that point at somebody whom the first asks for. */
const FEWEST_WORDS = 3;

/** The two questions that a text asks; the text itself where it asks one, or more than two. */
export function questionsIn(text: string): readonly string[] {
  const marked = text
    .split(/(?<=\?)\s+/)
    .map((each) => each.trim())
    .filter((each) => /[\p{L}\p{N}]/u.test(each));
  if (marked.length === 2 && marked.every(isWholeQuestion)) return marked;
  if (marked.length > 1) return [text];
  const { first = '', second = '' } = JOINED.exec(text)?.groups ?? {};
  return !UNFINISHED.test(first) && isWholeQuestion(first) && isWholeQuestion(second)
    ? [`${first}?`, second]
    : [text];
}

/** Whether a text can be asked by itself. */
export function isWholeQuestion(text: string): boolean {
  const question = text.replace(LEAD, '').replace(END, '');
  return question.split(/\s+/).length >= FEWEST_WORDS && partsOf(question) !== undefined && hasVerb(question);
}
