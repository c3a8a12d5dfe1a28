import { createHash } from 'node:crypto';
import { openSentenceEncoder } from '#engine/encoder/sentence-encoder.ts';
import type { TextRole, Window, WindowMatch } from '#engine/index.ts';
import { loadEncoderParts } from './parts.ts';

/** A text to be encoded. */
export interface EncodingTask {
  readonly text: string;
  readonly role: TextRole;
}

/** A question to be matched with windows. */
export interface MatchingTask {
  readonly question: string;
  readonly windows: readonly Window[];
}

/** What the thread does: the one or the other. */
export type EncoderTask = EncodingTask | MatchingTask;

/** So that no text outlives its article here. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** Opens the encoder in a thread; its memory goes with the thread. */
export async function openThread(): Promise<(task: EncoderTask) => Float32Array | readonly WindowMatch[]> {
  const { encode, match } = openSentenceEncoder(await loadEncoderParts(), hashOf);
  return (task) => ('text' in task ? encode(task.text, task.role) : match(task.question, task.windows));
}
