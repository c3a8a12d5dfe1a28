import { describe, expect, it } from 'vitest';
import { alike } from '#engine/attribution/interpretations.ts';

describe('how alike two stretches are', () => {
  it('is what they share of the longer', () => {
    expect(alike([{ from: 0, to: 4 }], [{ from: 2, to: 10 }])).toBe(0.25);
    expect(alike([{ from: 0, to: 4 }], [{ from: 0, to: 4 }])).toBe(1);
    expect(alike([{ from: 0, to: 4 }], [{ from: 4, to: 8 }])).toBe(0);
  });

  it('counts pieces together', () => {
    const pieces = [
      { from: 0, to: 2 },
      { from: 6, to: 8 },
    ];
    expect(alike(pieces, [{ from: 0, to: 8 }])).toBe(0.5);
  });
});
