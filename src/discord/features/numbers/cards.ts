import { goOnAction } from '#discord/cards/actions.ts';
import { citation, roomy } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, TEXT_LIMIT } from '#discord/cards/components.ts';
import { type Entry, entryActions, fitEntries } from '#discord/cards/entries.ts';
import { figureLine } from '#discord/cards/figure-line.ts';
import { headOf } from '#discord/cards/head.ts';
import { GLANCE } from '#discord/cards/height.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Article, type Figure, figuresOf, isEnglish, MOST_FOUND } from '#engine/index.ts';

/** A sentence and its figures. */
interface Counting extends Entry {
  readonly figures: readonly [Figure, ...Figure[]];
}

/** In one sentence. */
const MOST_FIGURES = 8;
const ROOM_FOR_MORE = 160;

/**
 * The figures of an article in its order, each with its sentence, what it counts, and whose words it is; `from` counts
 * the figures that are left out at the beginning. `room`: as for a timeline.
 */
export function numbersCard(
  article: Article,
  messages: Messages,
  { from = 0, room = TEXT_LIMIT, height = GLANCE } = {},
): Card {
  const { numbers: words } = messages;
  const all = figuresOf(article);
  if (all.length === 0) return emptyCard(article, messages);
  const figures = all.slice(Math.min(from, all.length - 1));
  const head = headOf(words.title, `-# ${words.method}`);
  const source = citation(article, roomy, messages);
  const entries = grouped(figures).map((each) => entryOf(each, words));
  const stopped = all.length < MOST_FOUND.figures ? [] : [`-# ${words.stopped(MOST_FOUND.figures)}`];
  const others = [head, source, ...stopped].join('').length + ROOM_FOR_MORE;
  const shown = fitEntries(article, entries, { room: room - others, height }, messages);
  const count = shown.reduce((sum, { entry }) => sum + entry.figures.length, 0);
  const left = figures.length - count;
  return layOut({
    colour: colours.calm,
    blocks: [
      head,
      shown.map(({ text }) => text).join('\n\n'),
      ...(left > 0 ? [`-# ${words.more(left)}`] : []),
      ...stopped,
      source,
    ],
    actions: [
      ...goOnAction('numbers', left, article, [from + count], messages),
      ...entryActions(article, shown, messages),
    ],
    menu: messages.buttons.menu,
  });
}

function emptyCard(article: Article, messages: Messages): Card {
  const { numbers: words } = messages;
  const verdict = isEnglish(article) ? words.none : words.foreign;
  return layOut({ colour: colours.quiet, blocks: [headOf(verdict), citation(article, roomy, messages)] });
}

/** The figures of one sentence together: it is quoted once. */
function grouped(figures: readonly Figure[]): readonly (readonly [Figure, ...Figure[]])[] {
  const groups: [Figure, ...Figure[]][] = [];
  for (const figure of figures) {
    const group = groups.at(-1);
    const isSame = group?.[0].paragraph === figure.paragraph && group[0].quote.start === figure.quote.start;
    if (group && isSame) group.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

function entryOf(figures: readonly [Figure, ...Figure[]], words: Messages['numbers']): Counting {
  const [{ paragraph, quote }] = figures;
  const lines = figures.slice(0, MOST_FIGURES).map(figureLine);
  if (figures.length > MOST_FIGURES) lines.push(words.more(figures.length - MOST_FIGURES));
  return { figures, paragraph, quote, line: lines.join(' · ') };
}
