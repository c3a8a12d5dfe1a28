import { analyse } from 'chardet';
import sniffEncoding from 'html-encoding-sniffer';
import { type Warning, WHOLE } from '#articles/faults.ts';
import { refusal } from './error.ts';

/** The text of some bytes, and what is unsure about it. */
export interface Decoded {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

const FALLBACK = 'windows-1252';
const MACINTOSH = 'macintosh';
/** As accents look in Windows-1252 that a Macintosh has written. */
const ODD_IN_WORD = /\p{Ll}(?:[‰Ÿ‡Š¡¥]|(?![A-Z])\p{Lu})\p{Ll}/u;
/** `Ã©` and `â€™`: what UTF-8 looks like that was read as Windows-1252, and saved again. */
const DECODED_TWICE = /Ã[\u0080-¿‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|â€[\u0080-¿™œ“”¦˜]/g;
const FEWEST_TWICE = 3;
/** Of the bytes beyond ASCII: as many may be broken in a text that is UTF-8 all the same. */
const MOST_BROKEN = 0.2;
/** A detector's confidence, in hundredths: below it a person should look. */
const SURE = 60;
const LIKELY = 30;
/** So many bytes are looked at to tell an encoding; the rest is in the same. */
const SAMPLE = 200_000;
/** Encodings whose letters are Latin: which of them it is, a page may know better than its bytes show. */
const LATIN =
  /^(?:windows-125[0247]|windows-1258|iso-8859-(?:1|2|3|4|9|10|13|14|15|16)|us-ascii|macintosh)$/i;

/**
 * The text of some bytes: by their byte order mark; else as UTF-8 where they are that, a broken sign here and there
 * aside; else as `contentType` or the page says (WHATWG, Encoding), unless its letters speak for another script; else as
 * a detector says.
 *
 * @throws {IngestError} where they are in an encoding that no reader of the web takes.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): Decoded {
  const decoded = decodedText(bytes, contentType);
  const twice = decoded.text.match(DECODED_TWICE) ?? [];
  if (twice.length < FEWEST_TWICE) return decoded;
  const warning: Warning = { code: 'decoded_twice', place: WHOLE, letters: twice[0] ?? '' };
  return { ...decoded, warnings: [...decoded.warnings, warning] };
}

function decodedText(bytes: Uint8Array, contentType: string): Decoded {
  refuseWide(bytes);
  if (isMarked(bytes)) return clean(decode(bytes, sniffEncoding(bytes)));
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  const declared = declaredIn(bytes, contentType);
  const [best, second] = candidatesFor(bytes);
  if (declared !== undefined && !speaksAgainst(best, declared)) return decodedAs(bytes, declared);
  if (best === undefined || best.confidence < LIKELY) return unsure(bytes, FALLBACK, declared);
  if (declared === undefined && looksMacintosh(bytes, best)) return unsure(bytes, MACINTOSH);
  const isSure = best.confidence >= SURE && (second?.confidence ?? 0) < best.confidence / 2;
  return isSure && declared === undefined ? decodedAs(bytes, best.name) : unsure(bytes, best.name, declared);
}

/** Whether text that is Latin has capitals and signs in the middle of its words, and none of them as a Macintosh reads it. */
function looksMacintosh(bytes: Uint8Array, { name }: CandidateEncoding): boolean {
  if (!LATIN.test(name)) return false;
  const sample = bytes.subarray(0, SAMPLE);
  return ODD_IN_WORD.test(decode(sample, FALLBACK)) && !ODD_IN_WORD.test(decode(sample, MACINTOSH));
}

interface CandidateEncoding {
  readonly name: string;
  readonly confidence: number;
}

/** What the bytes are most likely in, the tags of a page aside, best first. */
function candidatesFor(bytes: Uint8Array): readonly CandidateEncoding[] {
  const text = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1');
  const words = text.replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)|<[^<>]{0,2000}>/gi, ' ');
  return analyse(Buffer.from(words, 'latin1')).filter(({ name }) => isKnown(name) && !/^utf/i.test(name));
}

/** Whether a text's letters are of another script than its stated encoding is for; what is not UTF-8 is not, whatever it says. */
function speaksAgainst(best: CandidateEncoding | undefined, declared: string): boolean {
  if (/^utf/i.test(declared)) return true;
  if (best === undefined || best.confidence < LIKELY || LATIN.test(best.name)) return false;
  return (
    canonical(best.name) !== canonical(declared) &&
    (LATIN.test(declared) || isCyrillic(best.name) === isCyrillic(declared))
  );
}

function isCyrillic(name: string): boolean {
  return /^(?:windows-1251|koi8|iso-8859-5|ibm866|x-mac-cyrillic)/i.test(name);
}

function canonical(name: string): string {
  return new TextDecoder(name).encoding.replace(/^(?:gbk|gb18030)$/, 'gb');
}

/** UTF-8 where the bytes are that, or were but for a few that something has broken. */
function asUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!text.includes('\uFFFD')) return clean(text);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007F\uFFFD]/g)?.length ?? 0;
  if (broken > whole * MOST_BROKEN) return undefined;
  return { text, warnings: [{ code: 'broken_signs', place: WHOLE, count: broken }] };
}

function declaredIn(bytes: Uint8Array, contentType: string): string | undefined {
  const label = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const inXml = /^\s*<\?xml[^<>]{0,100}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const name = sniffEncoding(bytes, {
    ...(label !== undefined && { transportLayerEncodingLabel: label }),
    defaultEncoding: inXml ?? 'x-none',
  });
  return isKnown(name) ? name : undefined;
}

function isKnown(name: string): boolean {
  try {
    return !/^(?:replacement|x-user-defined)$/i.test(new TextDecoder(name).encoding);
  } catch {
    return false;
  }
}

function decodedAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = decode(bytes, encoding);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return clean(text);
  return { text, warnings: [{ code: 'broken_signs_in', place: WHOLE, encoding: nameOf(encoding) }] };
}

function unsure(bytes: Uint8Array, encoding: string, declared?: string): Decoded {
  const guess = { place: WHOLE, encoding: nameOf(encoding) };
  const warning: Warning =
    declared === undefined
      ? { code: 'encoding_guessed', ...guess }
      : { code: 'encoding_contradicted', ...guess, said: nameOf(declared) };
  return { text: decode(bytes, encoding), warnings: [warning] };
}

function nameOf(encoding: string): string {
  const { encoding: name } = new TextDecoder(encoding);
  return name
    .replace(/^(?:windows|koi8-.|iso|utf|gb|euc|big)/, (start) => start.toUpperCase())
    .replace('WINDOWS', 'Windows')
    .replace('macintosh', 'Mac OS Roman');
}

/** The characters from 0x80 to 0x9F in Windows-1252. In some versions of Node, its decoder of that name uses ISO-8859-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decode(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== FALLBACK) return text;
  return text.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

function clean(text: string): Decoded {
  return { text: text.replace(/^\uFEFF/, ''), warnings: [] };
}

function isMarked(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes;
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

/** UTF-32, and UTF-16 that does not say so, are on no page: a file of it is saved again in a moment. */
function refuseWide(bytes: Uint8Array): void {
  const [a, b, c, d] = bytes;
  const isUtf32 =
    (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
  const zeros = bytes.subarray(0, 8192).filter((byte) => byte === 0).length;
  const isUtf16 = !isMarked(bytes) && zeros > Math.min(bytes.length, 8192) * 0.2;
  if (!isUtf32 && !isUtf16) return;
  throw refusal('wide_encoding', { encoding: isUtf32 ? 'UTF-32' : 'UTF-16' });
}
