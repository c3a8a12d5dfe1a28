import { describe, expect, it } from 'vitest';
import { windowsOf } from '#engine/ranking/windows.ts';
import { articleOf } from '../../corpus-articles.ts';

const sentence = (words: number): string => `The ${'harbour '.repeat(words)}closed.`;

describe('the windows of a paragraph', () => {
  it('are neighbouring sentences, as many as fit', () => {
    const text = [sentence(20), sentence(20), sentence(20), sentence(80), sentence(2)].join(' ');
    const article = articleOf(text);
    const paragraph = article.paragraphs[0];
    if (!paragraph) throw new Error('no paragraph');
    const windows = windowsOf(article, paragraph);
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
    const article = articleOf('## Who closed it?', 'The mayor closed it. He said so.');
    const paragraph = article.paragraphs[0];
    if (!paragraph) throw new Error('no paragraph');
    const [window] = windowsOf(article, paragraph);
    expect(window?.text).toBe('Who closed it? The mayor closed it. He said so.');
    expect(window?.sentences.map(({ start, end }) => window.text.slice(start, end))).toEqual([
      'The mayor closed it.',
      'He said so.',
    ]);
  });

  it('open with the question that is asked right before, where there is one', () => {
    const article = articleOf('Who closed it? When was that?', 'The mayor did, at four.', 'Rain fell.');
    const opening = article.paragraphs.flatMap((each) => windowsOf(article, each).map(({ text }) => text));
    expect(opening).toMatchInlineSnapshot(`
      [
        "Who closed it? When was that?",
        "Who closed it? When was that? The mayor did, at four.",
        "Who closed it? When was that? Rain fell.",
      ]
    `);
  });
});
