import type { Unit } from './terms.ts';

/** A thing and the name that owns it: "Ukrainian soldiers", "the foreign minister of Ukraine". */
export interface OwnedUnits {
  readonly thing: Unit;
  readonly name: Unit;
}

/** How many words may come between a name and what it owns: "Russian foreign minister". */
const FARTHEST = 3;

/**
 * Which things in a text belong to which known names (countries and the like, see names.json): those right
 * after a name, without a grammatical word between, and those before "of" and a name.
 */
export function ownershipsIn(all: readonly Unit[]): OwnedUnits[] {
  return all.flatMap((unit, at) => {
    if (unit.stop || isCountry(unit.key)) return [];
    const name = nameBefore(all, at) ?? nameAfter(all, at);
    return name ? [{ thing: unit, name }] : [];
  });
}

function nameBefore(all: readonly Unit[], at: number): Unit | undefined {
  for (let back = at - 1; back >= 0 && at - back <= FARTHEST; back--) {
    const unit = all[back];
    if (!unit || unit.stop) return undefined;
    if (isCountry(unit.key)) return unit;
  }
  return undefined;
}

function nameAfter(all: readonly Unit[], at: number): Unit | undefined {
  if (all[at + 1]?.words[0] !== 'of') return undefined;
  const next = all[at + 2]?.words[0] === 'the' ? all[at + 3] : all[at + 2];
  return next && isCountry(next.key) ? next : undefined;
}

/** Whether a key is that of a known name: a country and the like. */
export function isCountry(key: string): boolean {
  return key.startsWith('=');
}
