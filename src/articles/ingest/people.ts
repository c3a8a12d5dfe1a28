import { webAddress } from '#articles/web-address.ts';
import { monthOf } from './months.ts';
import { plainLine } from './names.ts';

const LONGEST_PERSON = 80;
const MOST_AUTHORS = 8;
/** Names of accounts that a program has, and nobody. */
const NOBODY =
  /^(?:admin(?:istrator)?|author|editors?|editorial(?: (?:team|staff|board))?|staff(?: (?:writer|reporter))?s?|web ?master|user|guest|root|redaktion|redaktionsteam|redacción|redação|la rédaction|news ?(?:desk|room)|contributor|unknown|anonymous|none|null|undefined|n\/a|test|wp ?admin|site ?admin|super ?user|press release)$/i;
/** Words after a name that are not part of it. */
const ROLE =
  /\b(?:writer|reporter|editor|correspondent|columnist|staff|contributor|producer|published|updated)\b|\.(?:com|org|net)$/i;
/** What newspapers and companies are called, and people are not. */
const FIRM =
  /\b(?:news|press|post|times|media|magazine|blog|insider|journal|daily|tribune|herald|today|online|tv|radio|network|review|gazette|chronicle|observer|report|business|sports?|science|group|company|inc|ltd|the|al)\b/i;
const NAME =
  /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|de|da|dos|das|do|del|della|di|la|le|van|von|der|den|ten|ter|zu|bin|ibn|al|el|y|e)){1,4}$/u;
/** `Kooman, F.` and `Jong, Michiel de`: libraries put the family's name first. */
const INVERTED =
  /^(\p{Lu}[\p{L}’'-]+), ((?:\p{Lu}\.[ -]?)+|\p{Lu}\p{Ll}+(?: (?:de|da|van|von|der|den|\p{Lu}\.))+)$/u;
const BY = /^(?:(?:posted|written|published|story|words|text|report(?:ed|ing)?) )?by:?\s+/i;

/**
 * Who wrote it, from some names; those of programs, accounts and the sites themselves are none. `sites` are the names that
 * the publication has.
 */
export function bylineOf(values: readonly unknown[], sites: readonly string[] = []): string | undefined {
  const names = values
    .slice(0, MOST_AUTHORS)
    .filter((value, at) => at === 0 || !sites.some((site) => isOutlet(String(value), site)))
    .map((value) => personIn(value, sites))
    .filter((name) => name !== undefined);
  const once = names.filter(
    (name, at) => names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) === at,
  );
  return plainLine(once.join(', '));
}

/** The names of people in a line such as `By Ana Reis and Rui Sá | 2 March 2026`. */
export function namesIn(line: string, sites: readonly string[]): readonly string[] {
  const [said = ''] = line
    .replace(BY, '')
    .split(/\s*(?:[|•·–—(]|\bon\b|\b(?:published|updated|posted|edited|photographs?)\b|\d)\s*/i);
  return said
    .split(/\s*(?:,| and | & | und | et | y | avec | with )\s*/)
    .map((name) => withoutMonth(name.trim()))
    .filter((name) => NAME.test(name) && !ROLE.test(name) && !sites.some((site) => isOutlet(name, site)));
}

/** Whether a line says who wrote a text, and nothing else: `By Ana Reis and Rui Sá`. */
export function isCredit(line: string): boolean {
  const names = BY.test(line) ? line.replace(BY, '').split(/\s*(?:,| and | & )\s*/) : [];
  return names.length > 0 && names.every((name) => NAME.test(name));
}

/** The names of a site without that of a person who has called it after themselves. */
export function namesOfOthers(sites: readonly string[], person: string): readonly string[] {
  return NAME.test(person) && !FIRM.test(person)
    ? sites.filter((site) => bare(site) !== bare(person))
    : sites;
}

function personIn(value: unknown, sites: readonly string[]): string | undefined {
  const line = withoutRoles(plainLine(value), sites)
    ?.replace(BY, '')
    .replace(/^(?:von|par|por|di|door|af|av|przez)\s+(?=\p{Lu})/u, '')
    .replace(/\s*[(<[](?:https?:|mailto:|www\.)[^)>\]]*[)>\]]/g, '')
    .replace(INVERTED, '$2 $1')
    .replace(/[\s,;|·•–-]+$/, '');
  if (line === undefined || line.length > LONGEST_PERSON * 2 || line === '') return undefined;
  const isSite = sites.some((site) => bare(line) === bare(site));
  return isAccount(line) || isSite || NOBODY.test(line) || !/\p{L}/u.test(line) ? undefined : line;
}

/** `@anareis`, `ana@example.org`, `anareis`, `ana_r7`: what programs call somebody. */
function isAccount(line: string): boolean {
  return (
    /^@|^[\w.+-]+@[\w.-]+$|^[\w-]+\.(?:com|org|net|co\.\w+)$/i.test(line) ||
    /^(?:[a-z][\w.-]*|[A-Za-z]+\d[\w-]*|\w+_\w*)$/.test(line) ||
    webAddress(line) !== undefined
  );
}

/** `Ana Reis, Staff Writer`, `Ana Reis | The Harbour Post` and `Ana Reis. The Harbour Post` are Ana Reis. */
function withoutRoles(line: string | undefined, sites: readonly string[]): string | undefined {
  if (line === undefined) return undefined;
  const [first = '', ...others] = withoutOutlet(line, sites).split(/\s*[,|]\s+/);
  const names = others.filter((part) => !ROLE.test(part) && !sites.some((site) => isOutlet(part, site)));
  return [first, ...names].join(', ');
}

function withoutOutlet(line: string, sites: readonly string[]): string {
  const [, person, outlet = ''] = /^(\p{Lu}.*\p{Ll}{2})\. (\p{Lu}.*)$/u.exec(line) ?? [];
  const name = bare(outlet.split(' ')[0] ?? '');
  return person !== undefined && sites.some((site) => bare(site).startsWith(name)) ? person : line;
}

/** Whether a name is a site's, or that of one of its parts: CNN Business is of CNN. */
function isOutlet(name: string, site: string): boolean {
  const [one, other] = [bare(name), bare(site)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.startsWith(short) && (short.length > 5 || FIRM.test(name));
}

/** `Ana Reis March`, before a day, is Ana Reis. */
function withoutMonth(name: string): string {
  const words = name.split(' ');
  return words.length > 2 && monthOf(words.at(-1) ?? '') !== undefined ? words.slice(0, -1).join(' ') : name;
}

function bare(name: string): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).join('').toLowerCase().replace(/^the/, '');
}
