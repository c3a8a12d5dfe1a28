/**
 * The vocabulary of the engine. Everything is readonly data; a stage takes some of it and returns some of it.
 */

/** A half-open range `[start, end)` of UTF-16 code units in a paragraph's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is known about an article besides its text. What is unknown is absent, never guessed. */
export interface Metadata {
  readonly title: string;
  readonly publication: string;
  readonly byline?: string;
  readonly url?: string;
  /** ISO 8601 date, `2025-07-12`, or date and time. */
  readonly published?: string;
  /** ISO 8601 date on which the text was taken from its source. */
  readonly retrieved?: string;
  /** BCP 47 language tag. */
  readonly language?: string;
}

/** A paragraph as it is read: `text` is verbatim, and every quote is a slice of it. */
export interface ParagraphText {
  readonly text: string;
  /** The heading of its section; absent before the first heading. */
  readonly heading?: string;
}

/** A paragraph in its article. */
export interface Paragraph extends ParagraphText {
  /** 1…N over the article, headings not counted. */
  readonly number: number;
  /** The paragraph's sentences in order, without the white space between them. */
  readonly sentences: readonly Span[];
}

/** A heading and the paragraphs under it: `first`…`last`, both included; none if `last < first`. */
export interface Section {
  readonly heading: string;
  readonly first: number;
  readonly last: number;
}

export interface Article extends Metadata {
  /** The file's name without its ending; unique in a corpus. */
  readonly id: string;
  /** Twelve hexadecimal digits of the SHA-256 of headings and paragraphs: another text, another revision. */
  readonly revision: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
}

/** Whole sentences of one paragraph; `text` is exactly `paragraph.text.slice(start, end)`. */
export interface Quote extends Span {
  readonly text: string;
}

/** A paragraph as retrieved for a question, and which of its sentences to quote, in the paragraph's order. */
export interface Passage {
  readonly article: Article;
  readonly paragraph: Paragraph;
  /** Higher is nearer to the question; comparable within one outcome only. */
  readonly score: number;
  /** At least one. */
  readonly quotes: readonly Quote[];
  /** The words in the quotes that answer, in order and without overlaps; none where nothing is sure to be them. */
  readonly marks?: readonly Span[];
}

/** A question as it was read, and which parts of the text are not as they were typed. */
export interface ReadQuestion {
  readonly text: string;
  /** In order, without overlaps. */
  readonly changed: readonly Span[];
}

/** What every outcome says of its question. */
interface WithReadQuestion {
  /** How it was read; absent where the engine read it as it was typed. */
  readonly read?: ReadQuestion;
}

/** Something in the articles answers the question. */
export interface Answered extends WithReadQuestion {
  readonly status: 'answered';
  /** 0…1: how sure the engine is that the first passage answers the question. */
  readonly confidence: number;
  /** One to three passages that answer it, best first; behind one that leads in to a list, the list's paragraphs. */
  readonly passages: readonly Passage[];
  /** The next nearest passages, best first. */
  readonly more: readonly Passage[];
}

/** Nothing answers the question; `passages` are the nearest, one to three. */
export interface Related extends WithReadQuestion {
  readonly status: 'related';
  /** Where no article is in the question's language, so that its words say nothing of what the articles lack. */
  readonly languages?: LanguagesApart;
  readonly confidence: number;
  readonly passages: readonly Passage[];
  readonly more: readonly Passage[];
}

/**
 * Why there is no answer: it is not in the articles; its words are not in articles of another language than English, of
 * which only words are compared; or the text is not a question about them.
 */
export type NotFoundReason =
  | 'not_in_articles'
  | 'words_not_found'
  | 'empty'
  | 'greeting'
  | 'thanks'
  | 'order';

/** Why a text is no question about articles. */
export type NotAskedReason = Exclude<NotFoundReason, 'not_in_articles' | 'words_not_found'>;

