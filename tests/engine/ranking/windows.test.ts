import { describe, expect, it } from 'vitest';
import { windowsOf } from '#engine/ranking/windows.ts';
import { articleOf } from '../../corpus-articles.ts';

const sentence = (words: number): string => `The ${'harbour '.repeat(words)}closed.`;

describe('the windows of a paragraph', () => {
  it('are neighbouring sentences, as many as fit', () => {
    const text = [sentence(20), sentence(20), sentence(20), sentence(80), sentence(2)].join(' ');
    const paragraph = articleOf(text).paragraphs[0];
    if (!paragraph) throw new Error('no paragraph');
    const windows = windowsOf(paragraph);
    expect(windows.map(({ first, sentences }) => [first, sentences.length])).toEqual([
      [0, 2],
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
    for (const window of windows) {
      expect(text).toContain(window.text);
      expect(window.sentences.map(({ start, end }) => window.text.slice(start, end))).toEqual(
        paragraph.sentences
          .slice(window.first, window.first + window.sentences.length)
          .map(({ start, end }) => text.slice(start, end)),
      );
    }
  });

  it('open with the heading of their section, and know where the sentences stand after it', () => {
    const paragraph = articleOf('## Who closed it?', 'The mayor closed it. He said so.').paragraphs[0];
    if (!paragraph) throw new Error('no paragraph');
    const [window] = windowsOf(paragraph);
    expect(window?.text).toBe('Who closed it? The mayor closed it. He said so.');
    expect(window?.sentences.map(({ start, end }) => window.text.slice(start, end))).toEqual([
      'The mayor closed it.',
      'He said so.',
    ]);
  });
});
