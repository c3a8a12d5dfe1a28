import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadModel } from '#app/model-memory.ts';
import type { EncoderParts } from '#engine/encoder/sentence-encoder.ts';

const [MODEL, VOCABULARY, KERNEL] = [
  'encoder/model/encoder.bin',
  'encoder/model/encoder-vocabulary.txt',
  'reader/kernel.wasm',
].map((name) => fileURLToPath(new URL(`../../engine/${name}`, import.meta.url))) as [string, string, string];

/** Reads what the encoder is made of from the disk. */
export async function loadEncoderParts(): Promise<EncoderParts> {
  const [model, vocabulary, kernel] = await Promise.all([
    loadModel(MODEL),
    readFile(VOCABULARY, 'utf8'),
    readFile(KERNEL).then((bytes) => WebAssembly.compile(bytes)),
  ]);
  return { ...model, kernel, vocabulary };
}
