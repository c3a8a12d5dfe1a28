import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { joined } from '#app/joined.ts';

const THREAD = fileURLToPath(new URL('./thread.ts', import.meta.url));
/** Where the engine loads its data from. */
const LOADER = new URL('../../engine/model/load.ts', import.meta.url).href;
/** The folders of weights that the code loads. */
const WEIGHTS = ['weights', 'encoder/model'].map((name) =>
  fileURLToPath(new URL(`../../engine/${name}/`, import.meta.url)),
);

/** What a thread of the workshop runs. */
export function threadCode(): Promise<string> {
  return joined(THREAD, LOADER);
}

/** Tells code and weights from any others: what one has worked out of a text, others may not. */
export async function versionOf(code: string): Promise<string> {
  const hash = createHash('sha256').update(code).update(process.versions.v8);
  for (const folder of WEIGHTS) {
    for (const name of (await readdir(folder)).sort()) {
      const { size, mtimeMs } = await stat(folder + name);
      hash.update(JSON.stringify([name, size, mtimeMs]));
    }
  }
  return hash.digest('base64url');
}
