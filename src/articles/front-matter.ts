import { distance } from 'fastest-levenshtein';
import { isAlias, isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLError } from 'yaml';
import { z } from 'zod';
import type { Metadata } from '#engine/index.ts';
import { webAddress } from './web-address.ts';

/** What is wrong with an article's file: `line` counts from 1; `mend` says what to do about it. */
export interface ArticleFault {
  readonly line: number;
  readonly problem: string;
  readonly mend: string;
}

/** A body, and the number of the file's line that it begins on. */
export interface Body {
  readonly body: string;
  readonly bodyLine: number;
}

/** A file's front matter, and its body where the fences show it. */
export type FrontMatter =
  | ({ readonly ok: true; readonly metadata: Metadata } & Body)
  | ({ readonly ok: false; readonly faults: readonly ArticleFault[] } & (Body | { readonly body?: never }));

/** One key as it is in the file. */
interface FrontMatterEntry {
  readonly key: string;
  readonly line: number;
  readonly value: unknown;
  /** The value as it is written, where it is a single one. */
  readonly written?: string | undefined;
}

const FENCE = /^---[ \t]*$/;
const EXAMPLE = 'title: "…" and publication: "…" between two lines of ---';
/** Seven short values are far below it; what is over it would only keep the YAML parser busy. */
const MOST_CHARACTERS = 10_000;

const day = z.iso.date().or(z.iso.datetime({ offset: true, local: true }));
const text = z
  .string('must be text')
  .trim()
  .overwrite((value) => value.replace(/\s+/g, ' '))
  .min(1, 'must not be empty')
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, 'must be one line, without control characters');
const date = text.refine(
  (value) => day.safeParse(value).success,
  'must be a date such as 2025-07-12, or a date and time such as 2025-07-12T09:30:00Z',
);
const schema = z.object({
  title: text,
  publication: text,
  byline: text.optional(),
  url: text.refine(isWebAddress, 'must be a web address that begins with https:// or http://').optional(),
  published: date.optional(),
  retrieved: date.optional(),
  language: text.refine(isLanguage, 'must be a language tag such as en or pt-BR').optional(),
});
const KEYS = Object.keys(schema.shape);
/** What other programs call the same things. */
const OTHER_NAMES = new Map([
  ['author', 'byline'],
  ['authors', 'byline'],
  ['writer', 'byline'],
  ['headline', 'title'],
  ['date', 'published'],
  ['pubdate', 'published'],
  ['accessed', 'retrieved'],
  ['lang', 'language'],
  ['locale', 'language'],
  ['link', 'url'],
  ['address', 'url'],
  ['source', 'publication'],
  ['newspaper', 'publication'],
  ['publisher', 'publication'],
  ['site', 'publication'],
]);
/** A key is a misspelt one only where it shares most of its letters with it: this many of ten may differ. */
const MOST_DIFFERING = 0.4;

/** Reads the YAML between the two fences at a file's start. All faults that can be told apart are given at once. */
export function readFrontMatter(source: string): FrontMatter {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!FENCE.test(lines[0] ?? '')) {
    const mend = `begin the file with ${EXAMPLE}`;
    return { ok: false, faults: [{ line: 1, problem: 'there is no front matter', mend }] };
  }
  const end = lines.findIndex((line, at) => at > 0 && line.startsWith('---') && FENCE.test(line));
  if (end < 0) {
    const mend = 'put a line of --- below its last key';
    return { ok: false, faults: [{ line: 1, problem: 'the front matter has no end', mend }] };
  }
  const rest = { body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
  const read = readYaml(lines.slice(1, end).join('\n'));
  return 'faults' in read ? { ok: false, ...read, ...rest } : { ok: true, ...read, ...rest };
}

type ReadMetadata = { readonly metadata: Metadata } | { readonly faults: readonly ArticleFault[] };

/** Reads the YAML between the fences, which begins on the file's second line. */
function readYaml(yaml: string): ReadMetadata {
  if (yaml.length > MOST_CHARACTERS) {
    const problem = `the front matter has ${yaml.length} characters, over the ${MOST_CHARACTERS} that are taken`;
    return {
      faults: [{ line: 2, problem, mend: 'put the text of the article below the second line of ---' }],
    };
  }
  const counter = new LineCounter();
  const options = {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  } as const;
  const { errors, warnings, contents } = parseDocument(yaml, options);
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  const broken = [...errors, ...warnings].map((error) => yamlFault(error, lineAt(error.pos[0])));
  if (broken.length > 0) return { faults: firstOfEachLine(broken) };
  if (!isMap(contents)) {
    return { faults: [{ line: 2, problem: 'the front matter holds no keys', mend: `write ${EXAMPLE}` }] };
  }
  return check(contents.items.map((pair) => entryOf(pair, lineAt)));
}

