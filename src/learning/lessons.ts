import { createArticle } from '../engine/article.ts';
import type { Weighed } from '../engine/evidence.ts';
import { type FeatureVector, featuresOf } from '../engine/features.ts';
import { sentenceFeaturesOf } from '../engine/sentence-features.ts';
import { type Findings, findIn, type Shelf, shelve } from '../engine/shelf.ts';
import type { Article, Paragraph } from '../engine/types.ts';
import type { Answer, AskedArticle, AskedQuestion } from '../eval/collection.ts';

/** A question as asked of a shelf, with what the models learn from. */
export interface Lesson {
  readonly shelf: Shelf;
  readonly findings: Findings;
  readonly features: readonly FeatureVector[];
  /** Which candidates hold an answer. */
  readonly right: readonly boolean[];
  /** The features of the sentences of the paragraph that holds the answer, and which of them hold it. */
  readonly sentences: readonly { readonly features: FeatureVector; readonly right: boolean }[];
  /** Whether the article answers the question at all. */
  readonly answerable: boolean;
}

/** The lessons of an article: its questions, and the same of the article without the paragraphs that answer them. */
export function lessonsOf({ article, questions }: AskedArticle, withRemoved: boolean): Lesson[] {
  const shelf = shelve([article]);
  return questions.flatMap((question) => {
    const asked = lessonOf(shelf, question);
    const rest = withRemoved && question.answers.length > 0 ? withoutAnswers(article, question) : undefined;
    return rest ? [asked, lessonOf(shelve([rest]), { ...question, answers: [] })] : [asked];
  });
}

export function lessonOf(shelf: Shelf, { text, answers }: AskedQuestion): Lesson {
  const findings = findIn(shelf, text);
  const homes = new Set(answers.map(({ paragraph }) => paragraph));
  const right = findings.weighed.map(({ candidate }) => homes.has(candidate.paragraph.number));
  return {
    shelf,
    findings,
    features: featuresOf(findings.weighed),
    right,
    sentences: findings.weighed.flatMap((weighed, at) => (right[at] ? sentencesOf(weighed, answers) : [])),
    answerable: answers.length > 0,
  };
}

/** The article without the paragraphs that answer a question; none where nothing is left. */
export function withoutAnswers(article: Article, { answers }: AskedQuestion): Article | undefined {
  const homes = new Set(answers.map(({ paragraph }) => paragraph));
  const kept = article.paragraphs.filter(({ number }) => !homes.has(number));
  return kept.length > 0 ? articleOf(article, kept) : undefined;
}

function articleOf({ id, title, publication }: Article, paragraphs: readonly Paragraph[]): Article {
  const body = paragraphs.map(({ text }) => text.replace(/^(?=[#\\])/gm, '\\')).join('\n\n');
  return createArticle(id, { title, publication }, body);
}

function sentencesOf(weighed: Weighed, answers: readonly Answer[]): Lesson['sentences'] {
  const { paragraph } = weighed.candidate;
  if (paragraph.sentences.length < 2) return [];
  const here = answers.filter((answer) => answer.paragraph === paragraph.number);
  return sentenceFeaturesOf(weighed).map((features, at) => {
    const span = paragraph.sentences[at] ?? { start: 0, end: 0 };
    return {
      features,
      right: here.some((answer) => answer.span.start < span.end && answer.span.end > span.start),
    };
  });
}
