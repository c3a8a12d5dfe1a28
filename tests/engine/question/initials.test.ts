import { describe, expect, it } from 'vitest';
import { createInitials } from '#engine/question/initials.ts';

/** Looks initials up in texts, and counts how many texts it reads. */
function counted(...texts: readonly string[]) {
  const reads = { count: 0 };
  const counting = function* () {
    for (const text of texts) {
      reads.count += 1;
      yield text;
    }
  };
  return { named: createInitials(counting), reads };
}

describe('the name behind initials', () => {
  it.each([
    ['nk', 'North Korea and the North Koreans', 'North Korea'],
    ['mlk', 'a speech by Martin Luther King in 1963', 'Martin Luther King'],
    ['lk', 'a speech by Martin Luther King in 1963', 'Luther King'],
    ['pi', 'the Proto-Indo-Iranian language', 'Proto Indo'],
    ['ii', 'the Proto-Indo-Iranian language', 'Indo Iranian'],
    ['lo', 'Los Orillos Los Olivos', undefined],
    ['ds', 'Ms McDonald Smith', undefined],
    ['ms', 'so said McDonald Smith', 'McDonald Smith'],
    ['tk', 'The Kitchen', undefined],
    ['ceo', 'the Central Electric Office', undefined],
  ])('%s in "%s" is %s', (initials, text, name) => {
    expect(counted(text).named(initials)).toBe(name);
  });

  it('is searched for once, and only until a second one turns up', () => {
    const rest = Array.from({ length: 100 }, () => 'North Korea again.');
    const { named, reads } = counted('North Korea.', 'New Kent.', ...rest);
    expect(named('nk')).toBeUndefined();
    expect(named('nk')).toBeUndefined();
    expect(reads.count).toBe(2);
  });
});
