import { faultText, warningText } from '#app/faults.ts';
import { messages } from '#app/language.ts';
import { attempt, ReadingError, type Warning } from '#articles/faults.ts';
import type { Reading } from '#articles/ingest/reading.ts';

/** What was left out of a reading, as the shell tells it. */
export function toldOf({ leftOut }: Pick<Reading, 'leftOut'>): readonly string[] {
  return leftOut.map(({ why, text }) => `${messages.leftOut[why]}: ${text}`);
}

/** What a person should look at, as the shell tells it. */
export function warningsOf({ warnings }: { readonly warnings: readonly Warning[] }): readonly string[] {
  return warnings.map(warningText);
}

/** What an error says in the shell; empty where it is no fault of what was read. */
export function refusalIn(error: unknown): string {
  return error instanceof ReadingError ? faultText(error.fault) : '';
}

/** What reading ends in, as the shell says it; empty where something was read. */
export function refusalOf(read: () => unknown): string {
  const tried = attempt(read);
  return tried.ok ? '' : faultText(tried.faults[0]);
}
