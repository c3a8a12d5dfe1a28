import { bareId, type CustomIdKind, writeId } from '#discord/cards/custom-id.ts';

/** The menus and buttons of the card. */
export const setupIds = {
  log: bareId('setuplog'),
  roles: bareId('setuproles'),
  add: bareId('setupadd'),
  again: bareId('setupagain'),
} as const;

/** The button that shows further channels in which something is lacking, but for so many. */
export const moreLackingId: CustomIdKind<number> = {
  kind: 'setupmore',
  write: (skipped) => writeId('setupmore', String(skipped)),
  read: ([skipped = '', ...rest]) =>
    rest.length === 0 && /^\d{1,4}$/.test(skipped) ? Number(skipped) : undefined,
};
