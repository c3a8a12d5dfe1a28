import { type FoundPlaces, findPhrase } from '#articles/wording/find.ts';
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
const MOST_BUTTONS = 4;
const ROOM_FOR_MORE = 40;

/** The first places where some words appear, with their sentences, and how many there are; or that they do not appear. */
export function findCard(
  phrase: string,
  articles: readonly Article[],
  messages: Messages,
  found: FoundPlaces = findPhrase(articles, phrase),
): Card {
  const { find: words } = messages;
  const asked = questionLine(phrase, words.lookedFor);
  const { count, articles: holding } = found;
  if (count === 0) return nowhereCard(articles, asked, words);
  const head = headOf(words.found(count, holding), asked);
  const style = { limits: holding > 1 ? tight : roomy, messages };
  const shown = piecesThatFit(piecesOf(found), TEXT_LIMIT - head.length - ROOM_FOR_MORE, style);
  const left = count - shown.reduce((sum, { found }) => sum + found.length, 0);
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

/** What a card can show of some places. */
export function piecesOf({ first }: FoundPlaces): readonly Surroundings[] {
  return surroundingsOf(first).slice(0, MOST_SHOWN);
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
