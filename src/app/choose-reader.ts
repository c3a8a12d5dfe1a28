import type { Reader } from '#engine/index.ts';
import { openReader } from '#engine/reader/reader.ts';
import type { ModelChoice } from './config.ts';
import { Failure } from './failure.ts';

const INSTALL = 'npm install --no-save --ignore-scripts onnxruntime-node@1.30.0';

/**
 * The reader that the configuration asks for; `auto` takes it where it runs and goes on without it elsewhere, saying
 * so where something is broken.
 *
 * @throws {Failure} where `minilm` is asked for and cannot be had.
 */
export async function chooseReader(
  choice: ModelChoice,
  warn: (sentence: string) => void,
): Promise<Reader | undefined> {
  if (choice === 'none') return undefined;
  const reader = await openReader().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    const sentence = `The reader does not run on this machine: ${reason}`;
    if (choice === 'minilm') throw new Failure('fault', sentence);
    warn(`${sentence} I answer without it.`);
    return undefined;
  });
  if (reader || choice !== 'minilm') return reader;
  throw new Failure('fault', `VERBATIM_MODEL=minilm needs the package onnxruntime-node: ${INSTALL}`);
}
