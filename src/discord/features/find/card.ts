import { findPhrase } from '#articles/wording/find.ts';
import { headOf, questionLine, reportButton } from '#discord/cards/answer-card.ts';
import { bold, citation, type NameLimits, place, roomy, tight } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { aroundButtons } from '#discord/cards/passages.ts';
import { voiceLine } from '#discord/cards/voice-line.ts';
import { type Article, type Passage, quoteOf } from '#engine/index.ts';
import { markedQuote, type Surroundings, surroundingsOf } from './surroundings.ts';
import { words } from './words.ts';

export { isPhrase } from '#articles/wording/find.ts';

const MOST_SHOWN = 10;
const MOST_BUTTONS = 4;
const ROOM_FOR_MORE = 40;

/** Every place where some words stand, with its sentence; or that there is none in these articles. */
export function findCard(phrase: string, articles: readonly Article[]): Card {
  const places = findPhrase(articles, phrase);
  const asked = questionLine(phrase, words.lookedFor);
  if (places.length === 0) return nowhereCard(articles, asked);
  const holding = new Set(places.map(({ article }) => article)).size;
  const head = headOf(words.found(places.length, holding), asked);
  const limits = holding > 1 ? tight : roomy;
  const shown = fitting(surroundingsOf(places), limits, TEXT_LIMIT - head.length - ROOM_FOR_MORE);
  const left = places.length - shown.reduce((sum, { found }) => sum + found.length, 0);
  const passages = shown.map(passageOf);
  return layOut({
    colour: colours.warm,
    blocks: [head, ...blocksOf(shown, limits), ...(left > 0 ? [`-# ${words.more(left)}`] : [])],
    buttons: [...aroundButtons(distinct(passages).slice(0, MOST_BUTTONS)), reportButton(passages)],
  });
}

function nowhereCard(articles: readonly Article[], asked: string): Card {
  const title = bold(articles[0]?.title ?? '', tight.title);
  const verdict = words.nowhere(articles.length, title);
  return layOut({ colour: colours.quiet, blocks: [headOf(verdict, asked), words.hint] });
}

/** The first pieces that there is room for, each article's source counted once. */
function fitting(pieces: readonly Surroundings[], limits: NameLimits, room: number): readonly Surroundings[] {
  let left = room;
  const cited = new Set<Article>();
  const shown: Surroundings[] = [];
  for (const piece of pieces) {
    const source = cited.has(piece.article) ? 0 : citation(piece.article, limits).length + 1;
    left -= textOf(piece, limits).length + source + 2;
    if (left < 0 || shown.length === MOST_SHOWN) break;
    cited.add(piece.article);
    shown.push(piece);
  }
  return shown;
}

/** A block for each article: its places, and its source below them. */
function blocksOf(shown: readonly Surroundings[], limits: NameLimits) {
  const articles = [...new Set(shown.map(({ article }) => article))];
  return articles.flatMap((article) => {
    const own = shown.filter((piece) => piece.article === article).map((piece) => textOf(piece, limits));
    return [rule, `${own.join('\n\n')}\n${citation(article, limits)}`];
  });
}

function textOf(piece: Surroundings, limits: NameLimits): string {
  const note = piece.isPart ? words.partOfSentence : undefined;
  const { article, paragraph, found, around } = piece;
  const voice = voiceLine(article, paragraph, found[0] ?? around);
  return `${markedQuote(piece)}\n${voice}\n${place(article, paragraph, limits, note)}`;
}

function passageOf({ article, paragraph, around }: Surroundings): Passage {
  return { article, paragraph, score: 0, quotes: [quoteOf(paragraph, around)] };
}

function distinct(passages: readonly Passage[]): readonly Passage[] {
  return [...new Map(passages.map((passage) => [passage.paragraph, passage])).values()];
}
