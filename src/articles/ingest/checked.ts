import { isInvisible, withoutSigns } from '#articles/signs.ts';
import { IngestError } from './error.ts';
import type { Reading } from './reading.ts';

/**
 * A reading without signs that mislead, which is said; refused where nothing of it shows.
 *
 * @throws {IngestError}
 */
export function checked(reading: Reading): Reading {
  const { text: body, taken, piled } = withoutSigns(reading.body);
  if (isInvisible(body.replace(/^##? /gm, ''))) {
    throw new IngestError('empty', 'Nothing of that text shows. Attach another file, or paste the text.');
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
    warnings: [...reading.warnings, ...signWarnings(taken, piled)],
  };
}

function signWarnings(taken: number, piled: number): string[] {
  const signs = taken === 1 ? 'A sign' : `${taken} signs`;
  const marks = piled === 1 ? 'A mark' : `${piled} marks`;
  return [
    ...(taken > 0
      ? [`${signs} that nobody sees, and that can turn the order of letters round, I took out.`]
      : []),
    ...(piled > 0 ? [`${marks} that were piled on single letters I took out.`] : []),
  ];
}
