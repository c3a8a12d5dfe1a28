import { furtherAction, reportAction, type Sharing, shareAction } from '#discord/cards/actions.ts';
import { type Card, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { headOf, questionLine, shortQuestion } from '#discord/cards/head.ts';
import { ANSWER_GLANCE, heightOfQuotes } from '#discord/cards/height.ts';
import { articlesOf, showPassages } from '#discord/cards/passages.ts';
import { readingLine } from '#discord/cards/read-as.ts';
import { fitting } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type {
  Answered,
  Article,
  NotAskedReason,
  NotFound,
  NotFoundReason,
  OtherLanguage,
  Outcome,
  Passage,
  Related,
} from '#engine/index.ts';

/** What an answer's card may have besides the answer. */
export interface AnswerOptions extends Sharing {
  /** What was asked, as it was written. */
  readonly question?: string;
  /** Repeats the question, escaped, and shortened where it is long: for readers who do not see it above the card. */
  readonly repeats?: boolean;
  /** The question is what somebody has claimed, and the card says what the articles have about that. */
  readonly isClaim?: boolean;
  /** How high the quotes may be, in pixels on a phone; a glance where it is left out. */
  readonly height?: number;
  /** How many articles were asked; one where it is left out. */
  readonly articles?: number;
  /** A question to try, for those who greet. */
  readonly example?: string | undefined;
}

/** The card of an outcome: the verdict in words, the passages with their sources, what one can do next. */
export function answerCard(outcome: Outcome, messages: Messages, options: AnswerOptions = {}): Card {
  if (outcome.status === 'not_found') return notFoundCard(outcome, messages, options);
  if (outcome.status === 'other_language') return otherLanguageCard(outcome, messages, options);
  const { buttons } = messages;
  const { status, passages } = outcome;
  const { question } = options;
  const head = headOf(
    verdictLine(outcome, messages, options),
    repeated(options, messages),
    readingLine(outcome.read, messages),
  );
  const atAGlance = glanceAt(passages, options.height);
  const shown = showPassages(passages.slice(0, atAGlance), messages, { room: TEXT_LIMIT - head.length });
  const others = [...shown.left, ...passages.slice(atAGlance), ...outcome.more];
  return layOut({
    colour: status === 'answered' ? colours.warm : colours.calm,
    blocks: [head, ...shown.blocks],
    actions: [
      ...shareAction(shown.passages, status, options, messages),
      ...shown.around,
      ...shown.rests,
      ...furtherAction(others, 'more', messages),
      reportAction(shown.passages, messages),
    ],
    menu: buttons.menu,
    question: outcome.read?.text ?? question,
  });
}

/**
 * How many of the passages are seen at a glance, one at least. What a passage leads in to has its score, and stays with
 * it.
 */
function glanceAt(passages: readonly Passage[], height = ANSWER_GLANCE): number {
  const costs = passages.map((passage, at) => {
    const before = passages[at - 1];
    const isLedInto =
      before?.score === passage.score && before.paragraph.number + 1 === passage.paragraph.number;
    return isLedInto ? 0 : heightOfQuotes(passage);
  });
  return Math.max(1, fitting(costs, height, (cost) => cost).length);
}

function verdictLine(
  { status, passages }: Answered | Related,
  { cards }: Messages,
  { isClaim = false }: AnswerOptions,
): string {
  const articles = articlesOf(passages).length;
  if (isClaim) return cards.about(articles);
  return status === 'answered' ? cards.answered(articles) : cards.related;
}

function repeated({ question, repeats = false }: AnswerOptions, { cards }: Messages): string {
  return repeats ? questionLine(question, cards.asked) : '';
}

/** A question that the articles themselves ask in a heading, to show what can be asked. */
export function exampleQuestion(articles: readonly Article[]): string | undefined {
  const headings = articles.flatMap((article) => article.sections.map((section) => section.heading));
  return headings.find((heading) => heading.endsWith('?'));
}

function notFoundCard(outcome: NotFound, messages: Messages, options: AnswerOptions): Card {
  const { reason } = outcome;
  return reason === 'not_in_articles' || reason === 'words_not_found'
    ? absentCard(outcome, reason, messages, options)
    : noQuestionCard(reason, messages, options);
}

function absentCard(
  { more: nearest, read }: NotFound,
  reason: Exclude<NotFoundReason, NotAskedReason>,
  messages: Messages,
  options: AnswerOptions,
): Card {
  const { notFound, notFoundHint } = messages.cards;
  const { question, articles = 1 } = options;
  return layOut({
    colour: colours.quiet,
    blocks: [
      headOf(notFound[reason](articles), repeated(options, messages), readingLine(read, messages)),
      notFoundHint[reason],
    ],
    actions: [...furtherAction(nearest, 'nearest', messages), reportAction(nearest, messages, 'nothing')],
    menu: messages.buttons.menu,
    question: read?.text ?? question,
  });
}

/** Says what the bot cannot do, and nothing of what the articles say. */
function otherLanguageCard(
  { languages, encoder, more: nearest }: OtherLanguage,
  messages: Messages,
  options: AnswerOptions,
): Card {
  const { otherLanguage: words } = messages.cards;
  const { question, articles = 1, isClaim = false } = options;
  const isEnglish = encoder === undefined && languages.articles.every((each) => each === 'en');
  const apart = encoder === 'late' ? words.late : words.apart(articles);
  const looks = isClaim ? words.claimLooks : words.looks;
  const lines = [
    languages.question === undefined ? words.unknown : looks(languages.question),
    ...(isEnglish ? [] : [words.written(languages.articles, articles)]),
  ];
  return layOut({
    colour: colours.quiet,
    blocks: [headOf(isEnglish ? words.onlyEnglish : apart, repeated(options, messages)), lines.join(' ')],
    actions: [...furtherAction(nearest, 'nearest', messages), reportAction(nearest, messages, 'nothing')],
    menu: messages.buttons.menu,
    question,
  });
}

function noQuestionCard(reason: NotAskedReason, { cards }: Messages, { example }: AnswerOptions): Card {
  const shown = reason === 'thanks' ? '' : shortQuestion(example);
  const lines = [cards.notFoundHint[reason], shown === '' ? '' : cards.example(shown)];
  return layOut({
    colour: colours.quiet,
    blocks: [headOf(cards.notFound[reason]), lines.join('\n').trim()],
  });
}
