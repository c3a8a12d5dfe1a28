/** What stands after the last white space of a text: a loop, as a pattern tied to the end takes quadratic time. */
export function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  return text.slice(start);
}

/** The first word of a text in small letters, without the marks that open it and what an apostrophe adds. */
export function firstWord(text: string): string {
  return /^["“‘'([]*(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
}
