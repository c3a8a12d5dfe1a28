import { describe, expect, it } from 'vitest';
import { measureFollowUps } from '#lab/eval/follow-ups.ts';

describe('follow-ups', () => {
  it('find the right paragraph first by 30 points more often as replies than bare, and whole questions stay as they are', async () => {
    const { asked, whole, changed } = await measureFollowUps();
    const share = (which: 'bare' | 'followed') => asked.filter((each) => each[which]).length / asked.length;
    expect(asked).toHaveLength(200);
    expect(share('followed') - share('bare')).toBeGreaterThanOrEqual(0.3);
    expect(changed.length / whole).toBeLessThanOrEqual(0.02);
  });
});
