import { describe, expect, it } from 'vitest';
import { joinPasted } from '#articles/pasted.ts';

describe('the text of two fields', () => {
  it.each([
    ['', 'The ferry sank.', 'The ferry sank.', undefined],
    ['The ferry sank.', ' \n', 'The ferry sank.', undefined],
    ['The ferry sank.', 'Nobody was hurt.', 'The ferry sank.\n\nNobody was hurt.', 'new'],
    ['The ferry sank. ', 'Nobody was hurt.', 'The ferry sank. Nobody was hurt.', 'goes_on'],
    ['The ferry sank', 'near Porto.', 'The ferry sank near Porto.', 'goes_on'],
    ['The ferry sank near\n', 'Porto.', 'The ferry sank near\nPorto.', 'new'],
    ['“It sank.”', '\n\n“No.”', '“It sank.”\n\n“No.”', 'new'],
    ['渡し船は日曜日', 'に座礁した。', '渡し船は日曜日に座礁した。', 'goes_on'],
  ])('%j and %j', (first, second, text, kind) => {
    const joined = joinPasted(first, second, 4000);
    expect({ text: joined.text, kind: joined.seam?.kind }).toEqual({ text, kind });
  });

  it.each([
    ['the ferry sank in the har', 'bour of Porto', 'word'],
    ['the harbour is closed, since the ferry sank in the', 'harbour of Porto', 'goes_on'],
    ['on Sunday a', 'A tug came', 'goes_on'],
    ['the ferry sank near Matos', 'inhos', 'word'],
    ['渡し船は日曜', '日に座礁した', 'goes_on'],
  ])('are one word only where the first is full: %j and %j', (first, second, kind) => {
    expect(joinPasted(first, second, first.length).seam?.kind).toBe(kind);
    expect(joinPasted(first, second, first.length + 1).seam?.kind).toBe('goes_on');
  });

  it('have a word once where the second field begins with it again', () => {
    expect(joinPasted('The ferry sank in the har', 'harbour of Porto.', 25)).toEqual({
      text: 'The ferry sank in the harbour of Porto.',
      seam: { kind: 'goes_on', before: 'The ferry sank in the', after: 'harbour of Porto.' },
    });
  });
});
