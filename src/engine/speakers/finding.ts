import { attributionsNear } from '#engine/attribution/attributions.ts';
import { partsOf } from '#engine/attribution/parts.ts';
import { speakerOfSpan } from '#engine/attribution/span-speaker.ts';
import { isPronoun } from '#engine/attribution/speakers.ts';
import { match } from '#engine/question/concept.ts';
import { SAYING_VERB, type SpeakerQuestion } from '#engine/question/speaker-question.ts';
import type { ArticleIndex } from '#engine/retrieval/article-index.ts';
import { terms } from '#engine/terms/terms.ts';
import { quoteOf } from '#engine/text/article.ts';
import type { Concept, Paragraph, Passage, Quote, Span } from '#engine/types.ts';
import {
  conceptsOf,
  type Statement,
  type StatementIndex,
  statementsOn,
  topicCoverage,
} from './statements.ts';

/** What the articles have on a question about who said what. */
export type SpeakerFinding =
  /** Nothing that changes the verdict. */
  | { readonly kind: 'open'; readonly passages: readonly Passage[] }
  /** Nothing of what the speaker says was found; the passages may still be on the topic. */
  | {
      readonly kind: 'unattributed';
      /** Whether the question asks what somebody says, or for a fact according to them. */
      readonly asked: 'what' | 'by';
      readonly passages: readonly Passage[];
      /** Whether nothing in the best passage can be the speaker's words. It is slow. */
      isSaidByOthers(): boolean;
    }
  /** The question asks who says it. `narrow` keeps only the sentences in which somebody does. */
  | {
      readonly kind: 'anybody';
      readonly passages: readonly Passage[];
      narrow(shown: readonly Passage[]): readonly Passage[];
    }
  /** The speaker says it. */
  | {
      readonly kind: 'said';
      /** The passages in which they do, quoting what they say, the best first; at least one. */
      readonly theirs: readonly Passage[];
      /** The other passages, in their ranking. */
      readonly others: readonly Passage[];
      /** 0…1: that the speaker said one of them. */
      readonly confidence: number;
    };

/** Finding who said what takes a while, so of many articles only the parts around the ranked passages are searched. */
const MOST_ARTICLES = 5;
/** How much a paragraph gains in its ranking, in log-odds, when the speaker covers the whole topic in it. */
const ON_TOPIC_GAIN = 4;
/** The share of the topic that a statement must cover to be an answer. */
const ON_TOPIC = 0.35;
/** The share that it must cover to be quoted alone, in answer to "Who said …?" */
const TO_THE_POINT = 0.5;
/** A sentence that covers less than this is no answer, even if the speaker may have said it. */
const NEAR_TOPIC = 0.2;
/** The most characters before a verb in which its subject is looked for. */
const LONGEST_SUBJECT = 80;
/** An attribution below one of these confidences is used only if none is above it. */
const LIKELY = [0.5, 0.33] as const;

/** Looks for the statements that a question asks about; `passages` are the best ranked, best first. */
export function findSpeakers(
  question: SpeakerQuestion,
  passages: readonly Passage[],
  index: ArticleIndex,
): SpeakerFinding {
  const searched = searchedFor(passages, index);
  if (question.kind === 'who') {
    return { kind: 'anybody', passages, narrow: (shown) => toThePoint(shown, question, searched) };
  }
  const onTopic = surest(statementsOn(question, searched, { covered: ON_TOPIC }));
  if (onTopic.length > 0) return speakersFirst(passages, onTopic);
  return {
    kind: 'unattributed',
    asked: question.kind,
    passages,
    isSaidByOthers: () => isSaidByOthers(passages, question, index),
  };
}

/** What is searched for who said what. */
function searchedFor(passages: readonly Passage[], { articles, idf }: ArticleIndex): StatementIndex {
  if (articles.length <= MOST_ARTICLES) return { articles, idf, parts: partsOf };
  const ranked = new Set(passages.map(({ paragraph }) => paragraph));
  return {
    articles: [...new Set(passages.map(({ article }) => article))],
    idf,
    parts: (article) => partsOf(article).filter((part) => part.some((paragraph) => ranked.has(paragraph))),
  };
}

/** The statements whose attribution is more likely right than not; if none is, those where it is likely, or all. */
function surest(statements: readonly Statement[]): readonly Statement[] {
  for (const least of LIKELY) {
    const sure = statements.filter(({ by }) => by.confidence >= least);
    if (sure.length > 0) return sure;
  }
  return statements;
}

/** The passages; those in which somebody says what is asked quote only the sentences that say it. */
function toThePoint(
  passages: readonly Passage[],
  question: SpeakerQuestion,
  index: StatementIndex,
): readonly Passage[] {
  const within = new Set(passages.map(({ paragraph }) => paragraph));
  const best = statementsOn(question, index, { covered: TO_THE_POINT, within });
  return passages.map((passage) => {
    const [first] = best.filter(({ paragraph }) => paragraph === passage.paragraph);
    if (!first) return passage;
    const same = best.filter(({ by, paragraph }) => by === first.by && paragraph === passage.paragraph);
    return { ...passage, quotes: quotesOf(same) };
  });
}

