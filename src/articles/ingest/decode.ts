/** How many bytes of a page are looked through for its own word on its encoding, as browsers do. */
const DECLARED_WITHIN = 1024;
const FALLBACK = 'windows-1252';
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of some bytes: by their byte order mark, else as `contentType` says, else as the page itself says, else as
 * UTF-8 where they are that, else as Windows-1252, which any bytes are (WHATWG, Encoding).
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const stated = [encodingByMark(bytes), charsetIn(contentType), declaredIn(bytes), 'utf-8'];
  for (const encoding of stated) {
    const text = encoding === undefined ? undefined : decodeAs(bytes, encoding);
    if (text !== undefined) return text;
  }
  return decode(bytes, FALLBACK);
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  return MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
}

function charsetIn(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const encoding = /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(
    head,
  );
  const name = encoding?.[1] ?? encoding?.[2];
  // What could be read so far as ASCII is not in UTF-16, whatever it says.
  return name !== undefined && /^utf-?16/i.test(name) ? 'utf-8' : name;
}

/** What stands at 0x80 to 0x9F in Windows-1252: Node's decoder of that name takes it for ISO-8859-1 in some versions. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decode(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const text = decoder.decode(bytes);
  if (decoder.encoding !== FALLBACK) return text;
  return text.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Nothing where the bytes are not in that encoding, or there is no such. */
function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decode(bytes, encoding);
  } catch {
    return undefined;
  }
}
