import { findPhrase, type WordPlace } from '#articles/wording/find.ts';
import { aroundActions, reportAction } from '#discord/cards/actions.ts';
import { bold, citation, type NameLimits, place, roomy, tight } from '#discord/cards/citation.ts';
import { type Card, colours, type Layout, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { quoteSpans } from '#discord/cards/excerpt.ts';
import { headOf, questionLine } from '#discord/cards/head.ts';
import { distinctParagraphs } from '#discord/cards/passages.ts';
import { placeLine, speakerLine } from '#discord/cards/speaker-line.ts';
import { fitting } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Article, type Passage, quoteOf } from '#engine/index.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

export { isPhrase } from '#articles/wording/find.ts';

/** How the places are written. */
interface NameStyle {
  readonly limits: NameLimits;
  readonly messages: Messages;
}

const MOST_SHOWN = 10;
/** The speakers of so many places are shown at most: as many to a sentence as one can have. */
export const MOST_FOUND = 40;
const MOST_BUTTONS = 4;
const ROOM_FOR_MORE = 40;

/** Every place where some words appear, with its sentence; or that they do not appear in these articles. */
export function findCard(
  phrase: string,
  articles: readonly Article[],
  messages: Messages,
  places: readonly WordPlace[] = findPhrase(articles, phrase),
): Card {
  const { find: words } = messages;
  const asked = questionLine(phrase, words.lookedFor);
  if (places.length === 0) return nowhereCard(articles, asked, words);
  const holding = new Set(places.map(({ article }) => article)).size;
  const head = headOf(words.found(places.length, holding), asked);
  const style = { limits: holding > 1 ? tight : roomy, messages };
  const shown = piecesThatFit(surroundingsOf(places), TEXT_LIMIT - head.length - ROOM_FOR_MORE, style);
  const left = places.length - shown.reduce((sum, { found }) => sum + found.length, 0);
  const passages = shown.map(passageOf);
  return layOut({
    colour: colours.warm,
    blocks: [head, ...blocksOf(shown, style), ...(left > 0 ? [`-# ${words.more(left)}`] : [])],
    actions: [
      ...aroundActions(distinctParagraphs(passages).slice(0, MOST_BUTTONS), messages),
      reportAction(passages, messages),
    ],
    menu: messages.buttons.menu,
  });
}

function nowhereCard(articles: readonly Article[], asked: string, words: Messages['find']): Card {
  const title = bold(articles[0]?.title ?? '', tight.title);
  const verdict = words.nowhere(articles.length, title);
  return layOut({ colour: colours.quiet, blocks: [headOf(verdict, asked), words.hint] });
}

/** The first pieces that there is room for, each article's source counted once. */
function piecesThatFit(
  pieces: readonly Surroundings[],
  room: number,
  style: NameStyle,
): readonly Surroundings[] {
  const cited = new Set<Article>();
  const costOf = (piece: Surroundings): number => {
    const source = cited.has(piece.article)
      ? 0
      : citation(piece.article, style.limits, style.messages).length + 1;
    cited.add(piece.article);
    return textOf(piece, style).length + source + 2;
  };
  return fitting(pieces, room, costOf, MOST_SHOWN);
}

/** A block for each article: its places, and its source below them. */
function blocksOf(shown: readonly Surroundings[], style: NameStyle): Layout['blocks'] {
  const articles = [...new Set(shown.map(({ article }) => article))];
  return articles.flatMap((article) => {
    const own = shown.filter((piece) => piece.article === article).map((piece) => textOf(piece, style));
    return [rule, `${own.join('\n\n')}\n${citation(article, style.limits, style.messages)}`];
  });
}

function textOf(piece: Surroundings, { limits, messages }: NameStyle): string {
  const note = piece.isPart ? messages.find.partOfSentence : undefined;
  const { paragraph, around, found } = piece;
  const speaker = speakerLine(piece, found[0] ?? around, messages);
  const where = place(piece, { limits, note }, messages);
  return `${quoteSpans(paragraph, [around], found)}\n${placeLine(speaker, where)}`;
}

function passageOf({ article, paragraph, around }: Surroundings): Passage {
  return { article, paragraph, score: 0, quotes: [quoteOf(paragraph, around)] };
}
