import { type Attribution, allAttributionsOf } from '#engine/attribution/attributions.ts';
import { analyseQuestion } from '#engine/question/question.ts';
import type { SpeakerQuestion } from '#engine/question/speaker-question.ts';
import { coverage, createMatcher } from '#engine/ranking/matching.ts';
import type { ArticleIndex } from '#engine/retrieval/article-index.ts';
import type { Article, Concept, Paragraph, Span } from '#engine/types.ts';
import { type IdentityTest, identityTest } from './identity.ts';

/** A sentence in which somebody says something. */
export interface Statement {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly sentence: Span;
  readonly by: Attribution;
  /** How much of what was asked about it speaks of, 0…1. */
  readonly covered: number;
}

/** What of an index is needed to look for statements in its articles. */
export type StatementIndex = Pick<ArticleIndex, 'articles' | 'idf' | 'repair'>;

/** A question tells that somebody has said something, so less proof of it will do than under a quote. */
const LEAST = 0.15;
/** What was said is about what the sentence before it names so far, where it goes on from there. */
const CONTEXT = 0.6;
/** Words by which a sentence goes on from the one before it. */
const GOES_ON = /\b(?:it|its|this|these|those|they|them)\b/i;

/** What has been said of what a question asks about, by whom it names if it does; the nearest to it first. */
export function statementsOn(question: SpeakerQuestion, index: StatementIndex): readonly Statement[] {
  const covers = topicCoverage(question, index);
  const isAsked: IdentityTest =
    question.kind === 'who' ? () => true : identityTest(question.speaker, index, index.articles);
  return index.articles
    .flatMap((article) =>
      allAttributionsOf(article)
        .filter(({ confidence }) => confidence >= LEAST)
        .filter((by) => isAsked(article, by))
        .flatMap((by) =>
          sentencesOf(article, by).map((said) => ({
            article,
            by,
            ...said,
            covered: covers(
              { ...said, ...(isPointing(said) && { article }) },
              by.kind === 'direct' || isPointing(said),
            ),
          })),
        ),
    )
    .toSorted((a, b) => b.covered - a.covered);
}

/**
 * How much of what a question asks about a sentence speaks of, 0…1. One that goes on from others speaks of what they
 * name too: the one before it, and the first of the article.
 */
export function topicCoverage(
  { topic }: SpeakerQuestion,
  index: StatementIndex,
): (said: Placed, goesOn?: boolean) => number {
  const concepts = conceptsOf(topic, index);
  const matcher = createMatcher(concepts, index.idf);
  return ({ paragraph, place, article }, goesOn = false) => {
    if (concepts.length === 0) return 1;
    const { exact, near } = matcher.of(paragraph);
    const lead = article?.paragraphs[0];
    const theme = lead && matcher.of(lead);
    const held = concepts.map(({ named }, at) => {
      const of = named ? exact : near;
      const first = (named ? theme?.exact : theme?.near)?.[0];
      const around = Math.max(of[place - 1]?.[at] ?? 0, first?.[at] ?? 0);
      return Math.max(of[place]?.[at] ?? 0, goesOn ? CONTEXT * around : 0);
    });
    return coverage(held, matcher.weights.both);
  };
}

function isPointing({ paragraph, sentence }: PlacedSentence): boolean {
  return GOES_ON.test(paragraph.text.slice(sentence.start, sentence.end));
}

/** What a text that somebody wrote speaks of, typos repaired. */
export function conceptsOf(text: string, { repair }: Pick<StatementIndex, 'repair'>): readonly Concept[] {
  return text === '' ? [] : analyseQuestion(text).concepts.map(repair);
}

/** A sentence of a paragraph, and its article where it may speak of what that is about by a pronoun alone. */
type Placed = Pick<PlacedSentence, 'paragraph' | 'place'> & { readonly article?: Article };

/** A sentence and its place in its paragraph, from 0. */
interface PlacedSentence {
  readonly paragraph: Paragraph;
  readonly place: number;
  readonly sentence: Span;
}

/** The sentences that hold what was said, in order. */
function sentencesOf({ paragraphs }: Article, { content }: Attribution): readonly PlacedSentence[] {
  return content.flatMap(({ paragraph: number, start, end }) => {
    const paragraph = paragraphs[number - 1];
    if (!paragraph) return [];
    return paragraph.sentences.flatMap((sentence, place) =>
      sentence.start < end && sentence.end > start ? [{ paragraph, place, sentence }] : [],
    );
  });
}
