import { type EncodeText, openSentenceEncoder } from '#engine/encoder/sentence-encoder.ts';
import type { TextRole } from '#engine/index.ts';
import { loadEncoderParts } from './parts.ts';

/** A text to be encoded. */
export interface EncodingTask {
  readonly text: string;
  readonly role: TextRole;
}

/** Opens the encoder in a thread; its memory goes with the thread. */
export async function openThread(): Promise<(task: EncodingTask) => Float32Array> {
  const encode: EncodeText = openSentenceEncoder(await loadEncoderParts());
  return ({ text, role }) => encode(text, role);
}