/** The articles do not say. `passages` is always empty; `more` may hold the nearest, which are not an answer. */
export interface NotFound extends WithReadQuestion {
  readonly status: 'not_found';
  readonly reason: NotFoundReason;
  readonly confidence: number;
  readonly passages: readonly [];
  readonly more: readonly Passage[];
}

/**
 * No article is in the question's language, so that its words cannot be found. This says nothing about what the articles
 * say. `more` are the nearest by names and numbers, unless an encoder looked.
 */
export interface OtherLanguage {
  readonly status: 'other_language';
  /**
   * What an encoder that knows both languages did: it looked, and found nothing near enough, so that `more` are its nearest;
   * or it had no time. Absent where there is none, or it failed.
   */
  readonly encoder?: 'looked' | 'late';
  readonly languages: LanguagesApart;
  readonly read?: undefined;
  readonly confidence: 0;
  readonly passages: readonly [];
  readonly more: readonly Passage[];
}

/** Languages as in ISO 639-1. */
export interface LanguagesApart {
  /** What the question looks like; absent where it is in none of the languages that are known. */
  readonly question?: string;
  /** What the articles are in, as far as that is known. */
  readonly articles: readonly string[];
}

export type Outcome = Answered | Related | NotFound | OtherLanguage;

export interface AskOptions {
  /** Ask this article alone; an id of one of the engine's articles. */
  readonly article?: string;
  /** The question that this one follows: what this one lacks is taken from it. */
  readonly follows?: string;
}

export type SummaryLength = 'short' | 'medium' | 'long';

/** One sentence of a summary and the paragraph that it is a slice of. */
export interface SummarySentence {
  readonly paragraph: Paragraph;
  readonly quote: Quote;
}

/** Whole sentences of the article, in the article's order: at most 3 (short), 5 (medium) or 8 (long). */
export interface Summary {
  readonly article: Article;
  readonly length: SummaryLength;
  readonly sentences: readonly SummarySentence[];
}

/** A feature or signal: its value, and how much it moved the sum, in log-odds. */
export interface Reason {
  readonly name: string;
  readonly value: number;
  readonly moved: number;
}

