import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { atLine, attempt, FIELD_RULES, type FieldRule, ReadingError } from '#articles/faults.ts';
import {
  type Article,
  type Attribution,
  attributionsIn,
  type Engine,
  type LanguagesApart,
  LONGEST_QUESTION,
  type Outcome,
  type Paragraph,
  type ParagraphSpan,
  type Passage,
  type Span,
  type SpanSpeaker,
  speakerOfSpan,
  textAt,
} from '#engine/index.ts';
import { faultText } from './faults.ts';
import { LONGEST_LINE, readLines } from './lines.ts';
import { MOST_PASSAGES } from './options.ts';

export interface JsonlOptions {
  /** The article that lines without one of their own ask. */
  readonly article?: string;
  /** How many passages a line holds at most, 1…10. */
  readonly limit?: number;
}

/** One line of the answer: this format is public, other tools read it. */
export type JsonlAnswer =
  | {
      /** The question's own id as it was given, or the number of its line, from 1. */
      readonly id: string | number;
      readonly question: string;
      readonly status: Outcome['status'];
      /** 0…1, to four digits. */
      readonly confidence: number;
      /** As in ISO 639-1, with `other_language` alone: of the question, if it is known, and of the articles. */
      readonly languages?: LanguagesApart;
      /** Ranked, best first, for every status. */
      readonly passages: readonly JsonlPassage[];
    }
  | { readonly id: string | number; readonly error: string };

/** `text` is the whole paragraph. */
export interface JsonlPassage {
  readonly article: string;
  readonly paragraph: number;
  readonly heading?: string;
  readonly text: string;
  readonly score: number;
  readonly quotes: readonly JsonlQuote[];
}

/** Exactly `text.slice(start, end)` of its paragraph, in UTF-16 code units. */
export interface JsonlQuote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Who is said to have said any of it, in the article's order; empty where the article names nobody. */
  readonly attributions: readonly JsonlAttribution[];
  /** Whose words each of its sentences are, as the cards say it. */
  readonly voices: readonly JsonlVoice[];
}

/** Whose words a sentence is, `[start, end)` of the paragraph. */
export interface JsonlVoice {
  readonly start: number;
  readonly end: number;
  /** `said` by a speaker; in quotation marks and by nobody named; `hedged` by a word; not sure; the publication's own. */
  readonly kind: SpanSpeaker['kind'];
  readonly speaker?: string;
  /** "allegedly". */
  readonly word?: string;
}

/** Who is said to have said something, each place a slice of the article's paragraph of that number. */
export interface JsonlAttribution {
  /** The source's words, or the person that a pronoun clearly means. */
  readonly speaker: string;
  /** `direct`: most of it is in quotation marks. */
  readonly kind: 'direct' | 'reported';
  readonly source: JsonlPlace;
  /** The word that says that it was said. */
  readonly cue: JsonlPlace;
  readonly content: readonly JsonlPlace[];
  /** 0…1, to four digits: how sure it is that all of it is right; and that at least the source is right. */
  readonly confidence: number;
  readonly sourceConfidence: number;
}

