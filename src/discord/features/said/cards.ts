import { headOf, reportButton } from '#discord/cards/answer-card.ts';
import { citation, roomy } from '#discord/cards/citation.ts';
import { type Card, clip, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import { showPassages } from '#discord/cards/passages.ts';
import { continuationButton } from '#discord/router/continuation.ts';
import {
  type Article,
  type Attribution,
  type Passage,
  quoteOf,
  type Speaker,
  speakersOf,
} from '#engine/index.ts';
import { words } from './words.ts';

const MOST_SHOWN = 8;
const LONGEST_NAME = 120;
const ROOM_FOR_MORE = 300;

/**
 * Everything that an article attributes to somebody, in its order: whole sentences, with the words that say so; `from`
 * counts the paragraphs that are left out at the beginning. `room`: how many characters of text the card may have.
 */
export function saidCard(article: Article, speaker: Speaker, { from = 0, room = TEXT_LIMIT } = {}): Card {
  const head = headOf(words.title(nameOf(speaker)), `-# ${words.method}`);
  const all = passagesOf(article, speaker.attributions);
  const passages = all.slice(Math.min(from, all.length - 1));
  const most = room === TEXT_LIMIT ? MOST_SHOWN : passages.length;
  const shown = showPassages(passages, { room: room - head.length - ROOM_FOR_MORE, most });
  const left = shown.left.length;
  const next = from + passages.length - left;
  return layOut({
    colour: colours.warm,
    blocks: [head, ...shown.blocks, ...(left > 0 ? [`-# ${words.more(left)}`] : [])],
    buttons: [
      ...(left > 0 ? [continuationButton('said', { article, at: [placeOf(article, speaker), next] })] : []),
      ...shown.around.slice(0, 4),
      ...shown.rests,
      reportButton(passages.slice(0, MOST_SHOWN)),
    ],
  });
}

/** The same from the numbers of a button: the speaker's place among the article's, and where to go on. */
export function saidCardAt(article: Article, [speaker = 0, from = 0]: readonly number[]): Card | undefined {
  const found = speakersOf(article)[speaker];
  return found && saidCard(article, found, { from });
}

function placeOf(article: Article, { name }: Speaker): number {
  return speakersOf(article).findIndex((each) => each.name === name);
}

/** Who is named for what in an article, and how often. */
export function claimsCard(article: Article, speakers: readonly Speaker[]): Card {
  let room = TEXT_LIMIT - ROOM_FOR_MORE - words.speakers.length;
  const shown = speakers.map(lineOf).filter((line) => {
    room -= line.length + 1;
    return room >= 0;
  });
  const left = speakers.length - shown.length;
  if (left > 0) shown.push(`-# ${words.more(left)}`);
  const lines = shown.length > 0 ? shown.join('\n') : words.nobody;
  return layOut({
    colour: colours.calm,
    blocks: [headOf(words.speakers, `-# ${words.method}`), lines, rule, citation(article, roomy)],
  });
}

/** Asks which of several is meant. */
export function severalCard(speakers: readonly Speaker[]): Card {
  const names = speakers.slice(0, MOST_SHOWN).map((speaker) => `- **${nameOf(speaker)}**`);
  const left = speakers.length - names.length;
  const more = left > 0 ? [`-# ${words.more(left)}`] : [];
  return layOut({ colour: colours.quiet, blocks: [[words.several, ...names, ...more].join('\n')] });
}

function lineOf(speaker: Speaker): string {
  const { attributions } = speaker;
  const direct = attributions.filter(({ kind }) => kind === 'direct').length;
  const reported = attributions.length - direct;
  const counts = [direct > 0 ? words.direct(direct) : '', reported > 0 ? words.reported(reported) : ''];
  const places = [...new Set(attributions.map(({ cue }) => `¶${cue.paragraph}`))].slice(0, 10).join(' ');
  return `- **${nameOf(speaker)}** · ${[...counts, places].filter((part) => part !== '').join(' · ')}`;
}

function nameOf({ name }: Speaker): string {
  return escapeMarkdown(clip(name, LONGEST_NAME));
}

/** The sentences in which something is attributed, each paragraph once. */
function passagesOf(article: Article, attributions: readonly Attribution[]): readonly Passage[] {
  return article.paragraphs.flatMap((paragraph): Passage[] => {
    const places = attributions
      .flatMap(({ content, cue }) => [...content, cue])
      .filter((place) => place.paragraph === paragraph.number);
    const quotes = paragraph.sentences
      .filter(({ start, end }) => places.some((place) => place.start < end && place.end > start))
      .map((sentence) => quoteOf(paragraph, sentence));
    return quotes.length > 0 ? [{ article, paragraph, score: 0, quotes }] : [];
  });
}
