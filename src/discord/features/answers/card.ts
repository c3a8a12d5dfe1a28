import { furtherButton, reportButton, type Sharing, shareButton } from '#discord/cards/buttons.ts';
import { type Card, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { headOf, questionLine, shortQuestion } from '#discord/cards/head.ts';
import { articlesOf, showPassages } from '#discord/cards/passages.ts';
import { readingLine } from '#discord/cards/read-as.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Article, NotFound, Outcome } from '#engine/index.ts';

/** What an answer's card may have besides the answer. */
export interface AnswerOptions extends Sharing {
  /** What was asked, as it was written; repeated escaped, and shortened where it is long. */
  readonly question?: string;
  /** How many articles were asked; one where it is left out. */
  readonly articles?: number;
  /** A question to try, for those who greet. */
  readonly example?: string | undefined;
}

/** The card of an outcome: the verdict in words, the passages with their sources, what one can do next. */
export function answerCard(outcome: Outcome, messages: Messages, options: AnswerOptions = {}): Card {
  if (outcome.status === 'not_found') return notFoundCard(outcome, messages, options);
  const { cards, buttons } = messages;
  const { status, passages } = outcome;
  const { question } = options;
  const verdict = status === 'answered' ? cards.answered(articlesOf(passages).length) : cards.related;
  const head = headOf(verdict, questionLine(question, cards.asked), readingLine(outcome.read, messages));
  const shown = showPassages(passages, messages, { room: TEXT_LIMIT - head.length });
  return layOut({
    colour: status === 'answered' ? colours.warm : colours.calm,
    blocks: [head, ...shown.blocks],
    buttons: [
      ...shown.around,
      ...shown.rests,
      ...furtherButton([...shown.left, ...outcome.more], 'more', buttons.more),
      ...shareButton(shown.passages, status, options, messages),
      reportButton(shown.passages, messages),
    ],
    question,
  });
}

/** A question that the articles themselves ask in a heading, to show what can be asked. */
export function exampleQuestion(articles: readonly Article[]): string | undefined {
  const headings = articles.flatMap((article) => article.sections.map((section) => section.heading));
  return headings.find((heading) => heading.endsWith('?'));
}

function notFoundCard(outcome: NotFound, messages: Messages, options: AnswerOptions): Card {
  const { reason } = outcome;
  return reason === 'not_in_articles'
    ? absentCard(outcome, messages, options)
    : noQuestionCard(reason, messages, options);
}

function absentCard({ more: nearest, read }: NotFound, messages: Messages, options: AnswerOptions): Card {
  const { notFound, notFoundHint, asked } = messages.cards;
  const { question, articles = 1 } = options;
  return layOut({
    colour: colours.quiet,
    blocks: [
      headOf(notFound.not_in_articles(articles), questionLine(question, asked), readingLine(read, messages)),
      notFoundHint.not_in_articles,
    ],
    buttons: [
      ...furtherButton(nearest, 'nearest', messages.buttons.nearest),
      reportButton(nearest, messages, 'nothing'),
    ],
    question,
  });
}

function noQuestionCard(
  reason: Exclude<NotFound['reason'], 'not_in_articles'>,
  { cards }: Messages,
  { example }: AnswerOptions,
): Card {
  const shown = reason === 'thanks' ? '' : shortQuestion(example);
  const lines = [cards.notFoundHint[reason], shown === '' ? '' : cards.example(shown)];
  return layOut({
    colour: colours.quiet,
    blocks: [headOf(cards.notFound[reason]), lines.join('\n').trim()],
  });
}
