/** A range of paragraphs as cards write it. */
export function paragraphRange(first: number, last: number): string {
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}
