import { open, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReaderParts } from '#engine/reader/window-reader.ts';

const [MODEL, VOCABULARY, KERNEL] = ['model/reader.bin', 'model/reader-vocabulary.txt', 'kernel.wasm'].map(
  (name) => fileURLToPath(new URL(`../../engine/reader/${name}`, import.meta.url)),
) as [string, string, string];
const PAGE = 65_536;
/** Pages beside the model for those who read with it, some 2 MB each. */
const ROOM = 1024;

/** Reads what the reader is made of from the disk, the model into a memory that threads can share. */
export async function loadParts(): Promise<ReaderParts> {
  const [[memory, fileBytes], vocabulary, kernel] = await Promise.all([
    loadModel(),
    readFile(VOCABULARY, 'utf8'),
    readFile(KERNEL).then((bytes) => WebAssembly.compile(bytes)),
  ]);
  return { memory, fileBytes, kernel, vocabulary };
}

async function loadModel(): Promise<[memory: WebAssembly.Memory, bytes: number]> {
  const file = await open(MODEL);
  try {
    const { size } = await file.stat();
    const pages = Math.ceil(size / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages + ROOM, shared: true });
    let bytes = 0;
    while (bytes < size) {
      const { bytesRead } = await file.read(new Uint8Array(memory.buffer, bytes, size - bytes));
      if (bytesRead === 0) break;
      bytes += bytesRead;
    }
    return [memory, bytes];
  } finally {
    await file.close();
  }
}
