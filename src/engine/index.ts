/**
 * The engine's public face: what other rooms import. It loads no tagger and none of the larger weights but those that
 * every question needs.
 */
export {
  type Attribution,
  adoptAttributions,
  attributionsIn,
  attributionsOf,
  attributionsOfPart,
  isBeyondList,
  isRead,
  type ParagraphSpan,
  textAt,
} from './attribution/attributions.ts';
export { type Part, partsOf } from './attribution/parts.ts';
export { type NamedSpeaker, type SpanSpeaker, speakerOfSpan } from './attribution/span-speaker.ts';
export { isPronoun, type Speaker, speakersNamed, speakersOf } from './attribution/speakers.ts';
export { type ParagraphRange, unlistedIn } from './attribution/unlisted.ts';
export { type Comparison, compareOn, type Side } from './comparison/comparison.ts';
export type { CitedFigure, Discrepancy } from './comparison/discrepancies.ts';
export { adoptDerived, attributionsOfPartAt, type DerivedKind, derivedFrom } from './derived.ts';
export { createEngine, type EngineOptions } from './engine.ts';
export { isEnglish } from './facts/english.ts';
export { adoptTimeline, type DatedEvent, hasTimeline, timelineOf } from './facts/events.ts';
export { adoptFigures, type Figure, figuresOf, hasFigures } from './facts/numbers.ts';
export { MOST_FOUND } from './limits.ts';
export { LONGEST_QUESTION } from './question/question.ts';
export { type ArticleFact, LAST_PARAGRAPH, type Request, readRequest } from './question/request.ts';
export { type AskedPart, bareFact, requestsIn } from './question/requests.ts';
export { questionsIn } from './question/two-questions.ts';
export { termsOfArticle } from './retrieval/article-terms.ts';
export { isKnownWord } from './terms/known-word.ts';
export { STOP_WORDS } from './terms/stop-words.ts';
export {
  ArticleError,
  assembleArticle,
  type BodyFault,
  countParagraphs,
  createArticle,
  findFaults,
  metadataOf,
  quoteOf,
  sentencesAround,
} from './text/article.ts';
export { splitSentences } from './text/sentences.ts';
export type * from './types.ts';
