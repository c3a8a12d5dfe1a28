import { createHash } from 'node:crypto';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
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

/**
 * Tells code and weights from any others: what one has worked out of a text, others may not. The same code and weights have
 * the same version wherever they are installed, and whenever.
 */
export async function versionOf(code: string, weights: readonly string[] = WEIGHTS): Promise<string> {
  const hash = createHash('sha256').update(placeless(code)).update(process.versions.v8);
  for (const folder of weights) {
    for (const name of (await readdir(folder)).sort()) {
      hash.update(JSON.stringify(name));
      const file = await open(join(folder, name));
      for await (const piece of file.createReadStream()) hash.update(piece);
    }
  }
  return hash.digest('base64url');
}

/** A thread's code without the place where it is installed. */
function placeless(code: string): string {
  const text = Buffer.from(code.slice(code.indexOf(',') + 1), 'base64').toString();
  return text.replaceAll(LOADER, '');
}
