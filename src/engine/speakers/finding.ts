import { allAttributionsOf } from '#engine/attribution/attributions.ts';
import { speakerOfSpan } from '#engine/attribution/span-speaker.ts';
import { isPronoun } from '#engine/attribution/speakers.ts';
import { match } from '#engine/question/concept.ts';
import type { SpeakerQuestion } from '#engine/question/speaker-question.ts';
import { terms } from '#engine/terms/terms.ts';
import { quoteOf } from '#engine/text/article.ts';
import type { Article, Concept, Outcome, Paragraph, Passage, Span } from '#engine/types.ts';
import { conceptsOf, type Heard, type Spoken, sayingsFor, topicCoverage } from './statements.ts';

const MOST_ANSWERS = 3;
const MOST_PASSAGES = 10;
const MOST_ARTICLES = 5;
/** What a paragraph gains in its ranking, in log-odds, by speaking of all that is asked. */
const ON_TOPIC_GAIN = 4;
/** What was said speaks of so much of what is asked, if it is to be an answer; and so much, if it is all that is quoted. */
const ON_TOPIC = 0.35;
const TO_THE_POINT = 0.5;
/** A sentence that may be the speaker's is no answer where it speaks of less. */
const NEAR_TOPIC = 0.2;
/** So sure, an attribution alone makes an answer. */
const SURE = 0.45;
/** Less sure than that, an attribution is heard only where there is no surer one. */
const LIKELY = 0.33;
/**
 * An attribution alone makes no surer answer than that: however sure it is who speaks, of newsqa's questions to which the
 * speaker's nearest words were given little more than half were answered by them.
 */
const HIGHEST = 0.65;
/** What confidence is left where whoever is asked about does not say it. */
const NOT_SAID = 0.05;

/**
 * An outcome with what a question about who said what asks for: the sentences of the speaker come first, and where
 * what was found is not said by them, it is no answer.
 */
export function hearSpeakers(outcome: Outcome, question: SpeakerQuestion, index: Heard): Outcome {
  if (outcome.status === 'not_found' && outcome.reason !== 'not_in_articles') return outcome;
  const spoken = sayingsFor(question, { ...index, articles: heardOf(outcome, index) });
  if (question.kind === 'who') return toThePoint(outcome, spoken);
  const onTopic = surest(spoken.filter(({ covered }) => covered >= ON_TOPIC));
  if (onTopic.length > 0) return speakersFirst(outcome, onTopic);
  return isSaidByOthers(outcome, question, index) ? refused(outcome) : outcome;
}

/** The articles to listen to: of many, those that come nearest, since who says what takes its time to find. */
function heardOf({ passages, more }: Outcome, { articles }: Heard): readonly Article[] {
  if (articles.length <= MOST_ARTICLES) return articles;
  return [...new Set([...passages, ...more].map(({ article }) => article))];
}

/** Those that are likely to be said at all, where there are any. */
function surest(spoken: readonly Spoken[]): readonly Spoken[] {
  const sure = spoken.filter(({ by }) => by.confidence >= LIKELY);
  return sure.length > 0 ? sure : spoken;
}

/** Of the passages in which somebody says what is asked, the sentences that say it. */
function toThePoint(outcome: Outcome, spoken: readonly Spoken[]): Outcome {
  const best = spoken.filter(({ covered }) => covered >= TO_THE_POINT);
  const narrowed = (passage: Passage): Passage => {
    const [first] = best.filter(({ paragraph }) => paragraph === passage.paragraph);
    if (!first) return passage;
    const same = best.filter(({ by, paragraph }) => by === first.by && paragraph === passage.paragraph);
    return { ...passage, quotes: quotesOf(same) };
  };
  if (outcome.status === 'not_found') return outcome;
  return { ...outcome, passages: outcome.passages.map(narrowed) };
}

