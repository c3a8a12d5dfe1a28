/** Front matter without fences, and the text after it. */
export interface BareFrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A line `Key: value`, `key:: value` or `#+KEY: value`. */
const PAIR = /^(?:#\+)?([A-Za-z][\w-]{0,30}(?: [\w-]{1,20})?)::?[ \t]+(\S[^\n]{0,500})$/;
/** The most lines that front matter may have. */
const MOST_LINES = 40;
/** Any line of these kinds alone tells that it is front matter. */
const TELLING = /^(?:title|slug)$/i;

/**
 * Front matter in the ways of MultiMarkdown, Pelican and Hexo (lines of keys), Notion (lines of keys below a title), Logseq
 * and Roam (`key::`), mails that were saved as text, Org (`#+KEY:`), Pandoc (`%`), Hugo (an object of JSON), and in a comment of HTML.
 *
 * `isKnown` says whether a key is of an article: others may be the speakers of an interview.
 */
export function bareFrontMatter(
  text: string,
  isKnown: (key: string) => boolean,
): BareFrontMatter | undefined {
  return ofPercents(text) ?? ofObject(text) ?? ofComment(text, isKnown) ?? ofLines(text, isKnown);
}

function ofPercents(text: string): BareFrontMatter | undefined {
  const [all, title, authors = '', date] =
    /^% (\S[^\n]*)\n(?:%[ \t]?([^\n]*)\n)?(?:%[ \t]?([^\n]*)\n)?/.exec(text) ?? [];
  if (all === undefined || /^%/.test(text.slice(all.length))) return undefined;
  const values = { title, author: authors.split(/\s*;\s*/).filter((name) => name !== ''), date };
  return {
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value?.length)),
    body: text.slice(all.length),
  };
}

function ofObject(text: string): BareFrontMatter | undefined {
  const [all = ''] = /^\{\n[\s\S]{1,20000}?\n\}[ \t]*(?:\n|$)/.exec(text) ?? [];
  try {
    const values: unknown = JSON.parse(all);
    const isObject = typeof values === 'object' && values !== null && !Array.isArray(values);
    return isObject ? { values: { ...values }, body: text.slice(all.length) } : undefined;
  } catch {
    return undefined;
  }
}

function ofComment(text: string, isKnown: (key: string) => boolean): BareFrontMatter | undefined {
  const [all = '', front = ''] = /^<!--[ \t]*\n([^>]{1,5000}?)\n[ \t]*-->[ \t]*\n/.exec(text) ?? [];
  const read = ofLines(`${front}\n\n`, isKnown);
  return read === undefined || read.body.trim() !== ''
    ? undefined
    : { values: read.values, body: text.slice(all.length) };
}

function ofLines(text: string, isKnown: (key: string) => boolean): BareFrontMatter | undefined {
  const [heading = ''] = /^# [^\n]{1,300}\n\s*/.exec(text) ?? [];
  const lines = text.slice(heading.length).split('\n', MOST_LINES);
  const end = lines.findIndex((line) => !PAIR.test(line));
  if (end < 1 || !/^(?:\s*|---+[ \t]*|- .*)$/.test(lines[end] ?? '')) return undefined;
  const pairs = lines.slice(0, end).flatMap((line) => {
    const [, key = '', value = ''] = PAIR.exec(line) ?? [];
    return [[key, value.trim().replace(/^\[\[([^\]]*)\]\]$/, '$1')] as const];
  });
  const read = isMailHead(pairs)
    ? pairs.map(([key, value]) => [MAIL_KEYS[key.toLowerCase()] ?? key, value] as const)
    : pairs;
  const known = read.filter(([key]) => isKnown(key.toLowerCase())).length;
  const isFront =
    pairs.length > 1 && (heading === '' ? known > 1 && read.some(([key]) => TELLING.test(key)) : known > 0);
  if (!isFront) return undefined;
  const rest = lines[end]?.startsWith('---') ? end + 1 : end;
  const behind = text.slice(heading.length).split('\n').slice(rest).join('\n');
  return { values: Object.fromEntries(read), body: heading + behind };
}

/** What mails call the same things. */
const MAIL_KEYS: Readonly<Record<string, string>> = { from: 'author', subject: 'title' };

function isMailHead(pairs: readonly (readonly [key: string, value: string])[]): boolean {
  const keys = new Set(pairs.map(([key]) => key.toLowerCase()));
  return keys.has('from') && keys.has('subject') && (keys.has('date') || keys.has('to'));
}
