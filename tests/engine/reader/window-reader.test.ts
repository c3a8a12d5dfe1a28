import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadParts } from '#app/reader/parts.ts';
import { openKernel } from '#engine/reader/kernel.ts';
import { modelIn } from '#engine/reader/model.ts';
import { readModelFile } from '#engine/reader/model-file.ts';
import { openTransformer } from '#engine/reader/transformer.ts';
import { openWindowReader } from '#engine/reader/window-reader.ts';
import type { Window } from '#engine/types.ts';

const parts = await loadParts();
const read = openWindowReader(parts);

const windows = [
  'The harbour of Lonehaven was closed on Monday after a ferry lost its rudder. Nobody was hurt.',
  'Its captain, Ida Moreau, has been at sea for thirty years.',
  'The mayor thanked the soldiers who had towed the ship.',
].map((text): Window => {
  const end = text.indexOf('.') + 1;
  const rest = end < text.length ? [{ start: end + 1, end: text.length }] : [];
  return { text, sentences: [{ start: 0, end }, ...rest] };
});

/** The place of the window that the reader takes for the answer. */
function best(question: string): number {
  const answers = windows.map((window) => read(question, window).answers);
  return answers.indexOf(Math.max(...answers));
}

describe('the reader that comes with the project', () => {
  it('tells the window that answers from those that do not', () => {
    expect(best('Why was the harbour closed?')).toBe(0);
    expect(best('Who is the captain?')).toBe(1);
    expect(best('Who towed the ship?')).toBe(2);
  });

  it('says in which sentence the answer begins, in shares', () => {
    for (const window of windows) {
      const sum = read('Why was the harbour closed?', window).sentences.reduce(
        (all, share) => all + share,
        0,
      );
      expect(sum).toBeGreaterThan(0.5);
      expect(sum).toBeLessThanOrEqual(1.000001);
    }
    expect(read('Why was the harbour closed?', windows[0] as Window).sentences[0]).toBeGreaterThan(0.5);
  });

  it('says which words answer', () => {
    const [ferry, captain, mayor] = windows as [Window, Window, Window];
    const words = (question: string, window: Window) => {
      const { start = 0, end = 0 } = read(question, window).words ?? {};
      return window.text.slice(start, end);
    };
    expect(words('When was the harbour closed?', ferry)).toContain('Monday');
    expect(words('Who is the captain?', captain)).toContain('Ida Moreau');
    expect(words('Who towed the ship?', mayor)).toContain('soldiers');
  });

  it('reads a window the same, whatever it has read before', () => {
    const [first, second] = windows as [Window, Window];
    const alone = openWindowReader(parts)('Who is the captain?', second);
    read('Who is the captain?', first);
    expect(read('Who is the captain?', second)).toEqual(alone);
  });

  it.each(['', '?', 'x'.repeat(100_000), '\ud800', '北'.repeat(2000)])('bears any text (%#)', (text) => {
    const { answers, sentences, words } = read(text, { text, sentences: [{ start: 0, end: text.length }] });
    if (words) expect(words.start >= 0 && words.start < words.end && words.end <= text.length).toBe(true);
    expect(Number.isFinite(answers)).toBe(true);
    expect(sentences.every(Number.isFinite)).toBe(true);
  });
});

interface Vectors {
  readonly pairs: readonly {
    readonly ids: readonly number[];
    readonly kinds: readonly number[];
    readonly answer: number;
    readonly ends: readonly (readonly [start: number, end: number])[];
  }[];
}

describe('its numbers', () => {
  const { pairs } = JSON.parse(
    readFileSync(new URL('reader.vectors.json', import.meta.url), 'utf8'),
  ) as Vectors;
  const { memory, fileBytes, kernel } = parts;
  const model = modelIn(readModelFile(new Uint8Array(memory.buffer, 0, fileBytes)));
  const run = openTransformer(model, openKernel(kernel, memory), memory);

  it('are those of a run in float32, made by lab/training/export.py', () => {
    for (const { ids, kinds, answer, ends } of pairs) {
      const said = run({ ids, from: kinds.indexOf(1) });
      expect(Math.abs(said.answers - answer)).toBeLessThan(0.01);
      for (const [at, [start, end]] of ends.entries()) {
        expect(Math.abs((said.starts[at] ?? 0) - start)).toBeLessThan(0.02);
        expect(Math.abs((said.ends[at] ?? 0) - end)).toBeLessThan(0.02);
      }
    }
  });
});