/** The paragraphs in which the speaker says it, in their ranking, before all others. */
function speakersFirst(outcome: Outcome, spoken: readonly Spoken[]): Outcome {
  const ranked = [...outcome.passages, ...outcome.more];
  const lowest = ranked.at(-1)?.score ?? 0;
  const paragraphs = [...new Set(spoken.map(({ paragraph }) => paragraph))];
  const worth = ({ paragraph, score }: Passage): number => {
    const own = spoken.filter((each) => each.paragraph === paragraph);
    return score + ON_TOPIC_GAIN * Math.max(...own.map(({ covered }) => covered));
  };
  const theirs = paragraphs
    .flatMap((paragraph): Passage[] => {
      const own = spoken.filter((each) => each.paragraph === paragraph);
      const [first] = own;
      const score = ranked.find((each) => each.paragraph === paragraph)?.score ?? lowest;
      return first ? [{ article: first.article, paragraph, score, quotes: quotesOf(own) }] : [];
    })
    .toSorted((a, b) => worth(b) - worth(a));
  const others = ranked.filter(({ paragraph }) => !paragraphs.includes(paragraph));
  const sure = Math.max(...spoken.map(({ by }) => by.confidence));
  return {
    status: sure >= SURE || outcome.status === 'answered' ? 'answered' : 'related',
    confidence: Math.max(outcome.confidence, Math.min(sure, HIGHEST)),
    passages: theirs.slice(0, MOST_ANSWERS),
    more: [...theirs.slice(MOST_ANSWERS), ...others].slice(0, MOST_PASSAGES),
  };
}

/** Whether no sentence that was found can be the speaker's: none that names them holds anything that may be said. */
function isSaidByOthers(outcome: Outcome, question: SpeakerQuestion, index: Heard): boolean {
  const [best] = outcome.passages;
  if (!best || question.kind === 'who') return false;
  const speaker = conceptsOf(question.speaker, index);
  const isOwnEnough = question.kind === 'by';
  const covers = topicCoverage(question, index);
  const isNear = (sentence: Span) => {
    const place = best.paragraph.sentences.indexOf(sentence);
    return covers({ paragraph: best.paragraph, place, article: best.article }, true) >= NEAR_TOPIC;
  };
  return best.quotes
    .flatMap((quote) => sentencesIn(best, quote))
    .every((sentence) => {
      const voice = speakerOfSpan(best.article, best.paragraph, sentence);
      if (voice.kind === 'said' && /\p{L}/u.test(voice.speaker)) {
        const before = { start: 0, end: sentence.end };
        const mayBeTheirs = isPronoun(voice.speaker) && isNamedIn(best.paragraph, before, speaker);
        return !(mayBeTheirs && isNear(sentence));
      }
      if (voice.kind === 'own' && isOwnEnough) return false;
      if (!isNamedIn(best.paragraph, sentence, speaker) || !isNear(sentence)) return true;
      return voice.kind === 'own' && !maySay(best, sentence, speaker);
    });
}

/** Whether a sentence may be somebody's words, however unlikely, and not words that only speak of them. */
function maySay({ article, paragraph }: Passage, { start, end }: Span, speaker: readonly Concept[]): boolean {
  return allAttributionsOf(article)
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

/** Whether a sentence holds the name of somebody, or, where they are asked about by no name, what they are. */
function isNamedIn({ text }: Paragraph, { start, end }: Span, speaker: readonly Concept[]): boolean {
  const names = speaker.some(({ named }) => named) ? speaker.filter(({ named }) => named) : speaker;
  const held = new Set(terms(text.slice(start, end)));
  return names.length > 0 && names.every((concept) => match(concept, held) > 0);
}

function refused({ confidence, passages, more }: Outcome): Outcome {
  return {
    status: 'not_found',
    reason: 'not_in_articles',
    confidence: Math.min(confidence, NOT_SAID),
    passages: [],
    more: [...passages, ...more],
  };
}

function sentencesIn({ paragraph }: Passage, { start, end }: Span): readonly Span[] {
  return paragraph.sentences.filter((sentence) => sentence.start < end && sentence.end > start);
}

/** The sentences of one paragraph, each once, neighbours together. */
function quotesOf(spoken: readonly Spoken[]) {
  const [first] = spoken;
  if (!first) return [];
  const { paragraph } = first;
  const spans = [...new Set(spoken.map(({ sentence }) => sentence))].toSorted((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before && paragraph.text.slice(before.end, span.start).trim() === '') {
      merged[merged.length - 1] = { start: before.start, end: span.end };
    } else merged.push({ start: span.start, end: span.end });
  }
  return merged.map((span) => quoteOf(paragraph, span));
}
