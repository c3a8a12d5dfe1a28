/** A piece of a word as a model knows it: its number in the vocabulary, and where it stands in the text (UTF-16). */
export interface Token {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** One sign of a text as the vocabulary has it: in lower case and without accents. */
interface Sign {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const UNKNOWN = '[UNK]';
const GOES_ON = '##';
const LONGEST_WORD = 100;
const SPACE = /^[\s\p{Zs}]$/u;
const DROPPED = /^[\p{C}\ufffd\p{Mn}]$/u;
/** Stands alone, whatever is beside it: punctuation, ASCII's other signs, and Chinese characters. */
const ALONE =
  /^[\p{P}$+<=>^`|~\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2ceaf}\u{2f800}-\u{2fa1f}]$/u;

/**
 * A tokenizer over a vocabulary of word pieces, one a place, where a piece that goes on a word opens with ##. Each word
 * is cut from the left into the longest pieces that there are (Y. Wu et al., 2016; as in BERT, J. Devlin et al., 2018).
 */
export function createTokenizer(vocabulary: readonly string[]): (text: string) => Token[] {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const unknown = ids.get(UNKNOWN) ?? 0;
  return (text) => wordsOf(signsOf(text)).flatMap((word) => piecesOf(word, ids, unknown));
}

function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let start = 0;
  for (const point of text) {
    const end = start + point.length;
    for (const sign of point.normalize('NFD').toLowerCase().normalize('NFD')) {
      if (SPACE.test(sign)) signs.push({ text: ' ', start, end });
      else if (!DROPPED.test(sign)) signs.push({ text: sign, start, end });
    }
    start = end;
  }
  return signs;
}

function wordsOf(signs: readonly Sign[]): Sign[][] {
  const words: Sign[][] = [];
  let open: Sign[] | undefined;
  for (const sign of signs) {
    if (sign.text === ' ') open = undefined;
    else if (ALONE.test(sign.text)) {
      words.push([sign]);
      open = undefined;
    } else if (open) open.push(sign);
    else {
      open = [sign];
      words.push(open);
    }
  }
  return words;
}

function piecesOf(word: readonly Sign[], ids: ReadonlyMap<string, number>, unknown: number): Token[] {
  const pieces: Token[] = [];
  for (let from = 0; from < word.length && word.length <= LONGEST_WORD; ) {
    const [length, id] = longestPiece(word, from, ids);
    if (length === 0) return [tokenOf(word, unknown)];
    pieces.push(tokenOf(word.slice(from, from + length), id));
    from += length;
  }
  return pieces.length > 0 ? pieces : [tokenOf(word, unknown)];
}

function longestPiece(
  word: readonly Sign[],
  from: number,
  ids: ReadonlyMap<string, number>,
): [number, number] {
  for (let to = word.length; to > from; to--) {
    const text = word
      .slice(from, to)
      .map((sign) => sign.text)
      .join('');
    const id = ids.get(from === 0 ? text : GOES_ON + text);
    if (id !== undefined) return [to - from, id];
  }
  return [0, 0];
}

function tokenOf(signs: readonly Sign[], id: number): Token {
  return { id, start: signs[0]?.start ?? 0, end: signs.at(-1)?.end ?? 0 };
}