/** The YAML library's error in words for who writes articles, not programs. */
function yamlFault({ code, message }: YAMLError, line: number): ArticleFault {
  const words: Partial<Record<YAMLError['code'], string>> = {
    BLOCK_AS_IMPLICIT_KEY: 'a value with a colon in it is not in quotes',
    MULTIPLE_DOCS: 'a line of ... ends the front matter early',
    RESOURCE_EXHAUSTION: 'there are lists in lists in lists',
    TAG_RESOLVE_FAILED: 'a value begins with ! and is not in quotes',
  };
  const [reason = ''] = message.split('\n');
  const plain = /call stack/.test(reason) ? words.RESOURCE_EXHAUSTION : words[code];
  return {
    line,
    problem: plain ?? `the front matter is no YAML (${reason.replace(/\s+at line.*$/, '')})`,
    mend: 'write one key a line, as key: value; put a value that holds a colon or begins with a sign in quotes',
  };
}

/** One broken place can make many errors; the first one tells it. */
function firstOfEachLine(faults: readonly ArticleFault[]): ArticleFault[] {
  const first = faults.filter(({ line }, at) => faults.findIndex((fault) => fault.line === line) === at);
  return first.sort((a, b) => a.line - b.line);
}

/** Collections and aliases are left as the nodes that they are: no key takes them, and none is ever unfolded. */
function entryOf({ key, value }: Pair, lineAt: (offset: number) => number): FrontMatterEntry {
  const name = isScalar(key) ? String(key.value ?? '') : String(key);
  const line = lineAt((isScalar(key) && key.range?.[0]) || 0);
  if (!isScalar(value)) return { key: name, line, value };
  return { key: name, line, value: value.value, written: value.source };
}

function check(entries: readonly FrontMatterEntry[]): ReadMetadata {
  const known = entries.filter(({ key }) => KEYS.includes(key));
  const twice = known.filter(({ key }, at) => known.findIndex((entry) => entry.key === key) < at);
  const once = known.filter((entry) => !twice.includes(entry));
  const result = schema.safeParse(Object.fromEntries(once.map(({ key, value }) => [key, value])));
  const faults = [
    ...entries.filter(({ key }) => !KEYS.includes(key)).map(unknownKey),
    ...twice.map(({ key, line }) => ({
      line,
      problem: `"${key}" is there twice`,
      mend: 'keep one of the two',
    })),
    ...wrongValues(result.error?.issues ?? [], once),
  ];
  if (!result.success || faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) };
  return { metadata: present(result.data) };
}

function unknownKey({ key, line }: FrontMatterEntry): ArticleFault {
  const meant = meantKey(key.toLowerCase());
  const keys = `the keys are ${KEYS.join(', ')}`;
  const mend = meant === undefined ? keys : `did you mean "${meant}"? ${keys.replace('the', 'The')}`;
  return { line, problem: `unknown key "${key}"`, mend };
}

/** The first fault of each key. */
function wrongValues(
  issues: readonly z.core.$ZodIssue[],
  entries: readonly FrontMatterEntry[],
): ArticleFault[] {
  const first = issues.filter(
    ({ path }, at) => issues.findIndex((issue) => issue.path[0] === path[0]) === at,
  );
  return first.map(({ path, message }) => {
    const key = String(path[0]);
    const entry = entries.find((each) => each.key === key);
    if (entry) return { line: entry.line, problem: `"${key}" ${message}`, mend: mendFor(entry) };
    return { line: 1, problem: `"${key}" is missing`, mend: `add ${key}: "…" to the front matter` };
  });
}

function mendFor({ key, value, written }: FrontMatterEntry): string {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return `put it in quotes: ${key}: "${written ?? value}"`;
  }
  if (value === null || value === '') return 'write its value, or take the key out where nothing is known';
  if (isAlias(value)) return 'write the value out: an alias (*name) is no text';
  return `write ${key}: "…" as one line of text of the right form, or take the key out where nothing is known`;
}

/** The key that a misspelt one, or one of another program, most likely stands for. */
function meantKey(key: string): string | undefined {
  const known = [...KEYS, ...OTHER_NAMES.keys()].map((name) => ({
    name,
    differing: distance(key, name) / Math.max(key.length, name.length),
  }));
  const [nearest] = known.sort((one, other) => one.differing - other.differing);
  if (!nearest || nearest.differing > MOST_DIFFERING) return undefined;
  return OTHER_NAMES.get(nearest.name) ?? nearest.name;
}

/** Without the keys that are not there: what is unknown is absent. */
function present(metadata: z.infer<typeof schema>): Metadata {
  return Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => value !== undefined),
  ) as unknown as Metadata;
}

function isWebAddress(value: string): boolean {
  return !/[\s<>]/.test(value) && webAddress(value) !== undefined;
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
