import type { Messages } from '#discord/messages/messages.ts';
import type { Article, Paragraph, Passage } from '#engine/index.ts';
import type { CardButton } from './components.ts';
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

/** A button a passage that opens what is around it. */
export function aroundButtons(passages: readonly Passage[], { buttons }: Messages): readonly CardButton[] {
  const ofSeveral = new Set(passages.map(({ article }) => article)).size > 1;
  const labelOf = ({ article, paragraph }: Passage): string => {
    if (passages.length === 1) return buttons.around;
    const title = ofSeveral ? clip(article.title, LONGEST_TITLE) : '';
    return [buttons.aroundParagraph(paragraph.number), title].filter((part) => part !== '').join(' · ');
  };
  return passages.map((passage) => ({ label: labelOf(passage), id: aroundId.write(refOf(passage)) }));
}

/** The button that opens a page of a paragraph. */
export function restButton(
  article: Article,
  paragraph: Paragraph,
  page: number,
  { buttons }: Messages,
): CardButton {
  const id = pageId.write({ ref: paragraphRef(article, paragraph), page });
  return { label: buttons.rest(paragraph.number), id };
}

/** The button that opens further passages, by what they are to the question; none where there are none. */
export function furtherButton(
  passages: readonly Passage[],
  kind: keyof typeof furtherIds,
  label: string,
): readonly CardButton[] {
  if (passages.length === 0) return [];
  return [{ label, id: furtherIds[kind].write(passages.map(refOf)) }];
}

/** The button that goes on with a command's list; none where nothing is left. */
export function goOnButton(
  command: string,
  left: number,
  article: Article,
  at: readonly number[],
  { buttons }: Messages,
): readonly CardButton[] {
  if (left <= 0) return [];
  return [{ label: buttons.more, id: listPlaceId(command).write(listPlaceIn(article, ...at)) }];
}

/** The button that shares a private card; none where the card is not to be shared. */
export function shareButton(
  passages: readonly Passage[],
  verdict: SharedVerdict,
  { shareable = false, target }: Sharing,
  { buttons }: Messages,
): readonly CardButton[] {
  if (!shareable || passages.length === 0) return [];
  const plan = { verdict, passages: passages.map(refOf), ...(target !== undefined && { target }) };
  return [{ label: buttons.share, id: shareId.write(plan) }];
}

/** The button that takes a shared card back. */
export function retractButton(plan: RetractPlan, { buttons }: Messages): CardButton {
  return { label: buttons.retract, id: retractId.write(plan), danger: true };
}

/**
 * The button with which anybody says that a card is wrong. `found`: the card shows these passages; `nothing`: it says
 * that there is no answer, and the first of these is nearest.
 */
export function reportButton(
  passages: readonly Passage[],
  { buttons }: Messages,
  verdict: keyof typeof reportIds = 'found',
): CardButton {
  const refs = (verdict === 'found' ? passages : passages.slice(0, 1)).map(refOf);
  return { label: buttons.report, id: reportIds[verdict].write(refs) };
}
