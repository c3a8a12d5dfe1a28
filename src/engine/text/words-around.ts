/** The text after the last white space. A loop: a pattern tied to the end would take quadratic time. */
export function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  return text.slice(start);
}

/** The first word of a text in small letters, without opening marks and without what follows an apostrophe. */
export function firstWord(text: string): string {
  return /^["“‘'([]*(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
}
