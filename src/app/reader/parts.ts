import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadModel } from '#app/model-memory.ts';
import type { ReaderParts } from '#engine/reader/window-reader.ts';

const [MODEL, VOCABULARY, KERNEL] = ['model/reader.bin', 'model/reader-vocabulary.txt', 'kernel.wasm'].map(
  (name) => fileURLToPath(new URL(`../../engine/reader/${name}`, import.meta.url)),
) as [string, string, string];

/** Reads what the reader is made of from the disk, the model into a memory that threads can share. */
export async function loadParts(): Promise<ReaderParts> {
  const [model, vocabulary, kernel] = await Promise.all([
    loadModel(MODEL),
    readFile(VOCABULARY, 'utf8'),
    readFile(KERNEL).then((bytes) => WebAssembly.compile(bytes)),
  ]);
  return { ...model, kernel, vocabulary };
}
