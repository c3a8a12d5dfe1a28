import type { Article, Paragraph, Span } from '#engine/types.ts';

/** What a passage is led in to by: somebody has just asked it. */
export interface Lead {
  readonly text: string;
  /** How many paragraphs are between the two; 0 for the one right after the question. */
  readonly distance: number;
  /** Whether the question is a paragraph of its own, as in an interview. */
  readonly isAlone: boolean;
}

/** The longest sentence that counts as the question before a passage, in UTF-16 code units. */
const LONGEST_LEAD = 200;
/** A longer sentence also says something, however it ends. */
const LONGEST_QUESTION = 160;
/** The most paragraphs after a question that may answer it, and the most that are looked at, with names between them. */
const [REACH, LOOKED_AT] = [3, 6];
/** The longest name of an author on a line of its own, in words and in UTF-16 code units. */
const [MOST_NAME_WORDS, LONGEST_NAME] = [3, 60];

const ENDS_AS_QUESTION = /[?？؟]["'”’»)\]*_]*\s*$/u;
const QUESTION_WORD = 'whether|if|who|whose|what|when|where|why|how|which';
const ANYBODY = '(?:any|some)(?:body|one)';
/** "I wonder whether …", "Does anybody know what …", "She asked when …", "The question is who …"; not "They know who …" */
const ASKS_INDIRECTLY = new RegExp(
  String.raw`\b(?:wonder(?:s|ed|ing)?|asks?|asked(?: \p{L}+){0,5}?|(?:want|wants|wanted|like) to know|(?:(?<=^\P{L}*|:\s)${ANYBODY}|(?:do|does|did|whether|if|can|could|hopes?|maybe) (?:${ANYBODY}|they|you)) (?:know|can tell me|tell me)|question (?:is|was|remains))(?: about)? (?:${QUESTION_WORD})\b(?<after>.*)`,
  'isu',
);
/** "What about the noise? residents had asked." */
const IS_ASKED =
  /[?？؟]["'”’»)]*\s+(?:\p{L}+ ){0,4}(?:asks?|asked|wonders?|wondered|wrote|written|says?|said|shouted|called)\b(?<after>.*)/isu;
/** Whatever asks has one of these, and most sentences have none. */
const MAY_ASK = /[?？؟]|wonder|ask|know|tell me|question/iu;
/** What goes on behind a question with more than a word or two, and not with another question: mostly what answers it. */
const GOES_ON = new RegExp(
  String.raw`[,:;–—]\s+(?!(?:(?:and|or|but) )?(?:${QUESTION_WORD}|because|since|as)\b)\S+\s+\S+\s+\S`,
  'iu',
);
/** Somebody's own problem, and not a way to begin: no answer is expected from whoever asks like that. */
const ASKS_FOR_ONESELF = /^(?!.*\b(?:did|was|were|had)\b).*\b(?:I|me|my)\b/is;
/** Somebody who does not know asks all others: what they add about themselves, or what there is not, answers nothing. */
const ASKS_OTHERS =
  /\b(?:(?:do|does|did) (?:any|some)(?:body|one)(?: \p{L}+){0,3} (?:know|have|remember)|(?:has|have) any(?:body|one)(?: \p{L}+)? (?:tried|had|seen|used|managed|got|heard)|(?:can|could) (?:any|some)(?:body|one) (?:tell|explain|help|confirm|recommend))\b/iu;
const ADDS_TO_THAT = /\b(?:I|me|my|we|us|our|not|no|nothing|nobody)\b|n['’]t\b/i;
/** Whoever asked answers after all: "Edit: it was the relay", "Do I mind? A little." */
const ANSWERS_ONESELF =
  /^\P{L}*(?:(?:edit|update|solved|solution|fixed|answer|never ?mind|found (?:it|out|the)|it (?:was|turned out)|turns out)\b|(?:yes|no|never|always|of course|absolutely|certainly|maybe|perhaps|sometimes|not (?:really|at all)|a (?:little|bit|lot))\s*[.,!;:–—])/iu;
/** Says something in the form of a question. */
const TELLS = /^\P{L}*(?:did you know|who knew|have you heard)\b/iu;
/** What may follow a question and does not answer it, where the sentence does not go on. */
const BEHIND: readonly RegExp[] = [
  // Somebody asked it: "So did we.", "That is what the fishers asked.", "The town wanted to know, and built one."
  /^\P{L}*so (?:did|do|does|had|have|am|are|was|were) (?:we|I|they|he|she|many)\b/iu,
  /^\P{L}*(?:that|this|which)\b[^,:;–—]*\b(?:asked|wondered|want(?:s|ed)? to know)\b/iu,
  /^[^,:;–—]*\bwant(?:s|ed)? to know(?:, and\b.*)?\P{L}*$/isu,
  /^[^,:;–—]*\b(?:asked|wondered)(?: (?:me|us|him|her|them))?(?: (?:that|this|it|the same))?(?: (?:today|yesterday|already|too|again|before|as well))?\P{L}*$/iu,
  // The writer does not know.
  /^[^,:;–—]{0,30}\b(?:no|any) ideas?\b/iu,
  /\b(?:not|nobody|no one)\b[^,:;–—]{0,30}\btell me\b|n['’]t tell me\b/iu,
  /^[^,:;–—]{0,30}\bI (?:do not|don['’]t|can ?not|can['’]t|could not|couldn['’]t) (?:know|find|see|work out)\b/iu,
  // Thanks and pleas; but "Thanks to a crack" and "Please call us" say something.
  /^\P{L}*(?:many |and )?(?:thanks|thank you)\b(?! to\b)/iu,
  /^\P{L}*(?:any )?(?:help|advice)\b|^\P{L}*please(?: (?:help|advise|explain|tell|let)(?: (?:me|us))?(?: know)?)?\P{L}*$/iu,
];
/** "Greta, Molde" below a letter, but not "Where was she born? Oslo, Norway". */
const SIGNATURE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?, \p{Lu}[\p{L}.'’-]*$/u;
const ASKS_FOR_PLACE = /\bwhere\b|\b(?:what|which) (?:city|country|place|town|village|state|location)\b/iu;
const WRITES_IN = /\b(?:I|me|my|we|us|our|you|any(?:body|one)|some(?:body|one))\b/iu;

/** What a sentence does: it asks; it only adds to the question before it, such as thanks; or it says something. */
export type SentenceAct = 'asks' | 'adds' | 'tells';

const known = new WeakMap<Paragraph, readonly SentenceAct[]>();

/** What each sentence of a paragraph does. */
export function actsOf(paragraph: Paragraph): readonly SentenceAct[] {
  const before = known.get(paragraph);
  if (before) return before;
  const found: SentenceAct[] = [];
  let [hasTold, asksForOneself, asksOthers, asksForPlace] = [false, false, false, false];
  for (const span of paragraph.sentences) {
    const text = textOf(paragraph, span);
    const isBehind = found.length > 0 && found.at(-1) !== 'tells';
    if (asks(text)) {
      asksForOneself ||= hasTold && ASKS_FOR_ONESELF.test(text);
      asksOthers ||= ASKS_OTHERS.test(text);
      asksForPlace = ASKS_FOR_PLACE.test(text) && !WRITES_IN.test(text);
      found.push('asks');
    } else {
      if (ANSWERS_ONESELF.test(text)) [asksForOneself, asksOthers] = [false, false];
      const adds = () =>
        asksForOneself ||
        (asksOthers && ADDS_TO_THAT.test(text)) ||
        isSaidBehind(text) ||
        (SIGNATURE.test(text) && !asksForPlace);
      found.push(isBehind && adds() ? 'adds' : 'tells');
      hasTold ||= found.at(-1) === 'tells';
    }
  }
  known.set(paragraph, found);
  return found;
}

function asks(sentence: string): boolean {
  if (sentence.length > LONGEST_QUESTION || !MAY_ASK.test(sentence)) return false;
  const told = [ASKS_INDIRECTLY, IS_ASKED].map((form) => form.exec(sentence)?.groups?.after);
  if (told.some((after) => after !== undefined && !GOES_ON.test(after))) return true;
  return ENDS_AS_QUESTION.test(sentence) && !TELLS.test(sentence);
}

function isSaidBehind(sentence: string): boolean {
  if (sentence.length > LONGEST_QUESTION) return false;
  const said = BEHIND.map((form) => form.exec(sentence)).find((found) => found !== null);
  return said !== undefined && !GOES_ON.test(sentence.slice(said.index + said[0].length));
}

/** The sentences with which a paragraph ends, if it ends by asking. */
export function askedAtEnd(paragraph: Paragraph): readonly Span[] {
  const last = actsOf(paragraph).lastIndexOf('tells');
  return paragraph.sentences.slice(last + 1);
}

/** What a paragraph asks at its start, before it says something; empty where it does not. */
export function openingOf(paragraph: Paragraph): string {
  const end = actsOf(paragraph).indexOf('tells');
  return end > 0 ? textOfLast(paragraph, paragraph.sentences.slice(0, end)) : '';
}

/** The question right before a paragraph that says something; none for one that asks again. */
export function leadOf(article: Article, paragraph: Paragraph): Lead | undefined {
  if (asksAlone(paragraph) || isNameAlone(paragraph)) return undefined;
  const from = Math.max(0, paragraph.number - 1 - LOOKED_AT);
  let distance = 0;
  for (const before of article.paragraphs.slice(from, paragraph.number - 1).reverse()) {
    if (before.heading !== paragraph.heading || distance === REACH) return undefined;
    const asked = askedAtEnd(before);
    const isAlone = asked.length === before.sentences.length;
    if (asked.length > 0) return { text: textOfLast(before, asked), distance, isAlone };
    if (!isNameAlone(before)) distance += 1;
  }
  return undefined;
}

function asksAlone(paragraph: Paragraph): boolean {
  return !actsOf(paragraph).includes('tells');
}

/** The last of some neighbouring sentences, as many as are not too long, and one at least. */
function textOfLast(paragraph: Paragraph, spans: readonly Span[]): string {
  const end = spans.at(-1)?.end ?? 0;
  const first = spans.find(({ start }) => end - start <= LONGEST_LEAD) ?? spans.at(-1);
  return textOf(paragraph, { start: first?.start ?? end, end });
}

function isNameAlone({ text }: Paragraph): boolean {
  if (text.length > LONGEST_NAME) return false;
  return text.split(/\s+/).length <= MOST_NAME_WORDS && !/[.!?:…]\P{L}*$/u.test(text);
}

function textOf({ text }: Paragraph, { start, end }: Span): string {
  return text.slice(start, end);
}
