import { type Attribution, attributionsOfPart } from '#engine/attribution/attributions.ts';
import type { Part } from '#engine/attribution/parts.ts';
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
  /** The share of the topic that it covers, 0…1. */
  readonly covered: number;
}

/** What is searched for statements. */
export interface StatementIndex extends Pick<ArticleIndex, 'articles' | 'idf'> {
  /** The parts of an article that may be read. */
  parts(article: Article): readonly Part[];
}

/** The question already says that somebody spoke, so a lower confidence is enough than under a quote. */
const LEAST = 0.15;
/** How much the topic of the sentence before counts for a sentence that continues it. */
const CONTEXT = 0.6;
/** Words that refer back to the sentence before. */
const GOES_ON = /\b(?:it|its|this|these|those|they|them)\b/i;

const ANYBODY: IdentityTest = { mayName: () => true, isTheirs: () => true };

/** Which statements are looked for. */
export interface StatementWanted {
  /** The least share of the topic, > 0. */
  readonly covered: number;
  /** Those in these paragraphs; anywhere where they are left out. */
  readonly within?: ReadonlySet<Paragraph>;
}

/**
 * The statements on the topic of a question, by its speaker if it names one; those that cover most of the topic first. Finding
 * who says what takes far longer than anything else here: only what has something on the topic is read for that, in articles
 * that may name the speaker, and there only in parts that do.
 */
export function statementsOn(
  question: SpeakerQuestion,
  index: StatementIndex,
  { covered: least, within }: StatementWanted,
): readonly Statement[] {
  const covers = topicCoverage(question, index);
  const identity = question.kind === 'who' ? ANYBODY : identityTest(question.speaker, index);
  const isWanted = (paragraph: Paragraph) => within === undefined || within.has(paragraph);
  const mayCover = (article: Article, paragraph: Paragraph) =>
    isWanted(paragraph) &&
    paragraph.sentences.some((_, place) => covers({ paragraph, place, article }, true) >= least);
  const inPart = (article: Article, part: Part): readonly Statement[] =>
    attributionsOfPart(article, part)
      .filter(({ confidence }) => confidence >= LEAST)
      .flatMap((by) =>
        sentencesOf(article, by).map((said) => ({
          article,
          by,
          ...said,
          covered: covers(
            { ...said, ...(isPointing(said) && { article }) },
            /^(?:whole|set_off)$/.test(by.quoted) || isPointing(said),
          ),
        })),
      )
      .filter(({ covered, paragraph }) => covered >= least && isWanted(paragraph))
      .filter(({ by }) => identity.isTheirs(article, by));
  return index.articles
    .filter((article) => identity.mayName(article))
    .flatMap((article) =>
      index
        .parts(article)
        .filter((part) => part.some((paragraph) => mayCover(article, paragraph)))
        .filter((part) => identity.mayName(article, part))
        .flatMap((part) => inPart(article, part)),
    )
    .toSorted((a, b) => b.covered - a.covered);
}

/**
 * The share of a question's topic that a sentence covers, 0…1. A sentence that continues others covers what they
 * name too: the one before it, and the first of the article.
 */
export function topicCoverage(
  { topic }: SpeakerQuestion,
  index: Pick<StatementIndex, 'idf'>,
): (said: SentencePlace, goesOn?: boolean) => number {
  const concepts = conceptsOf(topic);
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

/** The concepts of a text that a user typed. */
export function conceptsOf(text: string): readonly Concept[] {
  return text === '' ? [] : analyseQuestion(text).concepts;
}

/** A sentence of a paragraph; and its article, if it may refer to the article's subject by a pronoun. */
type SentencePlace = Pick<PlacedSentence, 'paragraph' | 'place'> & { readonly article?: Article };

/** A sentence and its place in its paragraph, from 0. */
interface PlacedSentence {
  readonly paragraph: Paragraph;
  readonly place: number;
  readonly sentence: Span;
}

/** The sentences that have a part of the content, in order. */
function sentencesOf({ paragraphs }: Article, { content }: Attribution): readonly PlacedSentence[] {
  return content.flatMap(({ paragraph: number, start, end }) => {
    const paragraph = paragraphs[number - 1];
    if (!paragraph) return [];
    return paragraph.sentences.flatMap((sentence, place) =>
      sentence.start < end && sentence.end > start ? [{ paragraph, place, sentence }] : [],
    );
  });
}
