import {
  furtherButton,
  reportButton,
  restButton,
  type Sharing,
  shareButton,
} from '#discord/cards/buttons.ts';
import { citation, place, roomy, tight } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { costOf, cutNote, pagesOf } from '#discord/cards/excerpt.ts';
import { headOf, questionLine } from '#discord/cards/head.ts';
import type { furtherIds } from '#discord/cards/passage-ids.ts';
import { showPassages } from '#discord/cards/passages.ts';
import { quoteWithSpeakers } from '#discord/cards/speaker-line.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Article, type Paragraph, type Passage, quoteOf } from '#engine/index.ts';

/** A paragraph that costs more than this leaves its citation less. */
const LONG_PAGE = 2000;

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
  const head = headOf(cards[kind], questionLine(question, cards.asked));
  const shown = showPassages(passages, messages, { room: TEXT_LIMIT - head.length });
  return layOut({
    colour: colours.quiet,
    blocks: [head, ...shown.blocks],
    buttons: [
      ...shown.around,
      ...shown.rests,
      ...furtherButton(shown.left, kind, buttons.more),
      ...shareButton(shown.passages, kind, options, messages),
      reportButton(shown.passages, messages, kind === 'more' ? 'found' : 'nothing'),
    ],
    question,
  });
}

/** A passage's paragraph between its neighbours, each of them whole where there is room. */
export function surroundingsCard({ article, paragraph }: Passage, messages: Messages): Card {
  const { cards } = messages;
  const around = article.paragraphs.filter(({ number }) => Math.abs(number - paragraph.number) <= 1);
  // Of a past text only what was shared is kept; the other paragraphs are empty.
  const near = around.filter(({ text }) => text !== '');
  const head = headOf(
    cards.surroundings(paragraph.number),
    around.length === 1 ? `-# ${cards.onlyParagraph}` : '',
    near.length < around.length ? `-# ${cards.restNotKept}` : '',
  );
  const passages = near.map((each) => wholePassage(article, each));
  const shown = showPassages(passages, messages, {
    room: TEXT_LIMIT - head.length,
    most: 3,
    note: ({ paragraph: { number } }) => (number === paragraph.number ? cards.quotedParagraph : undefined),
  });
  return layOut({
    colour: colours.quiet,
    blocks: [head, ...shown.blocks],
    buttons: [...shown.rests, reportButton(passages, messages)],
  });
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
  const lines = [
    ...(current.opensInside ? [`-# ${cards.cut.opensInside}`] : []),
    quoteWithSpeakers({ article, paragraph }, [current], messages),
    place({ article, paragraph }, limits, messages),
    ...(current.endsInside ? [cutNote('word', buttons.rest(paragraph.number), messages)] : []),
  ];
  return layOut({
    colour: colours.quiet,
    blocks: [
      headOf(cards.page(paragraph.number, number, pages.length)),
      rule,
      lines.join('\n'),
      rule,
      citation(article, limits, messages),
    ],
    buttons: [
      ...(number < pages.length ? [restButton(article, paragraph, number + 1, messages)] : []),
      reportButton([wholePassage(article, paragraph)], messages),
    ],
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
