import { stripVTControlCharacters } from 'node:util';

/** A text from outside as it may be printed: nothing in it can drive the terminal. */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, (sign) => (sign === '\t' ? ' ' : '\uFFFD'))
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}
