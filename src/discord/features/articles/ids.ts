import { bareId, type CustomIdKind, tokenId, writeId } from '#discord/cards/custom-id.ts';

/** What the buttons of a preview do with the draft that their token stands for. */
export const draftIds = {
  add: tokenId('add'),
  details: tokenId('edit'),
  discard: tokenId('discard'),
} as const;

/** A part of what was left out of the draft that a token stands for, by its number from 0. */
interface PartOfDraft {
  readonly token: string;
  readonly at: number;
}

/** What the buttons of a preview do with what was left out: take a part back in, show the parts from one on. */
export const leftOutIds = { takeIn: partId('takein'), show: partId('leftout') } as const;

function partId(kind: string): CustomIdKind<PartOfDraft> {
  return {
    kind,
    write: ({ token, at }) => writeId(kind, token, String(at)),
    read: ([token = '', at = '', ...rest]) =>
      rest.length === 0 && /^[\w-]{1,40}$/.test(token) && /^\d{1,5}$/.test(at)
        ? { token, at: Number(at) }
        : undefined,
  };
}

/** The form in which what is known of a draft is filled in. */
export const detailsFormId = tokenId('details');

/** The answers to the question whether an article is to be removed. */
export const removalIds = { remove: tokenId('remove'), keep: tokenId('keep') } as const;

/** The form in which a new article is pasted. */
export const pasteFormId = bareId('paste');

/** The same form for an article that replaces another, which its token stands for. */
export const replaceFormId = tokenId('replace');
