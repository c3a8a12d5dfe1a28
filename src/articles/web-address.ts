/**
 * The web address that a text is, if it is one of http or https. Not by `URL.canParse`: that of Node 22 refuses hosts
 * with letters beyond ASCII once it is called often.
 */
export function webAddress(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
