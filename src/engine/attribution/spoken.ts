import { coverage, createMatcher } from '../matching.ts';
import { analyseQuestion } from '../question.ts';
import type { Article, Concept, Paragraph, Span } from '../types.ts';
import { type Attribution, allAttributionsOf, textAt } from './attributions.ts';
import type { SpeakerQuestion } from './speaker-question.ts';

/** A sentence in which somebody says something. */
export interface Spoken {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly sentence: Span;
  readonly by: Attribution;
  /** How much of what was asked about it speaks of, 0…1. */
  readonly covered: number;
}

/** What is needed of a shelf to look for what was said on it. */
export interface Heard {
  readonly articles: readonly Article[];
  readonly index: { idf(key: string): number };
  readonly speller: { repair(concept: Concept): Concept };
}

/** A question tells that somebody has said something, so less proof of it will do than under a quote. */
const LEAST = 0.15;
/** Whoever speaks for a body is called by one of these as well as by another. */
const BODY =
  /^(?:officials?|intelligence|authorit(?:y|ies)|government|military|army|agenc(?:y|ies)|services?|sources?|ministr(?:y|ies)|administration|forces?)$/;

/** What has been said of what a question asks about, by whom it names if it does; the nearest to it first. */
export function sayingsFor(question: SpeakerQuestion, shelf: Heard): readonly Spoken[] {
  const concepts = conceptsOf(question.topic, shelf);
  const matcher = createMatcher(concepts, shelf.index.idf);
  const isAsked = question.kind !== 'who' ? speakerTest(question.speaker, shelf) : () => true;
  const coveredBy = ({ paragraph, place }: Said): number => {
    const { exact, near } = matcher.of(paragraph);
    const held = concepts.map(({ named }, at) => (named ? exact : near)[place]?.[at] ?? 0);
    return concepts.length === 0 ? 1 : coverage(held, matcher.weights.both);
  };
  return shelf.articles
    .flatMap((article) =>
      allAttributionsOf(article)
        .filter(({ confidence }) => confidence >= LEAST)
        .filter((by) => isAsked(by.speaker) || isAsked(textAt(article, by.source)))
        .flatMap((by) =>
          sentencesOf(article, by).map((said) => ({ article, by, ...said, covered: coveredBy(said) })),
        ),
    )
    .toSorted((a, b) => b.covered - a.covered);
}

/** What a text that somebody wrote speaks of, typos repaired. */
export function conceptsOf(text: string, { speller }: Pick<Heard, 'speller'>): readonly Concept[] {
  return text === '' ? [] : analyseQuestion(text).concepts.map(speller.repair);
}

/** Whether a speaker is whom somebody names: each word of the shorter name is in the longer one. */
function speakerTest(name: string, shelf: Heard): (speaker: string) => boolean {
  const asked = conceptsOf(name, shelf);
  const known = new Map<string, boolean>();
  return (speaker) => {
    const before = known.get(speaker);
    if (before !== undefined) return before;
    const is = asked.length > 0 && isSame(asked, conceptsOf(speaker, shelf));
    known.set(speaker, is);
    return is;
  };
}

function isSame(one: readonly Concept[], other: readonly Concept[]): boolean {
  const [a, b] = one.some(isBody) && other.some(isBody) ? [namesOf(one), namesOf(other)] : [one, other];
  const [first, second] = a.length > 0 && b.length > 0 ? [a, b] : [one, other];
  return second.length > 0 && (holds(second, first) || holds(first, second));
}

function isBody({ words }: Concept): boolean {
  return words.some((word) => BODY.test(word));
}

/** Without the words for a body: "Western" of "Western officials". */
function namesOf(concepts: readonly Concept[]): readonly Concept[] {
  return concepts.filter((concept) => !isBody(concept));
}

/** Whether each of some concepts is one of others. */
function holds(all: readonly Concept[], some: readonly Concept[]): boolean {
  const keys = new Set(all.flatMap((concept) => [...concept.keys.keys()]));
  return some.every((concept) => [...concept.keys.keys()].some((key) => keys.has(key)));
}

/** A sentence and its place in its paragraph, from 0. */
interface Said {
  readonly paragraph: Paragraph;
  readonly place: number;
  readonly sentence: Span;
}

/** The sentences that hold what was said, in order. */
function sentencesOf({ paragraphs }: Article, { content }: Attribution): readonly Said[] {
  return content.flatMap(({ paragraph: number, start, end }) => {
    const paragraph = paragraphs[number - 1];
    if (!paragraph) return [];
    return paragraph.sentences.flatMap((sentence, place) =>
      sentence.start < end && sentence.end > start ? [{ paragraph, place, sentence }] : [],
    );
  });
}