export interface JsonlPlace {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a line asks, and of which article if it says so. */
interface LineQuestion {
  readonly question: string;
  readonly article?: string;
}

const asked = z.looseObject({
  id: z
    .union([z.string(), z.number()], mustBe('text_or_number'))
    .refine(isExact, mustBe('exact_number'))
    .nullish(),
  question: z.string(mustBe('text')),
  article: z.string(mustBe('article')).nullish(),
});

/**
 * Answers each line of the input with one line of the output, in order, each before the next is read. A line is a
 * question, or an object `{"id"?, "question", "article"?}`; one that cannot be asked gives `{"id", "error"}`.
 */
export async function answerLines(
  engine: Engine,
  input: Readable,
  output: Writable,
  options: JsonlOptions = {},
): Promise<void> {
  let number = 0;
  for await (const line of readLines(input)) {
    number += 1;
    if (output.destroyed || output.writableEnded) return;
    if (!output.write(`${lineOf(await answerLine(engine, line, number, options))}\n`)) await drained(output);
  }
}

/** The answer to one line, the `number`th from 1. */
export async function answerLine(
  engine: Engine,
  line: string,
  number: number,
  options: JsonlOptions = {},
): Promise<JsonlAnswer> {
  const held = objectIn(line);
  const id = idOf(held) ?? number;
  const asked = attempt(() => askable({ ...options, ...readLine(line, held, number) }, engine, number));
  if (!asked.ok) return { id, error: faultText(asked.faults[0]) };
  const { question, article } = asked.read;
  const outcome = await engine.ask(question, article === undefined ? {} : { article });
  return answerOf(id, question, outcome, options.limit ?? MOST_PASSAGES);
}

/** The same question, if it can be asked. @throws {ReadingError} */
function askable(asked: LineQuestion, engine: Engine, number: number): LineQuestion {
  const place = atLine(number);
  const { length } = asked.question;
  if (length > LONGEST_QUESTION)
    throw new ReadingError([{ code: 'question_too_long', place, length, most: LONGEST_QUESTION }]);
  if (asked.article !== undefined && !engine.article(asked.article))
    throw new ReadingError([{ code: 'no_such_article', place, id: asked.article }]);
  return asked;
}

function answerOf(id: string | number, question: string, outcome: Outcome, limit: number): JsonlAnswer {
  const passages = [...outcome.passages, ...outcome.more].slice(0, limit).map(passageOf);
  return {
    id,
    question,
    status: outcome.status,
    confidence: rounded(outcome.confidence),
    ...(outcome.status === 'other_language' && { languages: outcome.languages }),
    passages,
  };
}

function passageOf({ article, paragraph, score, quotes }: Passage): JsonlPassage {
  return {
    article: article.id,
    paragraph: paragraph.number,
    ...(paragraph.heading !== undefined && { heading: paragraph.heading }),
    text: paragraph.text,
    score: rounded(score),
    quotes: quotes.map(({ start, end, text }) => ({
      start,
      end,
      text,
      attributions: attributionsIn(article, paragraph.number, { start, end }).map((each) =>
        attributionFor(article, each),
      ),
      voices: voicesFor(article, paragraph, { start, end }),
    })),
  };
}

function attributionFor(article: Article, attribution: Attribution): JsonlAttribution {
  const { speaker, quoted, source, cue, content, confidence, sourceConfidence } = attribution;
  const at = (place: ParagraphSpan): JsonlPlace => ({ ...place, text: textAt(article, place) });
  return {
    speaker,
    kind: quoted === 'whole' || quoted === 'set_off' ? 'direct' : 'reported',
    source: at(source),
    cue: at(cue),
    content: content.map(at),
    confidence: rounded(confidence),
    sourceConfidence: rounded(sourceConfidence),
  };
}

function voicesFor(article: Article, paragraph: Paragraph, { start, end }: Span): readonly JsonlVoice[] {
  const sentences = paragraph.sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  return sentences.map((sentence) => {
    const voice = speakerOfSpan(article, paragraph, sentence);
    return {
      start: sentence.start,
      end: sentence.end,
      kind: voice.kind,
      ...(voice.kind === 'said' && { speaker: voice.speaker }),
      ...(voice.kind === 'hedged' && { word: voice.word }),
    };
  });
}

/** A line that opens with `{` must be an object of the format; any other is the question itself. @throws {ReadingError} */
function readLine(line: string, held: unknown, number: number): LineQuestion {
  const place = atLine(number);
  if (line.length > LONGEST_LINE)
    throw new ReadingError([{ code: 'line_too_long', place, most: LONGEST_LINE }]);
  if (!opensObject(line)) return { question: line };
  if (held === undefined) throw new ReadingError([{ code: 'line_not_json', place }]);
  const { data, error } = asked.safeParse(held);
  if (data)
    return { question: data.question, ...(typeof data.article === 'string' && { article: data.article }) };
  const [issue] = error.issues;
  const field = String(issue?.path[0] ?? 'the line');
  throw new ReadingError([{ code: 'wrong_field', place, field, rule: ruleOf(issue?.message) }]);
}

/** The JSON value of a line that begins with `{`; undefined if the line is not valid JSON. */
function objectIn(line: string): unknown {
  try {
    return line.length <= LONGEST_LINE && opensObject(line) ? JSON.parse(line) : undefined;
  } catch {
    return undefined;
  }
}

function opensObject(line: string): boolean {
  return line.trimStart().startsWith('{');
}

/** A rule as the message of what breaks it. */
function mustBe(rule: FieldRule): string {
  return rule;
}

function ruleOf(message: string | undefined): FieldRule {
  return FIELD_RULES.find((rule) => rule === message) ?? 'form';
}

function idOf(held: unknown): string | number | undefined {
  const id: unknown = typeof held === 'object' && held !== null ? Reflect.get(held, 'id') : undefined;
  return (typeof id === 'string' || typeof id === 'number') && isExact(id) ? id : undefined;
}

/** Whether an id can be given back unchanged: long numbers, such as Discord's ids, lose their last digits. */
function isExact(id: string | number): boolean {
  return typeof id === 'string' || Number.isSafeInteger(id) || (Number.isFinite(id) && !Number.isInteger(id));
}

/** JSON in one line for every reader: some take these three signs, which JSON allows in its texts, for line ends. */
function lineOf(answer: JsonlAnswer): string {
  return JSON.stringify(answer).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Resolves when the output takes more, or is gone. */
async function drained(output: Writable): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  // An error says that the output is gone, and is its owner's to report; the next turn sees it destroyed.
  await Promise.race([once(output, 'drain', { signal }), once(output, 'close', { signal })]).catch(() => {});
  settled.abort();
}
