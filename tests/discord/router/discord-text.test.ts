import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutReferences, writtenWords } from '#discord/router/discord-text.ts';
import { growth } from '../../growth.ts';
import { runs } from '../../runs.ts';
import { anyText } from '../hostile.ts';

const ID = '1234567890123456789';

describe('what somebody wrote on Discord', () => {
  it.each([
    [`<@${ID}> how many soldiers are coming?`, 'how many soldiers are coming?'],
    [`<@!${ID}>, <@&${ID}>: who met Kim in <#${ID}>?`, 'who met Kim in?'],
    ['@everyone who met Kim? @here', 'who met Kim?'],
    [`who met Kim <:pepe_think:${ID}> <a:wave:${ID}> :sob:?`, 'who met Kim?'],
    ['did it happen <t:1752278400:R>?', 'did it happen?'],
    [`use </ask:${ID}> or </articles add:${ID}> <id:customize>`, 'use or'],
    ['4,000 soldiers died! https://example.com/a(b)?x=1#y', '4,000 soldiers died!'],
    ['see <https://example.com> and www.example.com/a, then ask', 'see and, then ask'],
    ['join discord.gg/abc or mailto:a@b.c', 'join or'],
    ['[North Korea](https://example.com/x_(y) "a title") sent troops', 'North Korea sent troops'],
    ['**I bet** that __Kim__ *sent* _no_ ~~more~~ ||troops||', 'I bet that Kim sent no more troops'],
    ['> # **Kim** sent\n> `11,000` troops', 'Kim sent 11,000 troops'],
    ['- who met Kim?\n-# and when?', 'who met Kim? and when?'],
    ['```js\nwho met Kim?```', 'who met Kim?'],
    [
      'who called it bullsh*t, and what is a snake_case_name?',
      'who called it bullsh*t, and what is a snake_case_name?',
    ],
    ['who said \\*that\\*?', 'who said *that*?'],
    ['from 10:30:45 to 11:00, or 2:1 at 3 < 4 > 2', 'from 10:30:45 to 11:00, or 2:1 at 3 < 4 > 2'],
    ['is it 25,000–30,000 – or 5 - 3?', 'is it 25,000–30,000 – or 5 - 3?'],
    [`<@${ID}> https://example.com`, ''],
  ])('of %j is %j', (text, words) => {
    expect(writtenWords(text)).toBe(words);
  });

  it('keeps lines and signs where they are to be compared', () => {
    expect(withoutReferences(`> “closer to liberation” <@${ID}>\n**he** [said](https://example.com)`)).toBe(
      '> “closer to liberation”  \n**he** said',
    );
  });

  it('is one line at most, of hostile texts too', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const words = writtenWords(text);
        expect(words).toBe(words.trim());
        expect(words).not.toContain('\n');
      }),
      runs(1000),
    );
  });

  it('takes no longer than the text for signs that open and never close', () => {
    for (const sign of ['[', '<@', '](', 'https://', '**', '```', ':a', '[a](http://(']) {
      const text = (size: number) => writtenWords(sign.repeat(size / sign.length));
      expect(growth(text, 4_000), sign).toBeLessThan(12);
    }
  });
});
