import type { Given } from './dom.ts';

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** Makes an element a link to an address elsewhere; undefined if the address is not safe to open. */
export function linkTo(address: string): Given | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href, protocol } = new URL(address);
  if (!SAFE.has(protocol)) return undefined;
  return { href, title: href, target: '_blank', rel: 'noopener noreferrer nofollow' };
}
