import { messages } from '#discord/messages.ts';
import type { Article, NotFound, Outcome, Passage } from '#engine/index.ts';
import { type Card, type CardButton, clip, colours, layOut, TEXT_LIMIT } from './components.ts';
import { escapeMarkdown, unescapeMarkdown } from './markdown.ts';
import { articlesOf, type ShownPassages, showPassages } from './passages.ts';
import { refOf, type SharedVerdict } from './reference.ts';

/** What a card with passages may have besides them. */
export interface CardOptions {
  /** What was asked, as it was written; repeated escaped, and shortened where it is long. */
  readonly question?: string;
  /** Offers **Share**. */
  readonly shareable?: boolean;
  /** The id of the message that a shared card is to reply to. */
  readonly target?: string;
}

export interface AnswerOptions extends CardOptions {
  /** How many articles were asked; one where it is left out. */
  readonly articles?: number;
  /** A question to try, for those who greet. */
  readonly example?: string;
}

const LONGEST_QUESTION = 300;

/** The card of an outcome: the verdict in words, the passages with their sources, what one can do next. */
export function answerCard(outcome: Outcome, options: AnswerOptions = {}): Card {
  if (outcome.status === 'not_found') return notFoundCard(outcome, options);
  const articles = articlesOf(outcome.passages).length;
  const verdict =
    outcome.status === 'answered'
      ? messages.answered(articles)
      : messages.related(Math.max(articles, options.articles ?? 1));
  const head = headOf(verdict, questionLine(options.question, messages.asked));
  const shown = showPassages(outcome.passages, { room: TEXT_LIMIT - head.length });
  const more = [...shown.left, ...outcome.more];
  return layOut({
    colour: outcome.status === 'answered' ? colours.warm : colours.calm,
    blocks: [head, ...shown.blocks],
    buttons: [
      ...shown.around,
      ...shown.rests,
      ...moreButton(more, 'more'),
      ...shareButton(without(outcome.passages, shown), outcome.status, options),
      reportButton(without(outcome.passages, shown)),
    ],
  });
}

/** Further passages: `more` of them, or the `nearest`, which are not an answer. */
export function passagesCard(
  passages: readonly Passage[],
  kind: 'more' | 'nearest',
  options: CardOptions = {},
): Card {
  if (passages.length === 0) return layOut({ colour: colours.quiet, blocks: [messages.nothingMore] });
  const verdict = kind === 'more' ? messages.more : messages.nearest;
  const head = headOf(verdict, questionLine(options.question, messages.asked));
  const shown = showPassages(passages, { room: TEXT_LIMIT - head.length });
  return layOut({
    colour: colours.quiet,
    blocks: [head, ...shown.blocks],
    buttons: [
      ...shown.around,
      ...shown.rests,
      ...moreButton(shown.left, kind),
      ...shareButton(without(passages, shown), kind, options),
      reportButton(without(passages, shown), kind === 'more'),
    ],
  });
}

/** A question that the articles themselves ask in a heading, to show what can be asked. */
export function exampleQuestion(articles: readonly Article[]): string | undefined {
  const headings = articles.flatMap((article) => article.sections.map((section) => section.heading));
  return headings.find((heading) => heading.endsWith('?'));
}

/** A card's first block: the verdict as a small heading, and what was asked below it. */
export function headOf(verdict: string, ...lines: readonly string[]): string {
  return [`### ${verdict}`, ...lines.filter((line) => line !== '')].join('\n');
}

/** The line that repeats a question; empty where there is none. */
export function questionLine(question: string | undefined, say: (question: string) => string): string {
  const shown = escapeMarkdown(clip(question ?? '', LONGEST_QUESTION));
  return shown === '' ? '' : `-# ${say(shown)}`;
}

/** The question that a card repeats, as far as it was not shortened; undefined where it repeats none. */
export function askedIn(components: readonly unknown[]): string | undefined {
  const opening = `-# ${messages.asked('')}`;
  for (const content of textsIn(components)) {
    const line = content.split('\n').find((each) => each.startsWith(opening));
    if (line !== undefined) return unescapeMarkdown(line.slice(opening.length));
  }
  return undefined;
}

/** All texts of a message, in its order. */
export function textsIn(components: readonly unknown[]): string[] {
  return components.flatMap((component) => {
    if (typeof component !== 'object' || component === null) return [];
    const content: unknown = Reflect.get(component, 'content');
    const inner: unknown = Reflect.get(component, 'components');
    return [
      ...(typeof content === 'string' ? [content] : []),
      ...(Array.isArray(inner) ? textsIn(inner) : []),
    ];
  });
}

/** The button that opens what did not fit; none where there is nothing. */
export function moreButton(passages: readonly Passage[], kind: 'more' | 'nearest'): readonly CardButton[] {
  if (passages.length === 0) return [];
  return [{ label: messages.buttons.more, action: { kind, passages: passages.map(refOf) } }];
}

/** The button that shares a private card; none where the card is not to be shared. */
export function shareButton(
  passages: readonly Passage[],
  verdict: SharedVerdict,
  { shareable = false, target }: CardOptions,
): readonly CardButton[] {
  if (!shareable || passages.length === 0) return [];
  const refs = passages.map(refOf);
  const action = { kind: 'share', verdict, passages: refs, ...(target && { target }) } as const;
  return [{ label: messages.buttons.share, action }];
}

/** The button with which anybody says that a card is wrong; `found`: whether it shows passages as an answer. */
export function reportButton(passages: readonly Passage[], found = true): CardButton {
  return { label: messages.buttons.report, action: { kind: 'report', passages: passages.map(refOf), found } };
}

function nearestButton(passages: readonly Passage[]): readonly CardButton[] {
  if (passages.length === 0) return [];
  return [{ label: messages.buttons.nearest, action: { kind: 'nearest', passages: passages.map(refOf) } }];
}

function notFoundCard(outcome: NotFound, { question, articles = 1, example }: AnswerOptions): Card {
  const { reason } = outcome;
  const verdict =
    reason === 'not_in_articles' ? messages.notFound.not_in_articles(articles) : messages.notFound[reason];
  const asked = reason === 'not_in_articles' ? questionLine(question, messages.asked) : '';
  const shownExample = escapeMarkdown(clip(example ?? '', LONGEST_QUESTION));
  const offersExample = shownExample !== '' && reason !== 'not_in_articles' && reason !== 'thanks';
  return layOut({
    colour: colours.quiet,
    blocks: [
      headOf(verdict, asked),
      [messages.notFoundHint[reason], offersExample ? messages.example(shownExample) : ''].join('\n').trim(),
    ],
    buttons: [
      ...nearestButton(outcome.more),
      ...(reason === 'not_in_articles' ? [reportButton(outcome.more, false)] : []),
    ],
  });
}

function without(passages: readonly Passage[], { left }: ShownPassages): readonly Passage[] {
  return passages.slice(0, passages.length - left.length);
}
