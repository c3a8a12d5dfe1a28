import type { When } from './when.ts';

/** The days from and to which a date may lie, counted from an unknown day on which the article was published. */
export interface Offset {
  readonly from: number;
  readonly to: number;
}

/** Any time. */
export const ANYWHEN: Offset = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
/** The most days in a unit, as far as a date may be from the day that it is counted from. */
const DAYS = { day: 1, week: 7, weekend: 7, month: 31, quarter: 92, year: 366, decade: 3653 } as const;

/** Where a date lies from the day of publication, whichever that is: "yesterday" is a day before it. */
export function offsetOf(when: When): Offset {
  if (when.kind === 'shifted') {
    const { unit, by } = when;
    if (unit === 'day') return { from: by, to: by };
    const [least, most] = [(Math.abs(by) - 1) * DAYS[unit] * LEAST, (Math.abs(by) + 1) * DAYS[unit]];
    if (by === 0) return { from: -DAYS[unit], to: DAYS[unit] };
    return by < 0 ? { from: -most, to: -Math.max(1, least) } : { from: Math.max(1, least), to: most };
  }
  if (when.kind !== 'weekday') return ANYWHEN;
  switch (when.which) {
    case 'past':
      return { from: -6, to: 0 };
    case 'ahead':
      return { from: 0, to: 6 };
    case 'last':
      return { from: -13, to: -1 };
    case 'next':
      return { from: 1, to: 13 };
    default:
      return ANYWHEN;
  }
}

/** A month has 28 days at least, of 31. */
const LEAST = 28 / 31;

/**
 * Puts things in order of time as far as their offsets tell, and leaves them as they were otherwise: each comes as soon as
 * nothing is left that is surely before it.
 */
export function inKnownOrder<T>(things: readonly { readonly thing: T; readonly offset: Offset }[]): T[] {
  const alike = new Map<string, { readonly offset: Offset; readonly places: number[] }>();
  for (const [place, { offset }] of things.entries()) {
    const key = `${offset.from} ${offset.to}`;
    const group = alike.get(key) ?? { offset, places: [] };
    group.places.push(place);
    alike.set(key, group);
  }
  const ordered: T[] = [];
  const rest = [...alike.values()].map((group) => ({ ...group, taken: 0 }));
  while (ordered.length < things.length) {
    const open = rest.filter(({ places, taken }) => taken < places.length);
    const first = open.reduce((one, other) => (other.offset.to < one.offset.to ? other : one));
    const ready = open.filter((each) => each === first || each.offset.from < first.offset.to);
    const next = ready.reduce((one, other) => (placeOf(other) < placeOf(one) ? other : one));
    const thing = things[placeOf(next)];
    next.taken += 1;
    if (thing) ordered.push(thing.thing);
  }
  return ordered;
}

function placeOf({ places, taken }: { readonly places: readonly number[]; readonly taken: number }): number {
  return places[taken] ?? Number.POSITIVE_INFINITY;
}
