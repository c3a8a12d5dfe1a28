import { isInvisible, withoutSigns } from '#articles/signs.ts';

const LONGEST_NAME = 300;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
};

/** A text on one line; nothing where it has no letters, or is too long for a name. */
export function plainLine(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const flat = withoutEntities(withoutSigns(text.slice(0, 2000)).text)
    .replace(/<[^<>]{1,200}>/g, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  if (isInvisible(flat) || !/[\p{L}\p{N}]/u.test(flat)) return undefined;
  return flat.length <= LONGEST_NAME ? flat : undefined;
}

/** Names in JSON are often written for HTML: `&amp;` and `&#8216;`, once or twice over. */
export function withoutEntities(text: string): string {
  const once = (each: string) =>
    each.replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : all;
    });
  return once(once(text));
}

/** A language's tag (BCP 47), from the forms that pages write. */
export function languageTag(value: unknown): string | undefined {
  const tag = typeof value === 'string' ? value.trim().replaceAll('_', '-').replace(/\..*$/, '') : '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
