import { describe, expect, it } from 'vitest';
import type { WriterSummary } from '#lab/data/summaries.ts';
import { measureSummaries } from '#lab/eval/summaries.ts';
import { rouge } from '#lab/learning/summary/rouge.ts';

describe('ROUGE', () => {
  it('counts words, pairs and the longest common subsequence', () => {
    const { rouge1, rouge2, rougeL } = rouge('police killed the gunman', ['the gunman police killed']);
    expect(rouge1).toBe(1);
    expect(rouge2).toBeCloseTo(2 / 3);
    expect(rougeL).toBeCloseTo(0.5);
  });

  it('counts a repeated word as often as the reference has it, and takes the mean over references', () => {
    expect(rouge('the the the the', ['the cat']).rouge1).toBeCloseTo(2 / 6);
    expect(rouge('The cat.', ['the cat', 'a dog']).rouge1).toBeCloseTo(0.5);
  });

  it('is nothing where nothing is', () => {
    expect(rouge('', ['the cat'])).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0 });
    expect(rouge('the cat', [''])).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0 });
  });
});

describe('measuring summaries', () => {
  const towns = [
    'Ashford',
    'Bexley',
    'Crawley',
    'Dartford',
    'Epsom',
    'Fleet',
    'Guildford',
    'Horsham',
    'Ilford',
  ];
  const records: WriterSummary[] = [...towns, 'Kingston', 'Lewes', 'Margate'].map((town, at) => ({
    article_id: town,
    article: [
      `The town of ${town} will close its old harbour bridge in spring.`,
      `Traders of ${town} fear for the market beside the harbour bridge.`,
      `# ${at + 2} lorries a minute cross the bridge today.`,
      `A new bridge for ${town} was promised by the county ten years ago.`,
      `Nobody in ${town} knows where the money for it has gone since then.`,
      'Ferries are to cross the harbour until the bridge is rebuilt.',
    ].join('\n\n'),
    summary: `${town} closes its old harbour bridge. Ferries will cross until it is rebuilt.`,
  }));

  it('says the same each time, with LEAD-3 beside', () => {
    const scores = measureSummaries(records);
    expect(scores).toEqual(measureSummaries(records));
    expect(scores).toMatchObject({ articles: 12, summaries: 12 });
    expect(scores.unseen.rouge1).toBeGreaterThan(scores.lead.rouge1);
    expect(scores.overLead.rouge1.mean).toBeCloseTo(scores.unseen.rouge1 - scores.lead.rouge1);
    expect(scores.overLead.rouge1.low).toBeLessThanOrEqual(scores.overLead.rouge1.high);
  });
});
