import { afterAll, describe, expect, it } from 'vitest';
import { openReader } from '#app/reader/open.ts';
import { loadParts } from '#app/reader/parts.ts';
import type { Window } from '#engine/index.ts';
import { openWindowReader } from '#engine/reader/window-reader.ts';

const warnings: string[] = [];
const reader = openReader({ warn: (sentence) => warnings.push(sentence) });
afterAll(() => reader.close());

const windows = ['Ida Moreau is the captain.', 'It rained.', 'The harbour was closed.'].map(
  (text): Window => ({ text, sentences: [{ start: 0, end: text.length }] }),
);

describe('the reader in threads', () => {
  it('reads as it does in one', async () => {
    const read = openWindowReader(await loadParts());
    const question = 'Who is the captain?';
    expect(await reader.read(question, windows)).toEqual({
      kind: 'read',
      scores: windows.map((window) => read(question, window)),
    });
  });

  it('reads for many at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, at) => reader.read(`Who is captain ${at}?`, windows.slice(0, 1))),
    );
    expect(all.map(({ kind }) => kind)).toEqual(new Array(20).fill('read'));
    expect(warnings).toEqual([]);
  });
});
