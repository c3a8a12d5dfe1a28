import { type FaultPlace, type Warning, WHOLE } from './faults.ts';

/** A text without the signs that mislead, and how many of them were in it. */
export interface Cleaned {
  readonly text: string;
  /** Signs that drive a terminal or turn the order of letters round. */
  readonly taken: number;
  /** Marks over and under letters beyond those that any language piles up. */
  readonly piled: number;
  /** The words behind the first sign that was taken out; empty at the end, and where none was. */
  readonly before: string;
}

/** C0 and C1 but for what ends a line, the marks of directions, and half of a pair. */
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;
const TAKEN = new RegExp(`${CONTROL.source}|${DIRECTION.source}`);
const LONGEST_PLACE = 24;
const HALF_SIGN = /\p{Surrogate}/gu;
/** Vietnamese and biblical Hebrew have letters with four marks. */
const PILED = /(\p{M}{5})\p{M}+/gu;

/**
 * Takes out of a text what would show it as other than it is: control signs, marks that turn the direction of writing
 * (Unicode, UAX 9: overrides, embeddings, isolates), and marks piled on one letter. Every sign that ends a line stays.
 */
export function withoutSigns(text: string): Cleaned {
  const taken = (text.match(CONTROL)?.length ?? 0) + (text.match(DIRECTION)?.length ?? 0);
  const first = text.search(TAKEN);
  let piled = 0;
  const clean = text
    .replace(CONTROL, '')
    .replace(DIRECTION, '')
    .replace(HALF_SIGN, '\uFFFD')
    .replace(PILED, (pile, kept: string) => {
      piled += [...pile].length - 5;
      return kept;
    });
  return { text: clean, taken, piled, before: first < 0 ? '' : wordsFrom(text, first) };
}

/** What was taken out of a text, for whoever is to keep it. */
export function signWarnings({ taken, piled, before }: Omit<Cleaned, 'text'>): readonly Warning[] {
  const place: FaultPlace = before === '' ? { at: 'end' } : { at: 'words', words: before };
  return [
    ...(taken > 0 ? [{ code: 'signs_taken', place, count: taken } as const] : []),
    ...(piled > 0 ? [{ code: 'marks_piled', place: WHOLE, count: piled } as const] : []),
  ];
}

/** The first words at a place of a text or behind it, without signs. */
function wordsFrom(text: string, at: number): string {
  const rest = text
    .slice(at, at + 10 * LONGEST_PLACE)
    .replace(CONTROL, '')
    .replace(DIRECTION, '');
  const line = rest.trim().split('\n')[0] ?? '';
  const whole = line.slice(0, LONGEST_PLACE);
  const words = line.length > whole.length ? whole.replace(/\s+\S*$/u, '') : whole;
  return words.replace(HALF_SIGN, '').replace(/[.,;:]+$/, '');
}

/** Whether nothing of a text shows. */
export function isInvisible(text: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\u115F\u1160\u3164\uFFA0\u2800]/g, ''));
}
