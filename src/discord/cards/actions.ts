import type { Messages } from '#discord/messages/messages.ts';
import type { Article, Paragraph, Passage } from '#engine/index.ts';
import type { CardAction } from './components.ts';
import { parseId } from './custom-id.ts';
import { dismissId } from './dismiss-id.ts';
import { listPlaceId, listPlaceIn } from './list-place.ts';
import { aroundId, furtherIds, pageId, reportIds } from './passage-ids.ts';
import { paragraphRef, refOf } from './passage-ref.ts';
import { type RetractPlan, retractId, type SharedVerdict, shareId } from './sharing-ids.ts';
import { clip } from './text.ts';

/** What the card of some passages may offer. */
export interface Sharing {
  /** Offers **Share**. */
  readonly shareable?: boolean;
  /** The id of the message that a shared card is to reply to. */
  readonly target?: string;
}

const LONGEST_TITLE = 40;

/** The button that opens the text around all of these passages; no button if there are no passages. */
export function aroundAction(passages: readonly Passage[], { buttons }: Messages): readonly CardAction[] {
  if (passages.length === 0) return [];
  return [{ label: buttons.around, id: aroundId.write(passages.map(refOf)) }];
}

/** What opens the text around one of these passages each: for lists, and so for their menus. */
export function aroundActions(passages: readonly Passage[], messages: Messages): readonly CardAction[] {
  if (passages.length === 1) return aroundAction(passages, messages);
  const { buttons } = messages;
  const ofSeveral = new Set(passages.map(({ article }) => article)).size > 1;
  const labelOf = ({ article, paragraph }: Passage): string => {
    const title = ofSeveral ? clip(article.title, LONGEST_TITLE) : '';
    return [buttons.aroundParagraph(paragraph.number), title].filter((part) => part !== '').join(' · ');
  };
  return passages.map((passage) => ({
    label: labelOf(passage),
    id: aroundId.write([refOf(passage)]),
    minor: true,
  }));
}

/** The button that opens a page of a paragraph. */
export function restAction(
  article: Article,
  paragraph: Paragraph,
  page: number,
  { buttons }: Messages,
): CardAction {
  const id = pageId.write({ ref: paragraphRef(article, paragraph), page });
  return { label: buttons.rest(paragraph.number), id };
}

/** The button that opens further passages, by what they are to the question; none where there are none. */
export function furtherAction(
  passages: readonly Passage[],
  kind: keyof typeof furtherIds,
  { buttons }: Messages,
): readonly CardAction[] {
  if (passages.length === 0) return [];
  const id = furtherIds[kind].write(passages.map(refOf));
  // An id may have no room for all of them: the label says how many it leads to.
  const count = furtherIds[kind].read(parseId(id).fields)?.length ?? 0;
  const labels = { more: buttons.morePassages(count), nearest: buttons.nearest, summary: buttons.more };
  return [{ label: labels[kind], id }];
}

/** The button that goes on with a command's list; none where nothing is left. */
export function goOnAction(
  command: string,
  left: number,
  article: Article,
  at: readonly number[],
  { buttons }: Messages,
): readonly CardAction[] {
  if (left <= 0) return [];
  return [{ label: buttons.more, id: listPlaceId(command).write(listPlaceIn(article, ...at)) }];
}

/** The button that shares a private card; none where the card is not to be shared. */
export function shareAction(
  passages: readonly Passage[],
  verdict: SharedVerdict,
  { shareable = false, target }: Sharing,
  { buttons }: Messages,
): readonly CardAction[] {
  if (!shareable || passages.length === 0) return [];
  const plan = { verdict, passages: passages.map(refOf), ...(target !== undefined && { target }) };
  return [{ label: buttons.share, id: shareId.write(plan), look: 'main' }];
}

/** The button that takes a shared card back. */
export function retractAction(plan: RetractPlan, { buttons }: Messages): CardAction {
  return { label: buttons.retract, id: retractId.write(plan), look: 'danger' };
}

/**
 * The button with which anybody says that a card is wrong. `found`: the card shows these passages; `nothing`: it says
 * that there is no answer, and the first of these is nearest.
 */
export function reportAction(
  passages: readonly Passage[],
  { buttons }: Messages,
  verdict: keyof typeof reportIds = 'found',
): CardAction {
  const refs = (verdict === 'found' ? passages : passages.slice(0, 1)).map(refOf);
  return { label: buttons.report, id: reportIds[verdict].write(refs), minor: true };
}

/** What takes a public answer away, for the user who asked for it and for moderators. */
export function dismissAction(asker: string, { buttons }: Messages): CardAction {
  return { label: buttons.dismiss, id: dismissId.write(asker), minor: true };
}
