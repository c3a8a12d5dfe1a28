import type { ParagraphChange } from '#articles/paragraph-changes.ts';
import type { Revised } from '#articles/revisions.ts';
import { wordDiff } from '#articles/wording/diff.ts';
import { reportAction, retractAction } from '#discord/cards/actions.ts';
import { bold } from '#discord/cards/citation.ts';
import { type Card, colours, type Layout, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { bareId } from '#discord/cards/custom-id.ts';
import { diffLine } from '#discord/cards/diff-line.ts';
import { headOf, questionLine } from '#discord/cards/head.ts';
import { showPassages } from '#discord/cards/passages.ts';
import { listOf } from '#discord/cards/text.ts';
import { sharedFoot } from '#discord/features/sharing/cards.ts';
import { shareLine } from '#discord/features/sharing/shares-card.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Paragraph, type Passage, quoteOf } from '#engine/index.ts';
import type { AffectedShare, SharedPassage } from './affected.ts';

/** Marks all cards that quote what has changed as corrected. */
export const correctId = bareId('correct');

const LONGEST_DIFF = 500;
const ROOM_FOR_MORE = 120;
const ROOM_AROUND_CHANGES = 1000;
/** Of a corrected card's text, what was shared takes this much at most; the new wording has the rest. */
const OLD_SHARE = 0.5;

/** Takes the place of a shared card whose article has changed: what was shared, and the new wording below. */
export function correctedCard({ share, passages }: AffectedShare, messages: Messages): Card {
  const { corrections: words, sharing } = messages;
  const head = headOf(words.corrected, questionLine(share.question, sharing.sharedQuestion));
  const foot = sharedFoot({ sharer: share.sharer, share: share.id }, messages);
  const gone = passages.filter(({ now }) => now.state === 'gone').map(numberOf);
  const goneLine = gone.length > 0 ? `-# ${words.gone(gone.join(' '))}` : '';
  const room = TEXT_LIMIT - head.length - foot.length - goneLine.length - words.nowTitle.length;
  const shared = passages.map(({ passage }) => passage);
  const fresh = freshPassages(passages);
  const old = showPassages(shared, messages, {
    room: fresh.length > 0 ? room * OLD_SHARE : room,
    note: () => words.asShared,
  });
  const now = fresh.length > 0 ? showPassages(fresh, messages, { room: room * (1 - OLD_SHARE) }) : undefined;
  return layOut({
    colour: colours.quiet,
    blocks: [
      head,
      ...old.blocks,
      ...(now ? [rule, words.nowTitle, ...now.blocks] : []),
      ...(goneLine ? [rule, goneLine] : []),
      foot,
    ],
    actions: [
      ...old.around,
      ...old.rests,
      ...(now?.rests ?? []),
      retractAction({ sharer: share.sharer, share: share.id }, messages),
      reportAction([...shared, ...fresh], messages),
    ],
    menu: messages.buttons.menu,
  });
}

/** The shares that a moderator may have marked, with the button that does so. */
export function affectedCard(
  affected: readonly AffectedShare[],
  titles: ReadonlyMap<string, string>,
  messages: Messages,
): Card {
  const { corrections: words } = messages;
  const lines = affected.map(({ share }) => shareLine(share, titles, messages));
  const room = TEXT_LIMIT - words.title.length - ROOM_FOR_MORE;
  return layOut({
    colour: colours.calm,
    blocks: [headOf(words.title), listOf(lines, room, words.more)],
    actions: [{ label: words.mark(affected.length), id: correctId.write(true) }],
  });
}

/** What has changed in an article, word by word, and how many shared cards quote that. */
export function changeCard(
  { before, after }: Revised,
  changes: readonly ParagraphChange[],
  affected: number,
  messages: Messages,
): Card {
  const { corrections: words } = messages;
  const list = changesList(changes, TEXT_LIMIT - ROOM_AROUND_CHANGES, messages);
  const counts = words.paragraphs(changesLine(changes, messages));
  const blocks: Layout['blocks'] = [
    headOf(words.changed(bold(after.title || before.title)), `-# ${counts}`),
    ...(list === '' ? [] : [rule, list]),
    ...(affected > 0 ? [rule, words.cardsAffected(affected)] : []),
  ];
  return layOut({ colour: colours.calm, blocks });
}

/** What is changed, removed and new, word by word, in so many characters. */
export function changesList(
  changes: readonly ParagraphChange[],
  room: number,
  { corrections }: Messages,
): string {
  const lines = changes.map(changeLine).filter((line) => line !== '');
  return listOf(lines, room, corrections.more);
}

/** How many paragraphs have changed, and how. */
export function changesLine(changes: readonly ParagraphChange[], { corrections, cards }: Messages): string {
  const counts = (['changed', 'added', 'gone', 'moved', 'unchanged'] as const)
    .map((kind) => ({ kind, count: changes.filter((each) => each.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => corrections.counts[kind](count));
  return cards.listed(counts);
}

function changeLine(change: ParagraphChange): string {
  switch (change.kind) {
    case 'changed':
      return `- ¶${change.after.number}: ${diffLine(wordDiff(change.before.text, change.after.text), LONGEST_DIFF)}`;
    case 'gone':
      return `- ${diffLine([{ kind: 'gone', text: `¶${change.before.number}: ${change.before.text}` }], LONGEST_DIFF)}`;
    case 'added':
      return `- ${diffLine([{ kind: 'added', text: `¶${change.after.number}: ${change.after.text}` }], LONGEST_DIFF)}`;
    default:
      return '';
  }
}

function numberOf({ passage }: SharedPassage): string {
  return `¶${passage.paragraph.number}`;
}

/** Today's paragraphs in the place of those that were quoted, each once. */
function freshPassages(passages: readonly SharedPassage[]): readonly Passage[] {
  const found = new Map<Paragraph, Passage>();
  for (const { article, now } of passages) {
    if (now.state !== 'changed') continue;
    const { paragraph } = now;
    const quotes = [quoteOf(paragraph, { start: 0, end: paragraph.text.length })];
    found.set(paragraph, { article, paragraph, score: 0, quotes });
  }
  return [...found.values()];
}
