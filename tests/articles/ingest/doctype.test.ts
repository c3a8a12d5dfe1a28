import { describe, expect, it } from 'vitest';
import { withoutDeclared } from '#articles/ingest/doctype.ts';
import { xhtmlAsHtml } from '#articles/ingest/xhtml.ts';
import { growth } from '../../growth.ts';

const pageWith = (declared: string) => `<!DOCTYPE html [${declared}]\n><p>&co;</p>`;

describe('what a document declares between brackets', () => {
  it.each([
    ['an entity', '<!ENTITY co "Holm">', 'Holm'],
    ['the first of two', '<!ENTITY co "Holm"> <!ENTITY co "Reis">', 'Holm'],
    ['none in a comment', '<!-- <!ENTITY co "Old"> it\'s gone --><!ENTITY co "Holm">', 'Holm'],
    ['none in an instruction', '<?x <!ENTITY co "Old"> don\'t ?><!ENTITY co "Holm">', 'Holm'],
    ['one with a bracket', '<!ENTITY co "Holm [1] > all">', 'Holm [1] > all'],
    ['one behind another with a bracket', `<!ENTITY a ']>'><!ENTITY co "Holm">`, 'Holm'],
    ['an element before it', '<!ELEMENT p (#PCDATA)><!ENTITY co "Holm">', 'Holm'],
    ['none without its text', '<!ENTITY co SYSTEM "a.txt">', '&co;'],
  ])('is read: %s', (_, declared, text) => {
    expect(xhtmlAsHtml(pageWith(declared))).toBe(`<!DOCTYPE html ><p>${text}</p>`);
  });

  it('is that of the declaration itself, and of no comment before it', () => {
    const comment = '<!-- <!DOCTYPE html [<!ENTITY co "Old">]> -->';
    const page = pageWith('<!ENTITY co "Holm">');
    expect(xhtmlAsHtml(comment + page)).toBe(`${comment}<!DOCTYPE html ><p>Holm</p>`);
  });

  it.each(['<!DOCTYPE a [', '<!DOCTYPE a [ "', '<!DOCTYPE a [ <!--', '<!DOCTYPE a', '<p>Nothing.</p>'])(
    'is left as it is where it has no end: %s',
    (page) => {
      expect(withoutDeclared(page)).toEqual({ source: page, entities: new Map() });
    },
  );

  it.each([
    '<!DOCTYPE a [',
    '<!DOCTYPE a [<!--',
    '<!DOCTYPE a ["',
    "<!DOCTYPE a ['<?",
    '<!DOCTYPE a [<!ENTITY ',
    '<!--',
    ' [',
  ])('is read in a time that grows as it does: %s again and again', (sign) => {
    expect(growth((size) => xhtmlAsHtml(sign.repeat(size)), 2_000)).toBeLessThan(8);
    expect(growth((size) => xhtmlAsHtml(`<!DOCTYPE a [${sign.repeat(size)}`), 2_000)).toBeLessThan(8);
  });
});
