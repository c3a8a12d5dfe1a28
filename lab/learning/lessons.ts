import { textAt } from '#engine/attribution/attributions.ts';
import type { Weighed } from '#engine/ranking/evidence.ts';
import { type FeatureVector, featuresOf } from '#engine/ranking/features.ts';
import { type Findings, findIn } from '#engine/ranking/find.ts';
import { sentenceFeaturesOf } from '#engine/ranking/sentence-features.ts';
import { type ArticleIndex, createIndex } from '#engine/retrieval/article-index.ts';
import { terms } from '#engine/terms/terms.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Article, Paragraph } from '#engine/types.ts';
import type { AskedArticle, AskedQuestion, ExpectedAnswer } from '#lab/data/collection.ts';

/** A question put to an index, with what the models learn from. */
export interface Lesson {
  /** The question as it was asked. */
  readonly text: string;
  readonly index: ArticleIndex;
  readonly findings: Findings;
  readonly features: readonly FeatureVector[];
  /** The places of the answers, and their paragraphs: none if the article does not answer it. */
  readonly answers: readonly ExpectedAnswer[];
  readonly rights: ReadonlySet<Paragraph>;
  /** Which candidates hold an answer. */
  readonly right: readonly boolean[];
  /** The features of the sentences of the paragraph that holds the answer, and which of them hold it. */
  readonly sentences: readonly { readonly features: FeatureVector; readonly right: boolean }[];
}

/** Lessons of questions without an answer: those with a name that the article does not have. */
export function strangeLessonsOf({ article }: AskedArticle, questions: readonly AskedQuestion[]): Lesson[] {
  const index = createIndex([article]);
  const lessons = questions.map(({ text }) => lessonOf(index, { text, answers: [] }));
  return lessons.filter(({ findings }) =>
    findings.question.concepts.some(({ named, keys }) => named && ![...keys.keys()].some(index.holds)),
  );
}

/** The lessons of an article: its questions, and the same of the article without the paragraphs that answer them. */
export function lessonsOf({ article, questions }: AskedArticle, withRemoved: boolean): Lesson[] {
  const index = createIndex([article]);
  return questions.flatMap((question) => {
    const asked = lessonOf(index, question);
    const rest = withRemoved && question.answers.length > 0 ? withoutAnswers(article, question) : undefined;
    return rest ? [asked, lessonOf(createIndex([rest]), { ...question, answers: [] })] : [asked];
  });
}

export function lessonOf(index: ArticleIndex, { text, answers }: AskedQuestion): Lesson {
  const findings = findIn(index, text);
  const homes = new Set(answers.map(({ paragraph }) => paragraph));
  const right = findings.weighed.map(({ candidate }) => homes.has(candidate.paragraph.number));
  return {
    text,
    index,
    answers,
    rights: new Set(findings.weighed.flatMap(({ candidate }, at) => (right[at] ? candidate.paragraph : []))),
    findings,
    features: featuresOf(findings.weighed),
    right,
    sentences: findings.weighed.flatMap((weighed, at) => (right[at] ? sentencesOf(weighed, answers) : [])),
  };
}

/**
 * The article without the paragraphs that answer a question, and without those that have all words of an answer: news says most
 * things more than once. Undefined if nothing is left.
 */
export function withoutAnswers(article: Article, { answers }: AskedQuestion): Article | undefined {
  const homes = new Set(answers.map(({ paragraph }) => paragraph));
  const wordings = answers.map((answer) =>
    terms(textAt(article, { paragraph: answer.paragraph, ...answer.span })),
  );
  const kept = article.paragraphs.filter(
    ({ number, text }) => !homes.has(number) && !holdsAny(text, wordings),
  );
  return kept.length > 0 ? articleOf(article, kept) : undefined;
}

/** Whether a text has all words of at least one answer. */
function holdsAny(text: string, wordings: readonly (readonly string[])[]): boolean {
  const held = new Set(terms(text));
  return wordings.some((words) => words.length > 0 && words.every((word) => held.has(word)));
}

function articleOf({ id, title, publication }: Article, paragraphs: readonly Paragraph[]): Article {
  const body = paragraphs.map(({ text }) => text.replace(/^(?=[#\\])/gm, '\\')).join('\n\n');
  return createArticle(id, { title, publication }, body);
}

function sentencesOf(weighed: Weighed, answers: readonly ExpectedAnswer[]): Lesson['sentences'] {
  const { paragraph } = weighed.candidate;
  if (paragraph.sentences.length < 2) return [];
  const rights = sentenceRights(paragraph, answers);
  return sentenceFeaturesOf(weighed).map((features, at) => ({ features, right: rights[at] === true }));
}

/** Which sentences of a paragraph hold a part of an answer. */
export function sentenceRights(
  { number, sentences }: Paragraph,
  answers: readonly ExpectedAnswer[],
): boolean[] {
  const here = answers.filter(({ paragraph }) => paragraph === number);
  return sentences.map(({ start, end }) => here.some(({ span }) => span.start < end && span.end > start));
}