/** Why a passage has its place; `reasons` with the heaviest first. */
export interface PassageExplanation {
  readonly article: string;
  readonly paragraph: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Why an answer is what it is. */
export interface Explanation {
  readonly passages: readonly PassageExplanation[];
  /** What the confidence depended on, the heaviest first; empty if nothing was found. */
  readonly verdict: readonly Reason[];
  readonly reader: ReaderUse;
}

/** The engine: pure, synchronous, the same answer for the same question. */
export interface Engine {
  readonly articles: readonly Article[];
  /** Those of them that are asked first; left out where none is. */
  readonly preferred?: readonly Article[];
  /** The article of that id, if the engine holds it. */
  article(id: string): Article | undefined;
  /** Answers a question of any length and content; fails only for an unknown article, with a RangeError. */
  ask(question: string, options?: AskOptions): Promise<Outcome>;
  /** Why the answer to a question is what it is; fails as `ask` does. */
  explain(question: string, options?: AskOptions): Promise<Explanation>;
  /** Picks sentences of an article; fails as `ask` does. */
  summary(article: string, length: SummaryLength): Promise<Summary>;
}

/** The kind of answer asked for: a person, a time, a place, a number, a sum of money, an age, a reason; or any. */
export type AnswerType = 'who' | 'when' | 'where' | 'how_many' | 'how_much' | 'how_old' | 'why' | 'any';

/** One thing that a question asks about, and the keys that match it. */
export interface Concept {
  /** The key of the question's own word in the index; the keys of a person's names are separated by spaces. */
  readonly key: string;
  /** Every matching key, and how much it counts, 0…1; the question's own words count 1. */
  readonly keys: ReadonlyMap<string, number>;
  /** The folded words that it was written with. */
  readonly words: readonly string[];
  readonly named: boolean;
}

/** A thing and the name that it belongs to. */
export interface Ownership {
  readonly thing: Concept;
  readonly name: Concept;
}

/** A question as the stages see it; if `reason` is set, no article can answer it. */
export interface QuestionAnalysis {
  readonly text: string;
  /** The language that it was read in, as in ISO 639-1. */
  readonly language: string;
  readonly concepts: readonly Concept[];
  readonly answerType: AnswerType;
  /** The kind of thing that "what …" or "how many …" asks for: the soldiers of "how many soldiers". */
  readonly focus?: Concept;
  /** What belongs to a name: the soldiers of "Ukrainian soldiers", the minister of "minister of Ukraine". */
  readonly owned: readonly Ownership[];
  readonly reason?: NotAskedReason;
}

/** A paragraph that may answer, with MiniSearch's BM25+ score (unbounded, ≥ 0). */
export interface Candidate {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly score: number;
}

/** Neighbouring sentences of a paragraph, with its heading, as a reader reads them. */
export interface Window {
  readonly text: string;
  /** The places of its sentences in the text, in order. */
  readonly sentences: readonly Span[];
}

/** A reader's score of a window. */
export interface WindowScore {
  /** The log-odds that it answers the question. */
  readonly answers: number;
  /** For each sentence, 0…1: the probability that the answer begins there, if the window has it. */
  readonly sentences: readonly number[];
  /** The words that are most likely the answer, in the window's text; within one sentence. */
  readonly words?: Span;
}

/** A reader's score of a paragraph. */
export interface ParagraphScore {
  /** The log-odds that it answers the question: those of its best window. */
  readonly answers: number;
  /** For each sentence, the log-probability that the answer begins there, if the paragraph has it. */
  readonly sentences: readonly number[];
  /** The words of its best window that are most likely the answer. */
  readonly words?: Span;
}

/** What comes of asking a reader: a score for each window, in their order; or that it had no time, or failed. */
export type WindowScores =
  | { readonly kind: 'read'; readonly scores: readonly WindowScore[] }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed' };

/** A model that reads a question and a window together; the same pair, the same score. */
export interface Reader {
  read(question: string, windows: readonly Window[]): Promise<WindowScores>;
}

/** What a text is for: a question looks for passages. */
export type TextRole = 'question' | 'passage';

/** What comes of asking an encoder: for each text a point, of length 1, in their order; or that it had no time, or failed. */
export type EncodedTexts =
  | { readonly kind: 'encoded'; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed' };

/** How well a window meets a question, piece by piece; a piece is a word or a part of one. */
export interface WindowMatch {
  /** For each piece of the question, the cosine of the nearest piece in the window; and how much the piece counts, 1 in all. */
  readonly pieces: readonly number[];
  readonly weights: readonly number[];
  /** The question's words in small letters, and the cosine of the nearest of their pieces. */
  readonly words: readonly { readonly text: string; readonly near: number }[];
  /** The weighted mean of the pieces; and the same for each sentence of the window alone. */
  readonly whole: number;
  readonly sentences: readonly number[];
}

/** An encoder's answer: a match for each window, in their order, or why it could not match them. */
export type WindowMatches =
  | { readonly kind: 'matched'; readonly matches: readonly WindowMatch[] }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed' };

/** A model that puts texts of many languages on one map: what a question asks is near to what answers it. */
export interface Encoder {
  encode(texts: readonly string[], role: TextRole): Promise<EncodedTexts>;
  /**
   * The same, but nobody is kept waiting: what is not known yet is late, and begun for the next to ask. An encoder without
   * it is asked about other languages alone.
   */
  recall?(texts: readonly string[], role: TextRole): Promise<EncodedTexts>;
  /** Compares a question with a few windows of articles more closely; all windows are compared with one another. */
  match(question: string, windows: readonly Window[]): Promise<WindowMatches>;
}

/** What a reader did for an answer; where it did not read, or there is none, words decided. */
export type ReaderUse = 'none' | WindowScores['kind'];
