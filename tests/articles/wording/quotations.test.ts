import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedIn } from '#articles/wording/quotations.ts';
import { anyText } from '../../discord/hostile.ts';
import { growth } from '../../growth.ts';

describe('what a message quotes', () => {
  it.each([
    ['He said “all is well” and left', ['all is well']],
    ['He said "all is well" and "come back"', ['all is well', 'come back']],
    ['Er sagte „alles gut“ und „nein“', ['alles gut', 'nein']],
    ['Il dit « tout va bien » et »nein«', ['tout va bien', 'nein']],
    ['He said ‘it’s all well’, they didn’t', ['it’s all well']],
    ["He said 'it's all well', they didn't", ["it's all well"]],
    ['“he told us ‘no’ twice”', ['he told us ‘no’ twice']],
    ['He **said** "**all** is ~~well~~ ||there||"', ['all is well there']],
    ['“bullsh*t” and “bullsh\\*t”', ['bullsh*t']],
    ['“twice” and “twice”', ['twice']],
    ['> all is well\n> there\nlol no', ['all is well there']],
  ])('in %s', (message, wordings) => {
    expect(quotedIn(message)).toEqual({ marked: true, wordings });
  });

  it('is each of its sentences where it has no quotation marks, or nothing between them', () => {
    const wordings = ['All is well.', 'They didn’t leave!', 'or "" did they'];
    expect(quotedIn('All is well. They didn’t leave!\nor "" did they')).toEqual({ marked: false, wordings });
    expect(quotedIn("the workers' and the soldiers' rights").marked).toBe(false);
    expect(quotedIn('? “a” …').wordings).toEqual([]);
  });

  it('is found in any message', () => {
    fc.assert(fc.property(anyText(80), (message) => void quotedIn(message)));
  });

  it.each(['"', "'", '‘', '‚', '“', '„', '«', '»', '>', '*', "'a", "'a ", ' ‘a', '«a', '> a\n'])(
    'is four times the work in four times the message: %j',
    (sign) => {
      expect(growth((length) => quotedIn(sign.repeat(length / sign.length)), 2000)).toBeLessThan(8);
    },
  );
});
