import type { Article } from '#engine/index.ts';
import { type CustomIdKind, writeId } from './custom-id.ts';
import { textKey } from './passage-ref.ts';

/** Where a list about an article goes on; which numbers say so is its command's own affair. */
export interface ListPlace {
  /** The article's key, as `textKey` has it. */
  readonly text: string;
  readonly at: readonly number[];
}

/** A button that goes on with a command's list. */
export function listPlaceId(command: string): CustomIdKind<ListPlace> {
  return {
    kind: command,
    write: ({ text, at }) => writeId(command, text, at.map((each) => each.toString(36)).join('.')),
    read([text = '', places = '', ...rest]) {
      const isOurs = /^[0-9a-f]{16}$/.test(text) && /^[0-9a-z]{1,6}(?:\.[0-9a-z]{1,6}){0,3}$/.test(places);
      if (!isOurs || rest.length > 0) return undefined;
      return { text, at: places.split('.').map((place) => parseInt(place, 36)) };
    },
  };
}

/** The place in a list about this article. */
export function listPlaceIn(article: Article, ...at: readonly number[]): ListPlace {
  return { text: textKey(article), at };
}
