import { isInvisible, signWarnings, withoutSigns } from '#articles/signs.ts';
import { refusal } from './error.ts';
import type { Reading } from './reading.ts';

/**
 * A reading without characters that mislead, with a warning about them. Refused if it has no visible text.
 *
 * @throws {IngestError}
 */
export function checked(reading: Reading): Reading {
  const { text: body, ...taken } = withoutSigns(reading.body);
  if (isInvisible(body.replace(/^##? /gm, ''))) {
    throw refusal('invisible');
  }
  const shown = Object.entries(reading.metadata)
    .map(([key, value]) => [key, withoutSigns(String(value)).text] as const)
    .filter(([, value]) => !isInvisible(value));
  return {
    ...reading,
    body,
    metadata: Object.fromEntries(shown),
    leftOut: reading.leftOut
      .map((each) => ({ ...each, text: withoutSigns(each.text).text }))
      .filter(({ text }) => !isInvisible(text)),
    warnings: [...reading.warnings, ...signWarnings(taken)],
  };
}
