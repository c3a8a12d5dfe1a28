import { bodyOfPlain } from '../library/manuscript.ts';
import type { Reading } from './reading.ts';

/** Reads an article out of a file. */
export function readFile({ bytes }: { readonly name: string; readonly bytes: Uint8Array }): Reading {
  return { metadata: {}, body: bodyOfPlain(new TextDecoder().decode(bytes)), leftOut: [] };
}
