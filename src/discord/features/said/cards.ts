import { goOnAction, reportAction } from '#discord/cards/actions.ts';
import { citation, roomy } from '#discord/cards/citation.ts';
import { type Card, type CardAction, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { headOf } from '#discord/cards/head.ts';
import { listPlaceId, listPlaceIn } from '#discord/cards/list-place.ts';
import { paragraphRange } from '#discord/cards/paragraph-range.ts';
import { showPassages } from '#discord/cards/passages.ts';
import { clip, listOf } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import {
  type Article,
  type Attribution,
  attributionsOf,
  MOST_FOUND,
  type Passage,
  quoteOf,
  type Span,
  type Speaker,
  speakersOf,
  unlistedIn,
} from '#engine/index.ts';

const MOST_SHOWN = 8;
/** Names that a list opens. */
const MOST_OPENED = 8;
const LONGEST_LABEL = 60;
const LONGEST_NAME = 120;
const ROOM_FOR_MORE = 300;
/** The most ranges of paragraphs that a line names. */
const MOST_STRETCHES = 6;
/** How words can be quoted, in the order of the counts on a card. */
const MANNERS = ['whole', 'part', 'set_off', 'none'] as const;

/**
 * Everything that an article attributes to somebody, in its order: whole sentences, with the words that say so; `from`
 * counts the paragraphs that are left out at the beginning. `room`: how many characters of text the card may have.
 */
export function saidCard(
  article: Article,
  speaker: Speaker,
  messages: Messages,
  { from = 0, room = TEXT_LIMIT } = {},
): Card {
  const { said: words } = messages;
  const head = headOf(words.title(nameOf(speaker)), `-# ${words.method}`);
  const all = passagesOf(article, speaker.attributions);
  const passages = all.slice(Math.min(from, all.length - 1));
  const most = room === TEXT_LIMIT ? MOST_SHOWN : passages.length;
  const missing = missingLines(article, words);
  const others = [head, ...missing].join('').length + ROOM_FOR_MORE;
  const shown = showPassages(passages, messages, { room: room - others, most });
  const left = shown.left.length;
  const next = from + passages.length - left;
  return layOut({
    colour: colours.warm,
    blocks: [head, ...shown.blocks, ...(left > 0 ? [`-# ${words.more(left)}`] : []), ...missing],
    actions: [
      ...goOnAction('said', left, article, [placeOf(article, speaker), next], messages),
      ...shown.around,
      ...shown.rests,
      reportAction(passages.slice(0, MOST_SHOWN), messages),
    ],
    menu: messages.buttons.menu,
  });
}

/** The same from the numbers of a button: the speaker's place among the article's, and where to go on. */
export function saidCardAt(
  article: Article,
  messages: Messages,
  [speaker = 0, from = 0]: readonly number[],
): Card | undefined {
  const found = speakersOf(article)[speaker];
  return found && saidCard(article, found, messages, { from });
}

function placeOf(article: Article, { name }: Speaker): number {
  return speakersOf(article).findIndex((each) => each.name === name);
}

/** Who is named for what in an article, and how often. */
export function claimsCard(article: Article, messages: Messages): Card {
  const { said: words } = messages;
  const lines = speakersOf(article).map((speaker) => lineOf(speaker, words));
  const missing = missingLines(article, words);
  const others = [words.speakers, ...missing].join('').length + ROOM_FOR_MORE;
  const list = listOf(lines, TEXT_LIMIT - others, words.more);
  return layOut({
    colour: colours.calm,
    blocks: [
      headOf(words.speakers, `-# ${words.method}`),
      list || words.nobody,
      ...missing,
      rule,
      citation(article, roomy, messages),
    ],
    actions: speakerActions(article),
    menu: words.openSpeaker,
  });
}

/** Says that an article may have more than is listed, and where. */
function missingLines(article: Article, words: Messages['said']): readonly string[] {
  const most = MOST_FOUND.attributions;
  const isFull = attributionsOf(article).length >= most;
  const places = unlistedIn(article).map(({ first, last }) => paragraphRange(first, last));
  const named = [...places.slice(0, MOST_STRETCHES), ...(places.length > MOST_STRETCHES ? ['…'] : [])];
  return [
    ...(isFull ? [`-# ${words.stopped(most)}`] : []),
    ...(named.length > 0 ? [`-# ${words.unlisted(named.join(' '))}`] : []),
  ];
}

/** Opens what each of an article's speakers says. */
function speakerActions(article: Article): readonly CardAction[] {
  return speakersOf(article)
    .slice(0, MOST_OPENED)
    .map(({ name }, at) => ({
      label: clip(name, LONGEST_LABEL) || `${at + 1}`,
      id: listPlaceId('said').write(listPlaceIn(article, at, 0)),
      minor: true,
    }));
}

/** Asks which of several is meant. */
export function severalCard(speakers: readonly Speaker[], { said: words }: Messages): Card {
  const names = speakers.slice(0, MOST_SHOWN).map((speaker) => `- **${nameOf(speaker)}**`);
  const left = speakers.length - names.length;
  const more = left > 0 ? [`-# ${words.more(left)}`] : [];
  return layOut({ colour: colours.quiet, blocks: [[words.several, ...names, ...more].join('\n')] });
}

function lineOf(speaker: Speaker, words: Messages['said']): string {
  const { attributions } = speaker;
  const counts = MANNERS.map((manner) => {
    const count = attributions.filter(({ quoted }) => quoted === manner).length;
    return count > 0 ? words.counts[manner](count) : '';
  });
  const places = [...new Set(attributions.map(({ cue }) => `¶${cue.paragraph}`))].slice(0, 10).join(' ');
  return `- **${nameOf(speaker)}** · ${[...counts, places].filter((part) => part !== '').join(' · ')}`;
}

function nameOf({ name }: Speaker): string {
  return foreign(name, LONGEST_NAME);
}

/** The sentences in which something is attributed, each paragraph once. */
function passagesOf(article: Article, attributions: readonly Attribution[]): readonly Passage[] {
  const places = new Map<number, Span[]>();
  for (const place of attributions.flatMap(({ content, cue }) => [...content, cue])) {
    const own = places.get(place.paragraph) ?? [];
    own.push(place);
    places.set(place.paragraph, own);
  }
  return article.paragraphs.flatMap((paragraph): Passage[] => {
    const own = places.get(paragraph.number) ?? [];
    const quotes = paragraph.sentences
      .filter(({ start, end }) => own.some((place) => place.start < end && place.end > start))
      .map((sentence) => quoteOf(paragraph, sentence));
    return quotes.length > 0 ? [{ article, paragraph, score: 0, quotes }] : [];
  });
}
