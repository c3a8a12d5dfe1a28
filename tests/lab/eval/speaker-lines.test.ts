import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readVoiced, readVoicedArticles } from '#lab/data/labelled-voices.ts';
import { measureSpeakerLines } from '#lab/eval/speaker-lines.ts';

const SPEAKERS = fileURLToPath(new URL('../../speakers', import.meta.url));

describe('labelled articles', () => {
  it('are read with their headings, and the labels of each sentence', () => {
    const { article, labels } = readVoiced(
      'a',
      'publication: The Post\n\nown | It rained.\nAda or she | “It pours,” said Ada.\n\n## Later\n\nown | It stopped.\n',
    );
    expect(article.publication).toBe('The Post');
    expect(article.paragraphs.map(({ text, heading }) => [heading, text])).toEqual([
      [undefined, 'It rained. “It pours,” said Ada.'],
      ['Later', 'It stopped.'],
    ]);
    expect(labels).toEqual([[['own'], ['Ada', 'she']], [['own']]]);
  });

  it.each([
    ['own | It rained.', 'a:1 must be "publication: …"'],
    ['publication: P\n\nIt rained.', 'a:3 must be "label | sentence"'],
    ['publication: P\n\nown | It rained. It poured.', 'a: paragraph 1 has 2 sentences, not 1'],
  ])('say where they are at fault: %j', (text, message) => {
    expect(() => readVoiced('a', text)).toThrow(message);
  });
});

// The bar is 5 in 100 for the articles that were looked at while the rules were made.
it('shows a wrong line under few sentences of labelled articles', () => {
  const { articles } = measureSpeakerLines('tuned', readVoicedArticles(join(SPEAKERS, 'tuned')));
  const sentences = articles.reduce((sum, each) => sum + each.sentences, 0);
  const wrong = articles.flatMap((each) => each.wrong);
  expect(sentences).toBeGreaterThanOrEqual(300);
  expect(wrong.length / sentences, JSON.stringify(wrong, null, 2)).toBeLessThanOrEqual(0.05);
});
