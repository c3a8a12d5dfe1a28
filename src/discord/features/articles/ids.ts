import { bareId, tokenId } from '#discord/cards/custom-id.ts';

/** What the buttons of a preview do with the draft that their token stands for. */
export const draftIds = {
  add: tokenId('add'),
  details: tokenId('edit'),
  discard: tokenId('discard'),
} as const;

/** The form in which what is known of a draft is filled in. */
export const detailsFormId = tokenId('details');

/** The answers to the question whether an article is to be removed. */
export const removalIds = { remove: tokenId('remove'), keep: tokenId('keep') } as const;

/** The form in which a new article is pasted. */
export const pasteFormId = bareId('paste');

/** The same form for an article that replaces another, which its token stands for. */
export const replaceFormId = tokenId('replace');
