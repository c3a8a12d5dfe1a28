import { createHash } from 'node:crypto';
import { type CustomIdKind, writeId } from '#discord/cards/custom-id.ts';

/** A text that an article's page has. */
export interface ChangedPage {
  /** The article's, as `shortKey` has it. */
  readonly key: string;
  readonly revision: string;
}

/** An entry of a feed. */
export interface EntryRef {
  /** Of the feed's address, as `shortKey` has it. */
  readonly key: string;
  readonly entry: string;
}

/** What is decided about a page that has changed. */
export const changedPageIds = { replace: changedPageId('pagereplace'), ignore: changedPageId('pageignore') };

/** Shows an entry of a feed as the article that it would be. */
export const entryId: CustomIdKind<EntryRef> = {
  kind: 'feedadd',
  write: ({ key, entry }) => writeId('feedadd', key, entry),
  read: ([key = '', entry = '', ...rest]) =>
    rest.length === 0 && /^[0-9a-f]{16}$/.test(key) && /^[\w-]{16}$/.test(entry) ? { key, entry } : undefined,
};

/** Stands for an article's id or a feed's address in custom ids and choices: 16 hexadecimal digits. */
export function shortKey(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}

function changedPageId(kind: string): CustomIdKind<ChangedPage> {
  return {
    kind,
    write: ({ key, revision }) => writeId(kind, key, revision),
    read: ([key = '', revision = '', ...rest]) =>
      rest.length === 0 && /^[0-9a-f]{16}$/.test(key) && /^[0-9a-f]{12}$/.test(revision)
        ? { key, revision }
        : undefined,
  };
}
