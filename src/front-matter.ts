import { distance } from 'fastest-levenshtein';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { z } from 'zod';
import type { Metadata } from './engine/types.ts';

/** What is wrong with an article's file: `line` counts from 1; `mend` says what to do about it. */
export interface Fault {
  readonly line: number;
  readonly problem: string;
  readonly mend: string;
}

/** A file's front matter, and its body with the number of the line that it begins on. */
export type FrontMatter =
  | { readonly ok: true; readonly metadata: Metadata; readonly body: string; readonly bodyLine: number }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const FENCE = /^---[ \t]*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const EXAMPLE = 'title: "…" and publication: "…" between two lines of ---';

const text = z.string('must be text: put it in quotes').trim().min(1, 'must not be empty');
const date = text.refine(
  isDate,
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

/** Reads the YAML between the two fences at a file's start. All faults that can be told apart are given at once. */
export function readFrontMatter(source: string): FrontMatter {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!FENCE.test(lines[0] ?? ''))
    return fault(1, 'there is no front matter', `begin the file with ${EXAMPLE}`);
  const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line));
  if (end < 0) return fault(1, 'the front matter has no end', 'put a line of --- below its last key');
  const checked = check(lines.slice(1, end).join('\n'));
  if (checked.length > 0) return { ok: false, faults: checked };
  const metadata = schema.parse(parseDocument(lines.slice(1, end).join('\n')).toJS());
  return { ok: true, metadata: known(metadata), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function fault(line: number, problem: string, mend: string): FrontMatter {
  return { ok: false, faults: [{ line, problem, mend }] };
}

/** The faults of the YAML between the fences; it begins on the file's second line. */
function check(yaml: string): Fault[] {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  if (document.errors.length > 0) return document.errors.map((error) => yamlFault(error, lineAt));
  if (/(?:^|\s)[&*][^\s&*]/.test(yaml) && hasAliases(document)) {
    return [{ line: 2, problem: 'the front matter uses an alias', mend: 'write the value out' }];
  }
  const held: unknown = document.toJS();
  if (typeof held !== 'object' || held === null || Array.isArray(held)) {
    return [{ line: 2, problem: 'the front matter holds no keys', mend: `write ${EXAMPLE}` }];
  }
  const lineOf = (key: string): number => keyLine(yaml, key);
  return [...unknownKeys(held, lineOf), ...wrongValues(held, lineOf)].sort((a, b) => a.line - b.line);
}

function hasAliases(document: ReturnType<typeof parseDocument>): boolean {
  try {
    document.toJS({ maxAliasCount: 0 });
    return false;
  } catch {
    return true;
  }
}

function yamlFault(error: YAMLError, lineAt: (offset: number) => number): Fault {
  const [problem = 'the front matter is no YAML'] = error.message.split('\n');
  const mend =
    error.code === 'DUPLICATE_KEY'
      ? 'keep one of the two'
      : 'write one key a line, as key: value; put a value that holds a colon or begins with a sign in quotes';
  return { line: lineAt(error.pos[0]), problem: problem.replace(/\s+at line.*$/, ''), mend };
}

function unknownKeys(held: object, lineOf: (key: string) => number): Fault[] {
  return Object.keys(held)
    .filter((key) => !KEYS.includes(key))
    .map((key) => ({
      line: lineOf(key),
      problem: `unknown key "${key}"`,
      mend: `did you mean "${nearest(key)}"? The keys are ${KEYS.join(', ')}`,
    }));
}

function wrongValues(held: object, lineOf: (key: string) => number): Fault[] {
  const result = schema.safeParse(held);
  return (result.error?.issues ?? []).map((issue) => {
    const key = String(issue.path[0] ?? '');
    if (!(key in held))
      return { line: 1, problem: `"${key}" is missing`, mend: `add ${key}: "…" to the front matter` };
    return {
      line: lineOf(key),
      problem: `"${key}" ${issue.message.split(':')[0]}`,
      mend: mendFor(key, held),
    };
  });
}

function mendFor(key: string, held: object): string {
  const value: unknown = Reflect.get(held, key);
  if (typeof value === 'number' || typeof value === 'boolean') return `put it in quotes: ${key}: "${value}"`;
  if (value === null || value === '') return `write its value, or take the key out where nothing is known`;
  return `write ${key}: "…" as one line of text of the right form, or take the key out where nothing is known`;
}

function nearest(key: string): string {
  return [...KEYS].sort((a, b) => distance(key.toLowerCase(), a) - distance(key.toLowerCase(), b))[0] ?? '';
}

function keyLine(yaml: string, key: string): number {
  const at = yaml.split('\n').findIndex((line) => line.replace(/^["']/, '').startsWith(key));
  return at + 2;
}

/** Without the keys that are not there: what is unknown is absent. */
function known(metadata: z.infer<typeof schema>): Metadata {
  return Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => value !== undefined),
  ) as unknown as Metadata;
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** A day that the calendar has, alone or with a time. */
function isDate(value: string): boolean {
  const day = value.slice(0, 10);
  const time = new Date(DATE.test(value) ? `${value}T00:00:00Z` : value);
  if (!DATE.test(day) || Number.isNaN(time.getTime())) return false;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