/** The paragraphs in which the speaker says it, by their ranking and their share of the topic; and the other passages. */
function speakersFirst(ranked: readonly Passage[], statements: readonly Statement[]): SpeakerFinding {
  const lowest = ranked.at(-1)?.score ?? 0;
  const paragraphs = [...new Set(statements.map(({ paragraph }) => paragraph))];
  const own = (paragraph: Paragraph) => statements.filter((each) => each.paragraph === paragraph);
  const worth = ({ paragraph, score }: Passage): number =>
    score + ON_TOPIC_GAIN * Math.max(...own(paragraph).map(({ covered }) => covered));
  const theirs = paragraphs.flatMap((paragraph): Passage[] => {
    const [first] = own(paragraph);
    const score = ranked.find((each) => each.paragraph === paragraph)?.score ?? lowest;
    return first ? [{ article: first.article, paragraph, score, quotes: quotesOf(own(paragraph)) }] : [];
  });
  return {
    kind: 'said',
    theirs: theirs.toSorted((a, b) => worth(b) - worth(a)),
    others: ranked.filter(({ paragraph }) => !paragraphs.includes(paragraph)),
    confidence: Math.max(...statements.map(({ by }) => by.confidence)),
  };
}

/** Whether no quoted sentence of the best passage can be the speaker's words. */
function isSaidByOthers(
  [best]: readonly Passage[],
  question: Exclude<SpeakerQuestion, { kind: 'who' }>,
  index: ArticleIndex,
): boolean {
  if (!best) return false;
  const speaker = conceptsOf(question.speaker);
  const isOwnEnough = question.kind === 'by';
  const covers = topicCoverage(question, index);
  const isNear = (sentence: Span) => {
    const place = best.paragraph.sentences.indexOf(sentence);
    return covers({ paragraph: best.paragraph, place, article: best.article }, true) >= NEAR_TOPIC;
  };
  return best.quotes
    .flatMap((quote) => sentencesIn(best, quote))
    .every((sentence) => {
      const before = { start: 0, end: sentence.end };
      // Finding the speaker is slow, and matters only if the sentence may be theirs.
      if (!isOwnEnough && !(isNamedIn(best.paragraph, before, speaker) && isNear(sentence))) return true;
      const voice = speakerOfSpan(best.article, best.paragraph, sentence);
      if (voice.kind === 'said' && /\p{L}/u.test(voice.speaker)) {
        const mayBeTheirs = isPronoun(voice.speaker) && isNamedIn(best.paragraph, before, speaker);
        return !(mayBeTheirs && isNear(sentence));
      }
      if (voice.kind === 'own' && isOwnEnough) return false;
      if (!isNamedIn(best.paragraph, sentence, speaker) || !isNear(sentence)) return true;
      return (
        voice.kind === 'own' &&
        !maySay(best, sentence, speaker) &&
        !isBeforeSaying(best.paragraph, sentence, speaker)
      );
    });
}

/** Whether a sentence may be somebody's words, however unlikely, and not only words about them. */
function maySay({ article, paragraph }: Passage, { start, end }: Span, speaker: readonly Concept[]): boolean {
  return attributionsNear(article, paragraph.number)
    .filter(({ cue }) => cue.paragraph === paragraph.number && cue.start >= start && cue.end <= end)
    .some(({ content }) => {
      const said = content.filter((place) => place.paragraph === paragraph.number);
      const [from, to] = [
        Math.min(...said.map((each) => each.start)),
        Math.max(...said.map((each) => each.end)),
      ];
      return [
        { start, end: Math.max(start, Math.min(from, end)) },
        { start: Math.min(end, Math.max(to, start)), end },
      ].some((rest) => isNamedIn(paragraph, rest, speaker));
    });
}

/** Whether somebody is named right before a verb of saying, though nothing was found that they say: "some neighbours believe". */
function isBeforeSaying(paragraph: Paragraph, { start, end }: Span, speaker: readonly Concept[]): boolean {
  return [...paragraph.text.slice(start, end).matchAll(SAYING_VERB)].some(({ index }) => {
    const before = paragraph.text.slice(start, start + index).trimEnd();
    const [near] = /(?:\S+\s+){0,2}\S+$/.exec(before.slice(-LONGEST_SUBJECT)) ?? [''];
    return isNamedIn(
      paragraph,
      { start: start + before.length - near.length, end: start + before.length },
      speaker,
    );
  });
}

/** Whether a sentence has somebody's name; or, if the question gives no name, their description. */
function isNamedIn({ text }: Paragraph, { start, end }: Span, speaker: readonly Concept[]): boolean {
  const names = speaker.some(({ named }) => named) ? speaker.filter(({ named }) => named) : speaker;
  const held = new Set(terms(text.slice(start, end)));
  return names.length > 0 && names.every((concept) => match(concept, held) > 0);
}

function sentencesIn({ paragraph }: Passage, { start, end }: Span): readonly Span[] {
  return paragraph.sentences.filter((sentence) => sentence.start < end && sentence.end > start);
}

/** The sentences of one paragraph, each once, neighbours together. */
function quotesOf(statements: readonly Statement[]): readonly Quote[] {
  const [first] = statements;
  if (!first) return [];
  const { paragraph } = first;
  const spans = [...new Set(statements.map(({ sentence }) => sentence))].toSorted(
    (a, b) => a.start - b.start,
  );
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before && paragraph.text.slice(before.end, span.start).trim() === '') {
      merged[merged.length - 1] = { start: before.start, end: span.end };
    } else merged.push({ start: span.start, end: span.end });
  }
  return merged.map((span) => quoteOf(paragraph, span));
}
