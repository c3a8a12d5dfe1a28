import type { Article, Paragraph, Span } from '#engine/types.ts';

/** What a passage is led in to by: somebody has just asked it. */
export interface Lead {
  readonly text: string;
  /** How many paragraphs are between the two; 0 for the one right after the question. */
  readonly distance: number;
  /** Whether the question is a paragraph of its own, as in an interview. */
  readonly isAlone: boolean;
}

/** Sentences of up to so many UTF-16 code units are taken for the question that leads in to a passage. */
const LONGEST_LEAD = 200;
/** As many paragraphs after a question may answer it. */
const REACH = { alone: 3, behindText: 3 } as const;
/** The name of who writes, in a line of its own: so many words and UTF-16 code units. */
const [MOST_NAME_WORDS, LONGEST_NAME] = [3, 60];

const ENDS_AS_QUESTION = /[?？؟]["'”’»)\]*_]*\s*$/u;
const QUESTION_WORD = 'whether|if|who|whose|what|when|where|why|how|which';
/** "I wonder whether …", "Does anybody know what …", "She asked when …", "The question is who …" */
const ASKS_INDIRECTLY = new RegExp(
  String.raw`\b(?:wonder(?:s|ed|ing)?|asks?|asked(?: \p{L}+){0,5}?|(?:want|wants|wanted|like) to know|(?:anybody|anyone|somebody|someone|they|you) (?:know|can tell me|tell me)|question (?:is|was|remains))(?: about)? (?:${QUESTION_WORD})\b`,
  'iu',
);
/** Says something in the form of a question. */
const TELLS = /^\P{L}*(?:did you know|who knew|have you heard)\b/iu;
/** What is said behind a question of that question: that somebody asked it, that the writer does not know, thanks. */
const BEHIND =
  /\b(?:asked|wondered|want(?:s|ed)? to know|(?:no|any) idea|tell me|thanks|thank you|please|I (?:do not|don['’]t|can ?not|can['’]t|could not|couldn['’]t) (?:know|find|see|work out))\b/i;
/** "Greta, Molde" below a letter. */
const SIGNATURE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?, \p{Lu}[\p{L}.'’-]*$/u;

const known = new WeakMap<Paragraph, readonly boolean[]>();

/** For each sentence of a paragraph whether it only asks something. */
export function asking(paragraph: Paragraph): readonly boolean[] {
  const before = known.get(paragraph);
  if (before) return before;
  const found: boolean[] = [];
  for (const span of paragraph.sentences) {
    const text = textOf(paragraph, span);
    found.push(asks(text) || (found.at(-1) === true && (BEHIND.test(text) || SIGNATURE.test(text))));
  }
  known.set(paragraph, found);
  return found;
}

function asks(sentence: string): boolean {
  return (ENDS_AS_QUESTION.test(sentence) && !TELLS.test(sentence)) || ASKS_INDIRECTLY.test(sentence);
}

/** The sentences with which a paragraph ends, if it ends by asking. */
export function askedAtEnd(paragraph: Paragraph): readonly Span[] {
  const last = asking(paragraph).lastIndexOf(false);
  return paragraph.sentences.slice(last + 1);
}

/** What a paragraph asks at its start, before it says something; empty where it does not. */
export function openingOf(paragraph: Paragraph): string {
  const end = asking(paragraph).indexOf(false);
  return end > 0 ? textOfLast(paragraph, paragraph.sentences.slice(0, end)) : '';
}

/** The question right before a paragraph that says something; none for one that asks again. */
export function leadOf(article: Article, paragraph: Paragraph): Lead | undefined {
  if (asksAlone(paragraph) || isNameAlone(paragraph)) return undefined;
  let distance = 0;
  for (let number = paragraph.number - 1; number > 0 && distance < REACH.alone; number--) {
    const before = article.paragraphs[number - 1];
    if (before === undefined || before.heading !== paragraph.heading) return undefined;
    const asked = askedAtEnd(before);
    const isAlone = asked.length === before.sentences.length;
    if (asked.length > 0) {
      if (distance >= REACH[isAlone ? 'alone' : 'behindText']) return undefined;
      return { text: textOfLast(before, asked), distance, isAlone };
    }
    if (!isNameAlone(before)) distance += 1;
  }
  return undefined;
}

function asksAlone(paragraph: Paragraph): boolean {
  return asking(paragraph).every(Boolean);
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
