import type { Coded, FaultPlace } from '#articles/faults.ts';

/** The words for each code: a function of its values and its place where it has any values. */
export type WordsByCode<Values> = {
  readonly [Code in keyof Values]: keyof Values[Code] extends never
    ? string
    : (said: Values[Code] & { readonly place: FaultPlace }) => string;
};

/** Something with a code in words. */
export function inWords<Values>(words: WordsByCode<Values>, said: Coded<Values>): string {
  const own: string | ((said: never) => string) = words[said.code];
  return typeof own === 'string' ? own : own(said as never);
}
