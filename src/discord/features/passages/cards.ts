import {
  furtherAction,
  reportAction,
  restAction,
  type Sharing,
  shareAction,
} from '#discord/cards/actions.ts';
import { citation, place, roomy, tight } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { costOf, cutNote, pagesOf } from '#discord/cards/excerpt.ts';
import { headOf } from '#discord/cards/head.ts';
import type { furtherIds } from '#discord/cards/passage-ids.ts';
import { articlesOf, distinctParagraphs, showPassages } from '#discord/cards/passages.ts';
import { quoteWithSpeakers } from '#discord/cards/speaker-line.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Article, type Paragraph, type Passage, quoteOf, type Span } from '#engine/index.ts';

/** A paragraph that costs more than this leaves its citation less. */
const LONG_PAGE = 2000;
/** Three quoted paragraphs and their neighbours. */
const MOST_AROUND = 9;

/** Further passages: `more` of them, or the `nearest`, which are not an answer. */
export function furtherCard(
  passages: readonly Passage[],
  kind: keyof typeof furtherIds,
  messages: Messages,
  options: Sharing & { readonly question?: string | undefined } = {},
): Card {
  const { cards, buttons } = messages;
  const { question } = options;
  if (passages.length === 0) return layOut({ colour: colours.quiet, blocks: [cards.nothingMore] });
  const head = headOf(cards[kind]);
  const shown = showPassages(passages, messages, { room: TEXT_LIMIT - head.length });
  return layOut({
    colour: colours.quiet,
    blocks: [head, ...shown.blocks],
    actions: [
      ...shareAction(shown.passages, kind, options, messages),
      ...shown.around,
      ...shown.rests,
      ...furtherAction(shown.left, kind, messages),
      reportAction(shown.passages, messages, kind === 'nearest' ? 'nothing' : 'found'),
    ],
    menu: buttons.menu,
    question,
  });
}

/** The passages' paragraphs between their neighbours, each of them whole where there is room. */
export function surroundingsCard(quoted: readonly Passage[], messages: Messages): Card {
  const { cards, buttons } = messages;
  const around = articlesOf(quoted).flatMap((article) => neighboursIn(article, quoted));
  // Of a past text only what was shared is kept; the other paragraphs are empty.
  const near = around.filter(({ paragraph }) => paragraph.text !== '');
  const numbers = distinctParagraphs(quoted).map(({ paragraph }) => paragraph.number);
  const head = headOf(
    cards.surroundings(numbers),
    around.length === 1 ? `-# ${cards.onlyParagraph}` : '',
    near.length < around.length ? `-# ${cards.restNotKept}` : '',
  );
  const shown = showPassages(near, messages, {
    room: TEXT_LIMIT - head.length,
    most: Math.max(1, Math.min(near.length, MOST_AROUND)),
    note: ({ paragraph }) =>
      quoted.some((each) => each.paragraph === paragraph) ? cards.quotedParagraph : undefined,
    focus: (passage) => focusIn(passage, quoted),
  });
  return layOut({
    colour: colours.quiet,
    blocks: [head, ...shown.blocks],
    actions: [...shown.rests, reportAction(shown.passages, messages)],
    menu: buttons.menu,
  });
}

/** What of a paragraph matters most beside quotes: the quotes; of the paragraph before one its end. */
function focusIn({ article, paragraph }: Passage, quoted: readonly Passage[]): readonly Span[] {
  const own = quoted.filter((each) => each.paragraph === paragraph);
  if (own.length > 0) return own.flatMap(({ quotes }) => quotes);
  const isBefore = quoted.some(
    (each) => each.article === article && each.paragraph.number === paragraph.number + 1,
  );
  return isBefore ? paragraph.sentences.slice(-1) : [];
}

/** An article's paragraphs that are quoted, and those next to them, whole and in its order. */
function neighboursIn(article: Article, quoted: readonly Passage[]): readonly Passage[] {
  const own = quoted.filter((each) => each.article === article);
  return article.paragraphs
    .filter(({ number }) => own.some(({ paragraph }) => Math.abs(number - paragraph.number) <= 1))
    .map((paragraph) => wholePassage(article, paragraph));
}

/** One page of a passage's whole paragraph; a page that there is not is the nearest that there is. */
export function pageCard(
  { article, paragraph }: Pick<Passage, 'article' | 'paragraph'>,
  page: number,
  messages: Messages,
): Card {
  const { cards, buttons } = messages;
  const pages = pagesOf(paragraph);
  const number = Math.min(Math.max(Math.trunc(page) || 1, 1), pages.length);
  const current = pages[number - 1] ?? { start: 0, end: 0, opensInside: false, endsInside: false };
  const limits = costOf(paragraph, [current]) > LONG_PAGE ? tight : roomy;
  const where = place({ paragraph }, { limits, withoutHeading: true }, messages);
  const lines = [
    ...(current.opensInside ? [`-# ${cards.cut.opensInside}`] : []),
    quoteWithSpeakers({ article, paragraph }, [current], where, messages),
    ...(current.endsInside ? [cutNote('word', buttons.rest(paragraph.number), messages)] : []),
  ];
  return layOut({
    colour: colours.quiet,
    blocks: [
      headOf(cards.page(paragraph.number, number, pages.length)),
      lines.join('\n'),
      citation(article, limits, messages, {
        heading: paragraph.heading,
        to: [wholePassage(article, paragraph)],
      }),
    ],
    actions: [
      ...(number < pages.length ? [restAction(article, paragraph, number + 1, messages)] : []),
      reportAction([wholePassage(article, paragraph)], messages),
    ],
    menu: buttons.menu,
  });
}

/** For a button whose card quoted another revision of the article: nothing is quoted. */
export function changedCard(article: Article, messages: Messages): Card {
  return layOut({
    colour: colours.quiet,
    blocks: [messages.cards.changed, citation(article, roomy, messages)],
  });
}

function wholePassage(article: Article, paragraph: Paragraph): Passage {
  const quotes = [quoteOf(paragraph, { start: 0, end: paragraph.text.length })];
  return { article, paragraph, score: 0, quotes };
}
