import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEncoderParts } from '#app/encoder/parts.ts';
import { sentenceModelIn } from '#engine/encoder/model.ts';
import { openSentenceEncoder } from '#engine/encoder/sentence-encoder.ts';
import { createSegmenter } from '#engine/encoder/unigram.ts';
import { readModelFile } from '#engine/reader/model-file.ts';
import type { Window } from '#engine/types.ts';

interface Row {
  readonly question: boolean;
  readonly text: string;
  readonly ids: readonly number[];
  readonly vector: readonly number[];
}

/** Made by lab/training/encoder.py, in float32. */
const rows = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as readonly Row[];
const parts = await loadEncoderParts();
const { memory, fileBytes, vocabulary } = await loadEncoderParts();
const pieces = vocabulary.trimEnd().split('\n');
const { encode, match } = openSentenceEncoder(parts);
const roleOf = ({ question }: Row) => (question ? 'question' : 'passage');

function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Array.from(a).reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}

function windowOf(sentences: readonly string[]): Window {
  const text = sentences.join(' ');
  const spans = sentences.map((sentence) => {
    const start = text.indexOf(sentence);
    return { start, end: start + sentence.length };
  });
  return { text, sentences: spans };
}

describe('the encoder that comes with the project', () => {
  it('cuts texts of every language into the pieces that Python finds', () => {
    const model = sentenceModelIn(readModelFile(new Uint8Array(memory.buffer, 0, fileBytes)), memory);
    const segment = createSegmenter(pieces, new Float32Array(memory.buffer, model.scores, model.vocabulary));
    for (const row of rows) {
      const [prefix, most] = row.question ? ['query: ', 62] : ['passage: ', 126];
      expect([0, ...segment(prefix + row.text, most), 2]).toEqual(row.ids);
    }
  });

  it('puts them where a float32 run in Python does', () => {
    const alike = rows.map((row) => cosine(encode(row.text, roleOf(row)), row.vector));
    expect(Math.min(...alike)).toBeGreaterThan(0.999);
  });

  it('puts a question nearer to the sentence that answers it than to others, in another language', () => {
    const passages = [
      'All 212 people aboard were brought ashore without serious injury, the coastguard said.',
      'Divers examined the hull in the afternoon and found no leak.',
      'Inspectors had noted worn hydraulic hoses on the ship in March.',
    ].map((text) => encode(text, 'passage'));
    const places = [
      'Wie viele Menschen waren an Bord?',
      '船上有多少人？',
      'Сколько человек было на борту?',
    ].map((text) => {
      const near = passages.map((passage) => cosine(passage, encode(text, 'question')));
      return near.indexOf(Math.max(...near));
    });
    expect(places).toEqual([0, 0, 0]);
  });

  it('says the same of a text, whatever came before', async () => {
    const [first, second] = rows as [Row, Row];
    const alone = openSentenceEncoder(await loadEncoderParts()).encode(second.text, 'passage');
    encode(first.text, 'question');
    expect(encode(second.text, 'passage')).toEqual(alone);
  });

  it('finds a word of a question in the sentence that has its translation', () => {
    const sentences = [
      'The harbour was closed.',
      'Eleven lorries were on the ferry.',
      'A nurse was elected.',
    ];
    const [window] = match('Wie viele Lastwagen?', [windowOf(sentences)]);
    expect(window?.sentences).toHaveLength(3);
    expect(window?.sentences.indexOf(Math.max(...window.sentences))).toBe(1);
    expect(window?.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
  });

  it('matches the same, whatever came before', async () => {
    const alone = openSentenceEncoder(await loadEncoderParts());
    const windows = [windowOf(['Zwei Schiffe liefen aus.']), windowOf(['Es regnete.'])];
    const first = alone.match('How many ships?', windows);
    match('Quand ?', [windowOf(['Rien.'])]);
    expect(match('How many ships?', windows)).toEqual(first);
  });

  it.each([
    '',
    '?',
    '\ud800',
    'a\udc00b',
    '🙂'.repeat(3000),
    'x'.repeat(100_000),
    '北'.repeat(2000),
    '\u0000\u200b▁',
  ])('bears any text (%#)', (text) => {
    for (const role of ['question', 'passage'] as const) {
      const vector = encode(text, role);
      expect(vector).toHaveLength(384);
      expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    }
    const window = { text, sentences: [{ start: 0, end: text.length }] };
    const [matched] = match(text, [window, windowOf(['A word.'])]);
    expect([matched?.whole, ...(matched?.pieces ?? [])].every(Number.isFinite)).toBe(true);
  });
});

describe('its segmenter', () => {
  it('takes the most probable row of pieces, and an unknown sign by itself', () => {
    const words = ['<s>', '<pad>', '</s>', '<unk>', '▁', '▁a', 'b', 'ab', '▁ab', 'c'];
    const segment = createSegmenter(words, Float32Array.of(0, 0, 0, 0, -3, -2, -2, -2, -3, -9));
    const cut = (text: string) => segment(text, 100).map((id) => words[id]);
    expect(cut('ab')).toEqual(['▁ab']);
    expect(cut('a  ab')).toEqual(['▁a', '▁ab']);
    expect(cut('a😀b')).toEqual(['▁a', '<unk>', 'b']);
    expect(cut('<s>c')).toEqual(['▁', '<unk>', '<unk>', '<unk>', 'c']);
    expect(segment('ab ab ab', 2)).toHaveLength(2);
  });

  it('looks up as many more pieces as a text is longer', () => {
    const lookups = (length: number): number => {
      let count = 0;
      const counting = new Proxy(new Float32Array(pieces.length), {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) count++;
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      const segment = createSegmenter(pieces, counting);
      segment('some words '.repeat(length), 10);
      return count;
    };
    expect(lookups(200) / lookups(100)).toBeLessThan(2.1);
  });
});
