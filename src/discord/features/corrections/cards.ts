import type { ParagraphChange } from '#articles/paragraph-changes.ts';
import type { Revised } from '#articles/revisions.ts';
import { wordDiff } from '#articles/wording/diff.ts';
import { headOf, questionLine, reportButton } from '#discord/cards/answer-card.ts';
import { bold } from '#discord/cards/citation.ts';
import {
  type Card,
  type CardButton,
  colours,
  type Layout,
  layOut,
  rule,
  TEXT_LIMIT,
} from '#discord/cards/components.ts';
import { diffLine } from '#discord/cards/diff-line.ts';
import { showPassages } from '#discord/cards/passages.ts';
import { sharedFoot } from '#discord/cards/shared-card.ts';
import { shareLine } from '#discord/features/sharing/shares-card.ts';
import { messages } from '#discord/messages.ts';
import { type Article, type Paragraph, type Passage, quoteOf } from '#engine/index.ts';
import type { AffectedShare, SharedPassage } from './affected.ts';
import { words } from './words.ts';

/** The button of `/shares` that marks cards as corrected. */
export const CORRECT_ID = 'shares:correct';
const LONGEST_DIFF = 500;
const ROOM_FOR_MORE = 120;
/** Of a corrected card's text, what was shared takes this much at most; the new wording has the rest. */
const OLD_SHARE = 0.5;

/** Takes the place of a shared card whose article has changed: what was shared, and the new wording below. */
export function correctedCard({ share, passages }: AffectedShare): Card {
  const head = headOf(words.corrected, questionLine(share.question, messages.sharedQuestion));
  const foot = sharedFoot({ sharer: share.sharer, share: share.id });
  const gone = passages.filter(({ now }) => now.state === 'gone').map(numberOf);
  const goneLine = gone.length > 0 ? `-# ${words.gone(gone.join(' '))}` : '';
  const room = TEXT_LIMIT - head.length - foot.length - goneLine.length - words.nowTitle.length;
  const fresh = freshPassages(passages);
  const old = showPassages(
    passages.map(({ passage }) => passage),
    { room: fresh.length > 0 ? room * OLD_SHARE : room, note: () => words.asShared },
  );
  const now = fresh.length > 0 ? showPassages(fresh, { room: room * (1 - OLD_SHARE) }) : undefined;
  const ids: readonly CardButton[] = [
    {
      label: messages.buttons.retract,
      action: { kind: 'retract', sharer: share.sharer, share: share.id },
      danger: true,
    },
    reportButton([...passages.map(({ passage }) => passage), ...fresh]),
  ];
  return layOut({
    colour: colours.quiet,
    blocks: [
      head,
      ...old.blocks,
      ...(now ? [rule, words.nowTitle, ...now.blocks] : []),
      ...(goneLine ? [rule, goneLine] : []),
      foot,
    ],
    buttons: [...old.around, ...old.rests, ...(now?.rests ?? []), ...ids],
  });
}

/** The shares that a moderator may have marked, with the button that does so. */
export function affectedCard(affected: readonly AffectedShare[], titles: ReadonlyMap<string, string>): Card {
  let room = TEXT_LIMIT - words.title.length - ROOM_FOR_MORE;
  const shown = affected
    .map(({ share }) => shareLine(share, titles))
    .filter((line) => {
      room -= line.length + 1;
      return room >= 0;
    });
  const left = affected.length - shown.length;
  if (left > 0) shown.push(`-# ${words.more(left)}`);
  return layOut({
    colour: colours.calm,
    blocks: [headOf(words.title), shown.join('\n')],
    buttons: [{ label: words.mark(affected.length), customId: CORRECT_ID }],
  });
}

/** What has changed in an article, word by word, and how many shared cards quote that. */
export function changeCard(
  { before, after }: Revised,
  changes: readonly ParagraphChange[],
  affected: number,
): Card {
  const lines = changes.map(changeLine).filter((line) => line !== '');
  let room = TEXT_LIMIT - 1000;
  const shown = lines.filter((line) => {
    room -= line.length + 1;
    return room >= 0;
  });
  const left = lines.length - shown.length;
  if (left > 0) shown.push(`-# ${words.more(left)}`);
  const blocks: Layout['blocks'] = [
    headOf(words.changed(bold(titleOf(before, after))), `-# ${words.paragraphs(changesLine(changes))}`),
    ...(shown.length > 0 ? [rule, shown.join('\n')] : []),
    ...(affected > 0 ? [rule, words.cardsAffected(affected)] : []),
  ];
  return layOut({ colour: colours.calm, blocks });
}

function titleOf(before: Article, after: Article): string {
  return after.title || before.title;
}

/** How many paragraphs have changed, and how. */
export function changesLine(changes: readonly ParagraphChange[]): string {
  return (['changed', 'added', 'gone', 'moved', 'unchanged'] as const)
    .map((kind) => ({ kind, count: changes.filter((each) => each.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => words.counts[kind](count))
    .join(', ');
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
