import { describe, expect, it } from 'vitest';
import { measureWordings, wordingTable } from '#lab/eval/wordings.ts';
import { ownArticles } from '../../corpus-articles.ts';

describe('wordings', () => {
  it('are found as written, and where their paragraph was taken out hardly ever', () => {
    const scores = measureWordings(ownArticles());
    const [written, ...others] = scores;
    expect(written).toMatchObject({ change: 'as written', near: 0, elsewhere: 0, absent: 0 });
    expect(written?.same).toBe(written?.wordings);
    for (const { wordings, same, near, elsewhere, absent } of others) {
      expect(same + near + elsewhere + absent).toBe(wordings);
    }
    expect(others.at(-1)).toMatchObject({
      change: 'its paragraph taken out',
      same: 0,
      near: 0,
      elsewhere: 1,
    });
    expect(wordingTable(scores)).toContain('| as written | 100.0 | 0.0 | 0.0 | 0.0 |');
    expect(wordingTable([])).toContain('### wordings: 0 sentences');
  });
});
