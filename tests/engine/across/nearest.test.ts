import { describe, expect, it } from 'vitest';
import {
  MOST_WINDOWS,
  type NearestWindows,
  nearestSentence,
  nearestWindows,
} from '#engine/across/nearest.ts';
import { windowsOf } from '#engine/across/windows.ts';
import { createArticle } from '#engine/text/article.ts';
import type { Encoder, TextRole } from '#engine/types.ts';

const WORDS = ['ship', 'bread', 'tram', 'gold', 'news'];

/** Puts a text where the words in it say, and counts what it is given. */
function wordEncoder(): Encoder & { readonly given: [TextRole, number][] } {
  const given: [TextRole, number][] = [];
  return {
    given,
    encode: async (texts, role) => {
      given.push([role, texts.length]);
      return {
        kind: 'encoded',
        vectors: texts.map((text) => Float32Array.from(WORDS, (word) => text.split(word).length - 1)),
      };
    },
    match: async () => ({ kind: 'late' }),
  };
}

const article = createArticle(
  'day',
  { title: 'A day', publication: 'the tests' },
  [
    'The ship brought news. It is a news ship.',
    'The bread was news.',
    'A tram was news. The news came by tram.',
    'There was no gold in the news. The gold is gone.',
  ].join('\n\n'),
);

async function nearestTo(question: string, encoder: Encoder): Promise<NearestWindows> {
  const nearest = await nearestWindows({ question, articles: [article] }, encoder);
  if (nearest === 'late' || nearest === 'none') throw new Error('nothing was near');
  return nearest;
}

describe('the windows nearest to a question', () => {
  it('are of each paragraph the best, seen from the middle of them all', async () => {
    const nearest = await nearestTo('news: tram', wordEncoder());
    expect(nearest.windows.map(({ paragraph }) => paragraph.number)[0]).toBe(3);
    expect(nearest.windows).toHaveLength(4);
  });

  it('have a sentence that is nearest', async () => {
    const encoder = wordEncoder();
    const nearest = await nearestTo('gold gold', encoder);
    const [best] = nearest.windows;
    const sentence = best && (await nearestSentence(best, nearest, encoder));
    expect(best?.paragraph.text.slice(sentence?.start, sentence?.end)).toBe('The gold is gone.');
  });

  it('are not looked for where the encoder fails, or has too much to do', async () => {
    const failing: Encoder = {
      encode: async () => ({ kind: 'failed' }),
      match: async () => ({ kind: 'failed' }),
    };
    expect(await nearestWindows({ question: 'tram', articles: [article] }, failing)).toBe('none');
    const encoder = wordEncoder();
    const many = Array.from({ length: MOST_WINDOWS + 1 }, () => 'A tram.').join('\n\n');
    const long = createArticle('long', { title: 'Long', publication: 'the tests' }, many);
    expect(await nearestWindows({ question: 'tram', articles: [long] }, encoder)).toBe('none');
    expect(encoder.given).toEqual([]);
  });
});

it('cuts a long paragraph into windows at the ends of sentences, and loses none', () => {
  const text = Array.from({ length: 40 }, (_, at) => `Sentence number ${at} says something.`).join(' ');
  const long = createArticle('long', { title: 'Long', publication: 'the tests' }, text);
  const windows = windowsOf(long);
  expect(windows.length).toBeGreaterThan(2);
  expect(windows.map((window) => window.text).join(' ')).toBe(text);
  expect(windows.every((window) => window.text.length <= 420)).toBe(true);
});
