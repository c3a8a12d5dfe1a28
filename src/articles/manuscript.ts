import { type Article, findFaults, type Metadata } from '#engine/index.ts';

/** An article before it is kept: what is known of it, and its text as `createArticle` takes it. */
export interface Manuscript {
  readonly metadata: Metadata;
  readonly body: string;
}

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
/** Half of a pair: no text in UTF-8 can hold it. */
const HALF_SIGN = /\p{Surrogate}/gu;
const HEADING = /^##[ \t]+\S/;
/** What `createArticle` would take for structure, or take a backslash away from. */
const STRUCTURE = /^(?:#|\\+(?:[#>\-+*=_~|<[!`]|\d{1,9}[.)])|\d{1,9}\\+[.)])/;
const LONGEST_ID = 60;

/**
 * A text that somebody has pasted, as a body: its paragraphs are those that blank lines part, or its lines where it
 * has no blank line. A line that begins with `## ` stays a heading unless told; nothing else in it is structure.
 */
export function bodyOfPlain(text: string, withHeadings = true): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(HALF_SIGN, '\uFFFD').trim();
  const parts = /\n[ \t]*\n/.test(clean) ? clean.split(/\n(?:[ \t]*\n)+/) : clean.split('\n');
  return parts
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => (STRUCTURE.test(part) && !(withHeadings && HEADING.test(part)) ? escaped(part) : part))
    .join('\n\n');
}

/** What `createArticle` would find wrong with a body, each fault in one sentence; none where all is well. */
export function faultsOf(body: string): string[] {
  return findFaults(body).map(({ line, message, mend }) => `Line ${line}: ${message}; ${mend}.`);
}

/** An id for a new article: its title as it could stand in an address, with a number where others have that. */
export function newIdFor(title: string, taken: readonly Pick<Article, 'id'>[]): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words =
    plain
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, LONGEST_ID)
      .replace(/-$/, '') || 'article';
  const ids = new Set(taken.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? words : `${words}-${number}`;
    if (!ids.has(id)) return id;
  }
}

function escaped(part: string): string {
  const number = /^\d{1,9}(?=\\)/.exec(part)?.[0] ?? '';
  return `${number}\\${part.slice(number.length)}`;
}
