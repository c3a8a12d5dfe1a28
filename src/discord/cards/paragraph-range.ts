/** How cards write the paragraphs from one to another. */
export function paragraphRange(first: number, last: number): string {
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}
