/** A text in which only the wording counts, and where each of its characters is in the text as written. */
export interface PlainWording {
  readonly text: string;
  /** For each UTF-16 code unit of `text`, and for its end, the offset in the text as written. */
  readonly offsets: readonly number[];
}

const DOUBLE_MARK = /[“”„‟«»＂]|''|``/;
const SINGLE_MARK = /[‘’‚‛‹›＇`´]/;
/** Shows nothing, and parts no words. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const DASH = /[‐‑]/;
const PIECE = /\s+|''|``|./gs;

/**
 * A text without what is not its wording: white space of any kind is one space, quotation marks are straight,
 * hyphens that do not break are hyphens, and signs that show nothing are left out.
 */
export function readPlain(written: string): PlainWording {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let endsInSpace = true;
  for (const { 0: piece, index } of written.matchAll(PIECE)) {
    const plain = plainPiece(piece);
    if (plain === '' || (plain === ' ' && endsInSpace)) continue;
    endsInSpace = plain === ' ';
    pieces.push(plain);
    offsets.push(index);
  }
  if (endsInSpace && pieces.length > 0) {
    pieces.pop();
    offsets.pop();
  }
  return { text: pieces.join(''), offsets: [...offsets, written.trimEnd().length] };
}

/** The wording alone: two texts that differ in quotation marks' shapes or in white space only have the same. */
export function plainWording(written: string): string {
  return readPlain(written).text;
}

function plainPiece(piece: string): string {
  if (UNSEEN.test(piece)) return '';
  if (/^\s/.test(piece)) return ' ';
  if (DOUBLE_MARK.test(piece)) return '"';
  if (SINGLE_MARK.test(piece)) return "'";
  return DASH.test(piece) ? '-' : piece;
}
