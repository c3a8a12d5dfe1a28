import { aroundActions, furtherAction, reportAction } from '#discord/cards/actions.ts';
import { bold, tight } from '#discord/cards/citation.ts';
import {
  type Card,
  colours,
  type Layout,
  layOut,
  lengthOf,
  rule,
  TEXT_LIMIT,
} from '#discord/cards/components.ts';
import { figureLine } from '#discord/cards/figure-line.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { headOf, questionLine } from '#discord/cards/head.ts';
import { distinctParagraphs, showPassages } from '#discord/cards/passages.ts';
import { speakerLine } from '#discord/cards/speaker-line.ts';
import { fitting } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import {
  type Article,
  type CitedFigure,
  type Comparison,
  type DatedEvent,
  type Discrepancy,
  type Figure,
  figuresOf,
  type Passage,
  type Span,
  timelineOf,
} from '#engine/index.ts';

const MOST_SIDES = 3;
const MOST_DIFFERENCES = 2;
/** In bold in one quote. */
const MOST_FACTS = 4;
const MOST_FIGURES = 5;
const MOST_SILENT = 5;
const LONGEST_TITLE = 26;
/** A message has 40 components at most, buttons and lines counted. */
const MOST_BUTTONS = 8;

/**
 * Articles' best passages on a topic, one article below the other, each with whose words they are, its dates and
 * figures; then the figures that differ. `room`: how many characters of text the card may have.
 */
export function comparisonCard(
  comparison: Comparison,
  topic: string,
  messages: Messages,
  { room = TEXT_LIMIT }: { readonly room?: number } = {},
): Card {
  const { compare: words } = messages;
  const { sides, discrepancies } = comparison;
  const head = headOf(titleOf(comparison, messages), questionLine(topic, words.topicLine));
  const foot = footOf(comparison, messages);
  if (sides.length === 0) return layOut({ colour: colours.quiet, blocks: [head, ...foot] });
  const differences = differencesOf(discrepancies, room / 2, messages);
  const left = room - head.length - lengthOf(foot) - lengthOf(differences);
  const compared = sides.slice(0, MOST_SIDES);
  const passages = compared.flatMap((side) => side.passages.slice(0, 1)).map(withFacts);
  const others = compared.flatMap((side) => side.passages.slice(1));
  const shown = showPassages(passages, messages, {
    room: left,
    most: passages.length,
  });
  const differing = discrepancies.slice(0, MOST_DIFFERENCES).flatMap((each) => each.map(passageOf));
  return layOut({
    colour: sides.length > 1 ? colours.warm : colours.calm,
    blocks: [head, ...differences, ...shown.blocks, ...foot],
    actions: [
      ...aroundActions(distinctParagraphs([...shown.passages, ...differing]), messages).slice(
        0,
        MOST_BUTTONS,
      ),
      ...shown.rests,
      ...furtherAction([...shown.left, ...others], 'more', messages),
      reportAction(shown.passages, messages),
    ],
    menu: messages.buttons.menu,
  });
}

function titleOf({ sides, silent, apart, unasked }: Comparison, { compare: words, cards }: Messages): string {
  if (sides.length === 0) return silent.length === 0 && apart.length > 0 ? words.allApart : words.none;
  if (sides.length > 1) return words.title(Math.min(sides.length, MOST_SIDES));
  // Nobody knows what those have that are in another language, or were too many.
  return apart.length + unasked > 0 ? cards.about(1) : words.one;
}

/** The passage with its figures and dates in bold. */
function withFacts(passage: Passage): Passage {
  const { article, paragraph, quotes } = passage;
  const isQuoted = (of: Figure | DatedEvent) =>
    of.paragraph.number === paragraph.number &&
    quotes.some(({ start, end }) => start < of.quote.end && of.quote.start < end);
  const spans: readonly Span[] = [
    ...figuresOf(article)
      .filter((figure) => isQuoted(figure) && figure.written.kind !== 'date')
      .map(({ written }) => written),
    ...timelineOf(article)
      .filter(isQuoted)
      .map(({ date }) => date),
  ];
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  const marks = inOrder.filter(({ start }, at) => start >= (inOrder[at - 1]?.end ?? 0)).slice(0, MOST_FACTS);
  return { ...passage, marks };
}

/** Each difference is a block of its own: figures of one stand together, and apart from the next. */
function differencesOf(
  discrepancies: readonly Discrepancy[],
  room: number,
  messages: Messages,
): Layout['blocks'] {
  if (discrepancies.length === 0) return [];
  const { compare: words } = messages;
  const blocks = discrepancies.map((figures) =>
    figures
      .slice(0, MOST_FIGURES)
      .map((each) => differenceLine(each, messages))
      .join('\n'),
  );
  const shown = fitting(blocks, room, (block) => block.length, MOST_DIFFERENCES);
  const more = discrepancies.length - shown.length;
  const note = [words.noVerdict, ...(more > 0 ? [words.moreDifferences(more)] : [])].join(' · ');
  const [first = '', ...others] = shown;
  return [`**${words.differ}**\n${first}`, ...others, `-# ${note}`];
}

/** A figure, where it is, and whose it is. */
function differenceLine({ article, figure }: CitedFigure, messages: Messages): string {
  const { paragraph, quote } = figure;
  const speaker = speakerLine({ article, paragraph }, quote, messages);
  const title = foreign(article.title, LONGEST_TITLE);
  const where = [speaker, `¶${paragraph.number}`, title].filter((part) => part !== '');
  return `- ${[figureLine(figure), ...where].join(' · ')}`;
}

function footOf({ sides, silent, apart, unasked }: Comparison, messages: Messages): Layout['blocks'] {
  const { compare: words } = messages;
  const lines: string[] = [];
  if (silent.length > 0 && sides.length > 0) lines.push(words.silent(titlesOf(silent, messages)));
  if (apart.length > 0 && sides.length + silent.length > 0)
    lines.push(words.apart(titlesOf(apart, messages)));
  if (sides.length > MOST_SIDES) lines.push(words.moreSides(sides.length - MOST_SIDES));
  if (unasked > 0) lines.push(words.unasked(unasked));
  return lines.length > 0 ? [rule, lines.map((line) => `-# ${line}`).join('\n')] : [];
}

function titlesOf(articles: readonly Article[], { compare: words, cards }: Messages): string {
  const titles = articles.slice(0, MOST_SILENT).map(({ title, id }) => bold(title || id, tight.title));
  const left = articles.length - titles.length;
  return cards.listed([...titles, ...(left > 0 ? [words.moreDifferences(left)] : [])]);
}

function passageOf({ article, figure: { paragraph, quote } }: CitedFigure): Passage {
  return { article, paragraph, score: 0, quotes: [quote] };
}
