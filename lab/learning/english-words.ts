import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filterOf } from '#engine/terms/word-filter.ts';

const FILTER = fileURLToPath(new URL('../../src/engine/weights/english.json', import.meta.url));
/** Shorter words are never mended. */
const SHORTEST = 3;

export interface EnglishWordsOptions {
  /** The file of English words with all their forms, one a line. */
  readonly words: string;
  /** Where the filter is written. */
  readonly out?: string | undefined;
}

/** Writes the filter by which the engine knows an English word from a typo. */
export function writeEnglishWords({ words, out = FILTER }: EnglishWordsOptions): void {
  const listed = readFileSync(words, 'utf8')
    .split('\n')
    .filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word));
  const { hashes, bits } = filterOf(listed);
  writeFileSync(out, `${JSON.stringify({ hashes, bits: Buffer.from(bits).toString('base64') })}\n`);
  process.stdout.write(`${listed.length} words\n`);
}
