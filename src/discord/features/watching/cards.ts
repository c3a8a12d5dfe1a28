import type { ParagraphChange } from '#articles/paragraph-changes.ts';
import type { Revised } from '#articles/revisions.ts';
import type { NewEntries, OfferableEntry } from '#articles/watching/new-entries.ts';
import { bold, citation, safeUrl, tight } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, lengthOf, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { headOf } from '#discord/cards/head.ts';
import { listOf } from '#discord/cards/text.ts';
import type { Draft } from '#discord/features/articles/draft.ts';
import { warningsPart } from '#discord/features/articles/left-out.ts';
import { changesLine, changesList } from '#discord/features/corrections/cards.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { assembleArticle } from '#engine/index.ts';
import type { FeedWatch, PageWatch } from '#store/watch.ts';
import { changedPageIds, entryId, shortKey } from './ids.ts';

const LONGEST_NAME = 200;
const LONGEST_LINK = 300;
const LONGEST_ENTRY_LINK = 600;
const ROOM_FOR_MORE = 300;

/** Says in the log channel that the page of an article has another text now, and asks what to do. */
export function changedPageCard(
  { before, after }: Revised,
  changes: readonly ParagraphChange[],
  draft: Draft,
  messages: Messages,
): Card {
  const { watching: words, articles } = messages;
  const data = { key: shortKey(before.id), revision: after.revision };
  const head = [
    headOf(words.changed(bold(before.title)), `-# ${words.compared(changesLine(changes, messages))}`),
    citation(after, tight, messages),
  ];
  const foot = [
    warningsPart(draft, messages),
    draft.leftOut.length > 0 ? `-# ${words.leftOut(draft.leftOut.length)}` : '',
    `-# ${words.nothingReplaced}`,
  ];
  const room = TEXT_LIMIT - lengthOf([...head, ...foot]) - ROOM_FOR_MORE;
  const list = changesList(changes, room, messages);
  return layOut({
    colour: colours.warm,
    blocks: [...head, ...(list === '' ? [] : [rule, list]), rule, ...foot],
    actions: [
      { label: articles.buttons.replace, id: changedPageIds.replace.write(data), look: 'main' },
      { label: words.ignore, id: changedPageIds.ignore.write(data) },
    ],
  });
}

/** Offers what is new in a feed. */
export function newEntriesCard(
  { address, title }: Pick<FeedWatch, 'address' | 'title'>,
  { offer, left }: Pick<NewEntries, 'offer' | 'left'>,
  messages: Messages,
): Card {
  const { watching: words } = messages;
  const lines = offer.map((entry, at) => {
    const shown = entryLine(entry, messages);
    return offer.length === 1 ? shown : `${at + 1}. ${shown}`;
  });
  return layOut({
    colour: colours.warm,
    blocks: [
      headOf(words.newEntries(bold(title, LONGEST_NAME), offer.length)),
      lines.join('\n'),
      left > 0 ? `-# ${words.left(left)}` : '',
    ],
    actions: offer.map(({ id }, at) => ({
      label: offer.length === 1 ? words.addOnly : words.add(at + 1),
      id: entryId.write({ key: shortKey(address), entry: id }),
    })),
  });
}

/** What a server has watched, and how that goes. */
export function watchedCard(
  pages: readonly PageWatch[],
  feeds: readonly FeedWatch[],
  titleOf: (article: string) => string,
  isPaused: boolean,
  messages: Messages,
): Card {
  const { watching: words } = messages;
  const lines = [
    ...pages.map((watch) => lineOf(watch, titleOf(watch.article), words.page, messages)),
    ...feeds.map((watch) => lineOf(watch, watch.title, words.feedKind, messages)),
  ];
  return layOut({
    colour: colours.calm,
    blocks: [
      headOf(words.listTitle),
      listOf(lines, TEXT_LIMIT - ROOM_FOR_MORE, words.more),
      isPaused ? words.paused : '',
    ],
  });
}

/** Asks which of several is meant that are called the same. */
export function whichCard(lines: readonly string[], { watching: words }: Messages): Card {
  const list = listOf(lines, TEXT_LIMIT - ROOM_FOR_MORE, words.more);
  return layOut({ colour: colours.calm, blocks: [words.which, list] });
}

function lineOf(
  { address, failures }: PageWatch | FeedWatch,
  title: string,
  kind: string,
  { watching: words }: Messages,
): string {
  const url = safeUrl(address, LONGEST_LINK);
  const facts = [kind, url === undefined ? '' : `<${url}>`, failures > 0 ? words.failing(failures) : ''];
  return `- ${bold(title, LONGEST_NAME)} · ${facts.filter((fact) => fact !== '').join(' · ')}`;
}

/** An entry as a citation has it: its title leads to its page, unless it pretends to lead elsewhere. */
function entryLine({ title, link, published }: OfferableEntry, messages: Messages): string {
  const metadata = {
    title: title ?? messages.watching.untitled,
    publication: '',
    url: link,
    ...(published !== undefined && { published }),
  };
  const shown = citation(
    assembleArticle('', metadata, []),
    { ...tight, title: LONGEST_NAME, url: LONGEST_ENTRY_LINK },
    messages,
  );
  return shown.replace(/^-# /, '');
}
