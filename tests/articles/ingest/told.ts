import { messages } from '#app/language.ts';
import type { Reading } from '#articles/ingest/reading.ts';

/** What was left out of a reading, as the shell tells it. */
export function toldOf({ leftOut }: Pick<Reading, 'leftOut'>): readonly string[] {
  return leftOut.map(({ why, text }) => `${messages.leftOut[why]}: ${text}`);
}
