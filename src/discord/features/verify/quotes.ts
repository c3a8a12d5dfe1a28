import { textsIn } from '#discord/cards/components.ts';
import { customIdsIn, parseId } from '#discord/cards/custom-id.ts';
import { unquote } from '#discord/cards/markdown.ts';
import { aroundId, furtherIds, pageId, reportIds } from '#discord/cards/passage-ids.ts';
import type { PassageRef } from '#discord/cards/passage-ref.ts';
import { postId, shareId } from '#discord/cards/sharing-ids.ts';

/** A block quote, over all its lines. */
const QUOTE = /(?:^> .*(?:\n|$))+/gm;

/**
 * The quotes that a card shows, in its order, as its readers see them: they are what is to be checked. Where they are
 * from is said by the card's ids.
 */
export function shownQuotes(components: readonly unknown[]): readonly string[] {
  return textsIn(components)
    .flatMap((text) => text.match(QUOTE) ?? [])
    .map((quote) => unquote(quote.replace(/\n$/, '')));
}

/** The passages that a card's ids name. */
export function refsIn(components: readonly unknown[]): readonly PassageRef[] {
  return customIdsIn(components)
    .map(parseId)
    .flatMap(({ kind, fields }) => READERS.get(kind)?.(fields) ?? []);
}

/** What passages an id names, by its kind. */
const READERS: ReadonlyMap<string, (fields: readonly string[]) => readonly PassageRef[]> = new Map([
  [pageId.kind, (fields) => asList(pageId.read(fields)?.ref)],
  ...[aroundId, ...Object.values(furtherIds), reportIds.found, reportIds.nothing].map(
    (id) => [id.kind, (fields: readonly string[]) => id.read(fields) ?? []] as const,
  ),
  ...[shareId, postId].map(
    (id) => [id.kind, (fields: readonly string[]) => id.read(fields)?.passages ?? []] as const,
  ),
]);

function asList(ref: PassageRef | undefined): readonly PassageRef[] {
  return ref === undefined ? [] : [ref];
}
