import type { Reader, WindowScore } from '#engine/types.ts';

/** A reader that reads each pair of question and window only once, since several folds learn from the same lessons. */
export function remembering(reader: Reader): Reader {
  const known = new Map<string, WindowScore>();
  return {
    async read(question, windows) {
      const keyOf = (text: string): string => `${question}\n${text}`;
      const unknown = windows.filter(({ text }) => !known.has(keyOf(text)));
      const result = await reader.read(question, unknown);
      if (result.kind !== 'read') return result;
      for (const [at, { text }] of unknown.entries()) {
        const score = result.scores[at];
        if (score) known.set(keyOf(text), score);
      }
      return { kind: 'read', scores: windows.flatMap(({ text }) => known.get(keyOf(text)) ?? []) };
    },
  };
}
