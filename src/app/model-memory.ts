import { open } from 'node:fs/promises';

/** A model's file in a memory that threads can share, from address 0. */
export interface LoadedModel {
  readonly memory: WebAssembly.Memory;
  readonly fileBytes: number;
}

const PAGE = 65_536;
/** Pages beside the model for those who work with it. */
const ROOM = 1024;

/** Reads a model's file from the disk. */
export async function loadModel(path: string): Promise<LoadedModel> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const pages = Math.ceil(size / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages + ROOM, shared: true });
    let fileBytes = 0;
    while (fileBytes < size) {
      const { bytesRead } = await file.read(new Uint8Array(memory.buffer, fileBytes, size - fileBytes));
      if (bytesRead === 0) break;
      fileBytes += bytesRead;
    }
    return { memory, fileBytes };
  } finally {
    await file.close();
  }
}
