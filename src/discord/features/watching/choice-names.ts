import { webAddress } from '#articles/web-address.ts';
import { clip } from '#discord/cards/text.ts';

/** Discord takes names of 100 characters. */
const LONGEST = 100;
const LONGEST_PLACE = 50;
const SEPARATOR = ' · ';

/** What a page or feed is told by from others. */
interface Named {
  readonly title: string;
  /** Whether it is a page or a feed, in a word. */
  readonly kind: string;
  readonly address: string;
}

/**
 * What pages and feeds are called where one is chosen, in their order: title, kind and host. Where that is the same for
 * several they have their addresses, and where those are the same too, numbers.
 */
export function choiceNames(watched: readonly Named[]): readonly string[] {
  const byHost = watched.map((each) => nameOf(each, hostOf(each)));
  const isShared = sharedIn(byHost);
  const byAddress = watched.map((each, at) => {
    const name = byHost[at] ?? '';
    return isShared(name) ? nameOf(each, endOf(each.address)) : name;
  });
  const isStillShared = sharedIn(byAddress);
  return watched.map((each, at) => {
    const name = byAddress[at] ?? '';
    return isStillShared(name) ? nameOf(each, `${endOf(each.address)}${SEPARATOR}${at + 1}`) : name;
  });
}

function nameOf({ title, kind }: Named, place: string): string {
  const rest = `${kind}${SEPARATOR}${place}`;
  const start = clip(title, LONGEST - rest.length - SEPARATOR.length);
  return start === '' ? rest : `${start}${SEPARATOR}${rest}`;
}

function hostOf({ address }: Named): string {
  return endOf(webAddress(address)?.host ?? address);
}

/** Addresses of one site differ at their ends. */
function endOf(address: string): string {
  return address.length <= LONGEST_PLACE ? address : `…${address.slice(1 - LONGEST_PLACE)}`;
}

function sharedIn(names: readonly string[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => (counts.get(name) ?? 0) > 1;
}
