import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { type Warning, WHOLE } from '#articles/faults.ts';
import { webAddress } from '#articles/web-address.ts';
import type { Metadata } from '#engine/index.ts';
import { bareFrontMatter } from './bare-front-matter.ts';
import { dateIn } from './dates.ts';
import { languageTag, plainLine } from './names.ts';
import { bylineOf } from './people.ts';
import { withoutSite } from './titles.ts';

/** What is known from the lines before a text, and the text. */
export interface LooseFrontMatter {
  readonly metadata: Partial<Metadata>;
  readonly body: string;
  /** What a person should know of it. */
  readonly warnings: readonly Warning[];
}

type Values = Readonly<Record<string, unknown>>;

const MOST_CHARACTERS = 20_000;
/** The most unused entries that a warning names. */
const MOST_NAMED = 8;
const FENCES: readonly {
  readonly open: RegExp;
  readonly close: RegExp;
  readonly read: (text: string) => unknown;
}[] = [
  { open: /^---[ \t]*(?:yaml)?[ \t]*$/, close: /^(?:---|\.\.\.)[ \t]*$/, read: readYaml },
  { open: /^---[ \t]*json[ \t]*$/, close: /^---[ \t]*$/, read: readJson },
  {
    open: /^(?:---[ \t]*toml|\+\+\+)[ \t]*$/,
    close: /^(?:---|\+\+\+)[ \t]*$/,
    read: (text) => parseToml(text),
  },
  { open: /^;;;[ \t]*$/, close: /^;;;[ \t]*$/, read: readJson },
];
/** What other programs call the same things, in the order in which one goes before another. */
const NAMES: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ['title', 'headline', 'name'],
  publication: [
    'publication',
    'publisher',
    'site',
    'site_name',
    'sitename',
    'website',
    'newspaper',
    'source',
  ],
  byline: ['byline', 'author', 'authors', 'by', 'creator', 'writer'],
  url: [
    'url',
    'link',
    'source',
    'source_url',
    'original',
    'canonical',
    'canonicalurl',
    'canonical_url',
    'permalink',
  ],
  published: [
    'published',
    'date',
    'publishdate',
    'publish_date',
    'pubdate',
    'date_published',
    'published_at',
    'publisheddate',
    'created',
  ],
  retrieved: ['retrieved', 'clipped', 'accessed', 'saved', 'date_saved', 'created'],
  language: ['language', 'lang', 'locale'],
};

const KEYS: ReadonlySet<string> = new Set(Object.values(NAMES).flat());

/**
 * Reads what a Markdown or text file says of itself at its start, between two fences or without. What it cannot use, it
 * names in a warning.
 */
export function looseFrontMatter(source: string): LooseFrontMatter {
  const text = source.replace(/^[\uFEFF\s]+/, '').replace(/\r\n?/g, '\n');
  const whole = { metadata: {}, body: source, warnings: [] };
  const lines = text.split('\n');
  const fence = FENCES.find(({ open }) => open.test(lines[0] ?? ''));
  if (fence === undefined) {
    const bare = bareFrontMatter(text, (key) => KEYS.has(key));
    return bare === undefined ? whole : { body: bare.body, ...knownOf(bare.values) };
  }
  const end = lines.findIndex((line, at) => at > 0 && fence.close.test(line));
  if (end < 0) return whole;
  const front = lines.slice(1, end).join('\n');
  const body = lines.slice(end + 1).join('\n');
  const values = front.length > MOST_CHARACTERS ? {} : valuesIn(front, fence.read);
  if (values === undefined) return whole;
  return { body, ...knownOf(values) };
}

/** Nothing where it is no front matter but text between two rules. */
function valuesIn(front: string, read: (text: string) => unknown): Values | undefined {
  try {
    const value = read(front);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Values)
      : undefined;
  } catch {
    return byLines(front);
  }
}

/** Of front matter that is broken as a whole the lines that are `key: value`. */
function byLines(front: string): Values | undefined {
  const pairs = front
    .split('\n')
    .map((line) => /^([A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]*(\S[^\n]*)$/.exec(line))
    .flatMap((match) =>
      match ? [[match[1], match[2]?.trim().replace(/^(["'])(.*?)\1?$/, '$2')] as const] : [],
    );
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

function readYaml(text: string): unknown {
  return parseYaml(text, { maxAliasCount: 0, uniqueKeys: false, logLevel: 'error', schema: 'failsafe' });
}

function readJson(text: string): unknown {
  return JSON.parse(text.trimStart().startsWith('{') ? text : `{${text}}`);
}

function knownOf(values: Values): Omit<LooseFrontMatter, 'body'> {
  const byName = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
  const used = new Set<string>();
  const take = <T>(key: keyof Metadata, read: (value: unknown) => T | undefined): T | undefined => {
    for (const name of NAMES[key]) {
      const value = used.has(name) || !byName.has(name) ? undefined : read(byName.get(name));
      if (value === undefined) continue;
      used.add(name);
      return value;
    }
    return undefined;
  };
  const found = {
    title: take('title', (value) => plainLine(unlinked(value))),
    url: take('url', (value) => addressOf(unlinked(value))),
    publication: take('publication', (value) => plainLine(unlinked(value))),
    byline: take('byline', (value) => bylineOf([value].flat().map(unlinked))),
    published: take('published', dateIn),
    retrieved: take('retrieved', dateIn),
    language: take('language', languageTag),
  };
  const sites = [
    found.publication,
    webAddress(found.url ?? '')
      ?.hostname.replace(/^www\./, '')
      .split('.')[0],
  ];
  const named = sites.filter((site) => site !== undefined);
  const title = found.title === undefined ? undefined : withoutSite(found.title, named);
  const metadata = Object.fromEntries(
    Object.entries({ ...found, title }).filter(([, value]) => value !== undefined),
  );
  const left = Object.keys(values).filter((key) => !used.has(key.toLowerCase()));
  return { metadata, warnings: left.length === 0 ? [] : [unusedEntries(left)] };
}

function unusedEntries(keys: readonly string[]): Warning {
  const names = keys.slice(0, MOST_NAMED).map((key) => plainLine(key) ?? '?');
  return { code: 'unused_entries', place: WHOLE, names, more: keys.length - names.length };
}

/** `[[Ana Reis]]` and `[Ana Reis](…)` are Ana Reis; a thing with a name is its name. */
function unlinked(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) return Reflect.get(value, 'name');
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : value;
  return value
    .replace(/\[\[(?:[^\]|]{0,200}\|)?([^\]]{1,200})\]\]/g, '$1')
    .replace(/^\[([^\]]{1,200})\]\([^)]{0,500}\)$/, '$1')
    .trim();
}

function addressOf(value: unknown): string | undefined {
  return typeof value === 'string' ? webAddress(value)?.href : undefined;
}
