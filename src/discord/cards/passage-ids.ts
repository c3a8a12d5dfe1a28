import type { CustomIdKind } from './custom-id.ts';
import { type PassageRef, readRef, readRefs, writeWithRefs } from './passage-ref.ts';

/** Opens what is around some passages. */
export const aroundId = severalIds('a');

/** A page of a passage's paragraph; pages count from 1. */
export interface PageRef {
  readonly ref: PassageRef;
  readonly page: number;
}

/** Opens a page of a paragraph that is too long for one card. */
export const pageId: CustomIdKind<PageRef> = {
  kind: 'r',
  write: ({ ref, page }) => writeWithRefs('r', [page.toString(36)], [ref]),
  read([page = '', ...fields]) {
    const ref = /^[1-9a-z][0-9a-z]{0,5}$/.test(page) ? readRef(fields) : undefined;
    return ref && { ref, page: parseInt(page, 36) };
  },
};

/** Opens passages that had no room, by what they are to the question. */
export const furtherIds = {
  more: severalIds('m'),
  nearest: severalIds('n'),
  summary: severalIds('u'),
} as const;

/**
 * Opens the form in which somebody says what is wrong with a card, and is that form's own id. `found`: the card shows
 * these passages; `nothing`: it says that there is no answer, and these are only nearest.
 */
export const reportIds = { found: anyIds('f'), nothing: anyIds('g') } as const;

function severalIds(kind: string): CustomIdKind<readonly PassageRef[]> {
  return { kind, write: (refs) => writeWithRefs(kind, [], refs), read: readRefs };
}

/** The same, or none at all. */
function anyIds(kind: string): CustomIdKind<readonly PassageRef[]> {
  const { write } = severalIds(kind);
  return { kind, write, read: (fields) => (fields.join() === '' ? [] : readRefs(fields)) };
}
