import { distance } from 'fastest-levenshtein';
import { isAlias, isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLError } from 'yaml';
import { z } from 'zod';
import type { Metadata } from '#engine/index.ts';
import {
  atLine,
  type FaultPlace,
  type FoundValue,
  ReadingError,
  refuseFaults,
  type ShellFault,
  type ValueRule,
} from './faults.ts';
import { webAddress } from './web-address.ts';

/** An article's file as its fences divide it: the YAML between them, and the body, which begins on a line of the file. */
export interface DividedFile {
  readonly yaml: string;
  readonly body: string;
  readonly bodyLine: number;
}

/** One key as it is in the file. */
interface FrontMatterEntry {
  readonly key: string;
  readonly line: number;
  readonly value: unknown;
  /** The value as it is written, where it is a single one. */
  readonly written?: string | undefined;
}

const FENCE = /^---[ \t]*$/;
/** Seven short values are far below it; what is over it would only keep the YAML parser busy. */
const MOST_CHARACTERS = 10_000;

const day = z.iso.date().or(z.iso.datetime({ offset: true, local: true }));
const text = z
  .string(mustBe('text'))
  .trim()
  .overwrite((value) => value.replace(/\s+/g, ' '))
  .min(1, mustBe('not_empty'))
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, mustBe('one_line'));
const date = text.refine((value) => day.safeParse(value).success, mustBe('date'));
const schema = z.object({
  title: text,
  publication: text,
  byline: text.optional(),
  url: text.refine(isWebAddress, mustBe('address')).optional(),
  published: date.optional(),
  retrieved: date.optional(),
  language: text.refine(isLanguage, mustBe('language')).optional(),
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

/** Divides a file at the two fences of its front matter. @throws {ReadingError} */
export function divideFile(source: string): DividedFile {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!FENCE.test(lines[0] ?? '')) throw new ReadingError([{ code: 'no_front_matter', place: atLine(1) }]);
  const end = lines.findIndex((line, at) => at > 0 && line.startsWith('---') && FENCE.test(line));
  if (end < 0) throw new ReadingError([{ code: 'endless_front_matter', place: atLine(1) }]);
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

/**
 * Reads the YAML between the fences, which begins on the file's second line. All faults that can be told apart are given at
 * once.
 *
 * @throws {ReadingError}
 */
export function readMetadata(yaml: string): Metadata {
  const { length } = yaml;
  if (length > MOST_CHARACTERS) {
    throw new ReadingError([{ code: 'long_front_matter', place: atLine(2), length, most: MOST_CHARACTERS }]);
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
  const broken = [...errors, ...warnings].map((error) => ({ error, line: lineAt(error.pos[0]) }));
  refuseFaults(firstOfEachLine(broken).map(({ error, line }) => yamlFault(error, line)));
  if (!isMap(contents)) throw new ReadingError([{ code: 'no_keys', place: atLine(2) }]);
  return check(contents.items.map((pair) => entryOf(pair, lineAt)));
}

/** What the YAML library's error most likely is to who writes articles, not programs. */
function yamlFault({ code, message }: YAMLError, line: number): ShellFault {
  const place = atLine(line);
  const [reason = ''] = message.split('\n');
  const known = /call stack/.test(reason) ? 'nested_lists' : YAML_FAULTS[code];
  return known === undefined
    ? { code: 'not_yaml', place, detail: reason.replace(/\s+at line.*$/, '') }
    : { code: known, place };
}

const YAML_FAULTS: Partial<
  Record<YAMLError['code'], 'unquoted_colon' | 'early_end' | 'nested_lists' | 'unquoted_tag'>
> = {
  BLOCK_AS_IMPLICIT_KEY: 'unquoted_colon',
  MULTIPLE_DOCS: 'early_end',
  RESOURCE_EXHAUSTION: 'nested_lists',
  TAG_RESOLVE_FAILED: 'unquoted_tag',
};

/** One broken place can make many errors; the first one tells it. */
function firstOfEachLine<T extends { readonly line: number }>(broken: readonly T[]): readonly T[] {
  const first = broken.filter(({ line }, at) => broken.findIndex((each) => each.line === line) === at);
  return inOrder(first);
}

function inOrder<T extends { readonly line: number }>(found: readonly T[]): readonly T[] {
  return found.toSorted((a, b) => a.line - b.line);
}

/** Collections and aliases are left as the nodes that they are: no key takes them, and none is ever unfolded. */
function entryOf({ key, value }: Pair, lineAt: (offset: number) => number): FrontMatterEntry {
  const name = isScalar(key) ? String(key.value ?? '') : String(key);
  const line = lineAt((isScalar(key) && key.range?.[0]) || 0);
  if (!isScalar(value)) return { key: name, line, value };
  return { key: name, line, value: value.value, written: value.source };
}

function check(entries: readonly FrontMatterEntry[]): Metadata {
  const known = entries.filter(({ key }) => KEYS.includes(key));
  const twice = known.filter(({ key }, at) => known.findIndex((entry) => entry.key === key) < at);
  const once = known.filter((entry) => !twice.includes(entry));
  const result = schema.safeParse(Object.fromEntries(once.map(({ key, value }) => [key, value])));
  const found = [
    ...entries
      .filter(({ key }) => !KEYS.includes(key))
      .map(({ key, line }) => ({ line, fault: unknownKey(key, atLine(line)) })),
    ...twice.map(({ key, line }) => ({
      line,
      fault: { code: 'key_twice', place: atLine(line), key } as const,
    })),
    ...wrongValues(result.error?.issues ?? [], once),
  ];
  refuseFaults(inOrder(found).map(({ fault }) => fault));
  return present(schema.parse(result.data));
}

function unknownKey(key: string, place: FaultPlace): ShellFault {
  const meant = meantKey(key.toLowerCase());
  return { code: 'unknown_key', place, key, keys: KEYS, ...(meant !== undefined && { meant }) };
}

/** The first fault of each key. */
function wrongValues(
  issues: readonly z.core.$ZodIssue[],
  entries: readonly FrontMatterEntry[],
): { readonly line: number; readonly fault: ShellFault }[] {
  const first = issues.filter(
    ({ path }, at) => issues.findIndex((issue) => issue.path[0] === path[0]) === at,
  );
  return first.map(({ path, message }) => {
    const key = String(path[0]);
    const entry = entries.find((each) => each.key === key);
    if (!entry) return { line: 1, fault: { code: 'key_missing', place: atLine(1), key } };
    const rule = ruleOf(message);
    const { line } = entry;
    return { line, fault: { code: 'wrong_value', place: atLine(line), key, rule, found: foundIn(entry) } };
  });
}

function foundIn({ value, written }: FrontMatterEntry): FoundValue {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'unquoted', written: written ?? String(value) };
  }
  if (value === null || value === '') return { kind: 'nothing' };
  return { kind: isAlias(value) ? 'alias' : 'text' };
}

/** A rule as the message of what breaks it. */
function mustBe(rule: ValueRule): string {
  return rule;
}

function ruleOf(message: string): ValueRule {
  return message as ValueRule;
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
