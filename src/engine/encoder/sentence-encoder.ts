import { openKernel } from '#engine/reader/kernel.ts';
import { readModelFile } from '#engine/reader/model-file.ts';
import type { Span, TextRole, Window, WindowMatch } from '#engine/types.ts';
import { matchPieces, type Pieces } from './late-interaction.ts';
import { sentenceModelIn } from './model.ts';
import { openTokenEncoder } from './transformer.ts';
import { createSegmenter } from './unigram.ts';

/** What an encoder is made of. */
export interface EncoderParts {
  /** Holds the model's file from address 0, and has room to grow. */
  readonly memory: WebAssembly.Memory;
  readonly fileBytes: number;
  /** The reader's kernel.wasm, compiled. */
  readonly kernel: WebAssembly.Module;
  /** Pieces of words, one a line. */
  readonly vocabulary: string;
}

/** The encoder of sentences; the same texts, the same answer. */
export interface SentenceEncoder {
  /**
   * A text as a point: 384 numbers, of length 1. Those of a question and of a passage that answers it are near each other,
   * in whichever of the served languages they are written; the product of two is their cosine.
   */
  encode(text: string, role: TextRole): Float32Array;
  /** Matches a question with windows of an article piece by piece. */
  match(question: string, windows: readonly Window[]): readonly WindowMatch[];
}

/** UTF-16 code units of a text that are looked at: more than so many tokens ever have. */
const LOOKED_AT = 2000;
/** What the model was trained to find before a text. */
const PREFIX: Readonly<Record<TextRole, string>> = { question: 'query: ', passage: 'passage: ' };
const [BEGIN, END] = [0, 2];
/** After so many of the twelve layers a word and its translation are most alike (as for others M. Jalili Sabet et al., 2020). */
const LAYERS = 10;
/** How a vocabulary writes a space. */
const SPACE = '▁';
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** A piece weighs by how much rarer it is than this, in the logarithm of its frequency. */
const COMMON = -4;
/** The pieces of so many windows are kept, 150 KB each: an article is often asked more than once. */
const MOST_KEPT = 48;

/**
 * Opens the encoder of sentences (lab/training/README.md). `keyOf` gives what the pieces of a window are kept under.
 *
 * @throws {ModelError} where the model is broken.
 */
export function openSentenceEncoder(
  parts: EncoderParts,
  keyOf: (text: string) => string = (text) => text,
): SentenceEncoder {
  const { memory, fileBytes, kernel } = parts;
  const model = sentenceModelIn(readModelFile(new Uint8Array(memory.buffer, 0, fileBytes)), memory);
  const scores = new Float32Array(memory.buffer, model.scores, model.vocabulary);
  const vocabulary = parts.vocabulary.trimEnd().split('\n');
  const segment = createSegmenter(vocabulary, scores);
  const run = openTokenEncoder(model, openKernel(kernel, memory), memory);
  const mostFor = (role: TextRole): number =>
    (role === 'question' ? model.longestQuestion : model.longest) - 2;

  function piecesOf(sentences: readonly string[], role: TextRole): Pieces {
    const most = mostFor(role);
    const prefix = segment(PREFIX[role], most);
    const own = sentences
      .flatMap((text, sentence) => segment(text.slice(0, LOOKED_AT), most).map((id) => ({ id, sentence })))
      .slice(0, most - prefix.length);
    const ids = [BEGIN, ...prefix, ...own.map(({ id }) => id), END];
    const states = run.statesOf(ids, LAYERS);
    const kept = own.flatMap(({ id, sentence }, at) => {
      if (!/[\p{L}\p{N}]/u.test(vocabulary[id] ?? '')) return [];
      const from = (1 + prefix.length + at) * model.width;
      const weight = Math.max(0, COMMON - (scores[id] ?? 0));
      return [
        { state: states.slice(from, from + model.width), weight, sentence, piece: vocabulary[id] ?? '' },
      ];
    });
    return {
      states: kept.map(({ state }) => state),
      weights: kept.map(({ weight }) => weight),
      sentences: kept.map(({ sentence }) => sentence),
      words: wordsOf(kept.map(({ piece }) => piece)),
    };
  }

  const recent = new Map<string, Pieces>();
  function windowPieces({ text, sentences }: Window): Pieces {
    const key = keyOf(text);
    const pieces = recent.get(key) ?? piecesOf(cut(text, sentences), 'passage');
    recent.delete(key);
    recent.set(key, pieces);
    const [oldest] = recent.keys();
    if (recent.size > MOST_KEPT && oldest !== undefined) recent.delete(oldest);
    return pieces;
  }

  return {
    encode: (text, role) =>
      run.meanOf([BEGIN, ...segment(PREFIX[role] + text.slice(0, LOOKED_AT), mostFor(role)), END]),
    match: (question, windows) => matchPieces(piecesOf([question], 'question'), windows.map(windowPieces)),
  };
}

function cut(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** Words made up of pieces: one begins at a space, and where no spaces are written each piece is one. */
function wordsOf(pieces: readonly string[]): Pieces['words'] {
  const words: { text: string; pieces: number[] }[] = [];
  for (const [at, piece] of pieces.entries()) {
    const text = piece.replace(SPACE, '').toLowerCase();
    const open = words.at(-1);
    if (open && !piece.startsWith(SPACE) && !UNSPACED.test(piece)) {
      open.text += text;
      open.pieces.push(at);
    } else words.push({ text, pieces: [at] });
  }
  return words;
}
