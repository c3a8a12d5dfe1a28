import { isInvisible, withoutSigns } from '#articles/signs.ts';
import { webAddress } from '#articles/web-address.ts';

const LONGEST_NAME = 300;
const LONGEST_PERSON = 80;
const MOST_AUTHORS = 8;
/** Names of accounts that a program has, and nobody. */
const NOBODY =
  /^(?:admin(?:istrator)?|author|editors?|editorial(?: (?:team|staff|board))?|staff(?: (?:writer|reporter))?s?|web ?master|user|guest|root|redaktion|redaktionsteam|redacción|redação|la rédaction|news ?(?:desk|room)|contributor|unknown|anonymous|none|null|undefined|n\/a|test|wp ?admin|site ?admin|super ?user|press release)$/i;
/** What stands behind a name and is none. */
const ROLE =
  /\b(?:writer|reporter|editor|correspondent|columnist|staff|contributor|producer|published|updated)\b|\.(?:com|org|net)$/i;
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

/** Who wrote it, from some names; those of programs, sites and accounts are none. */
export function bylineOf(values: readonly unknown[], publication?: string): string | undefined {
  const names = values
    .slice(0, MOST_AUTHORS)
    .map((value) => personIn(value, publication))
    .filter((name) => name !== undefined);
  const once = names.filter(
    (name, at) => names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) === at,
  );
  return plainLine(once.join(', '));
}

function personIn(value: unknown, publication: string | undefined): string | undefined {
  const line = withoutRoles(plainLine(value), publication)
    ?.replace(/^(?:(?:posted|written|published|story|words|text|report(?:ed|ing)?) )?by:?\s+/i, '')
    .replace(/^(?:von|par|por|di|door|af|av|przez)\s+(?=\p{Lu})/u, '')
    .replace(/[\s,;|·•–-]+$/, '');
  if (line === undefined || line.length > LONGEST_PERSON * 2 || line === '') return undefined;
  const isAccount =
    /^@|^[\w.+-]+@[\w.-]+$|^[\w-]+\.(?:com|org|net|co\.\w+)$/i.test(line) || webAddress(line) !== undefined;
  const isSite = publication !== undefined && bare(line) === bare(publication);
  return isAccount || isSite || NOBODY.test(line) || !/\p{L}/u.test(line) ? undefined : line;
}

/** `Ana Reis, Staff Writer` and `Ana Reis | The Harbour Post` are Ana Reis. */
function withoutRoles(line: string | undefined, publication: string | undefined): string | undefined {
  const [first = '', ...others] = line?.split(/\s*[,|]\s+/) ?? [];
  const names = others.filter(
    (part) => !ROLE.test(part) && (publication === undefined || bare(part) !== bare(publication)),
  );
  return line === undefined ? undefined : [first, ...names].join(', ');
}

function bare(name: string): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).join('').toLowerCase().replace(/^the/, '');
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
