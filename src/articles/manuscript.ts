import { type Article, countParagraphs, findFaults, type Metadata } from '#engine/index.ts';
import { atLine, type SourceFault, WHOLE } from './faults.ts';
import type { Limits } from './limits.ts';
import { blocksOfText, type TextBlock } from './plain-text.ts';
import { withoutSigns } from './signs.ts';

/** An article before it is kept: what is known of it, and its text as `createArticle` takes it. */
export interface Manuscript {
  readonly metadata: Metadata;
  readonly body: string;
}

/** What `createArticle` would take for structure, or take a backslash away from. */
const STRUCTURE = /^(?:#|\\+(?:[#>\-+*=_~|<[!`]|\d{1,9}[.)])|\d{1,9}\\+[.)])/;
const LONGEST_ID = 60;

/**
 * A text that somebody has pasted, as a body: a line that begins with `## ` is a heading, nothing else in it is
 * structure. How its lines make paragraphs says `blocksOfText`.
 */
export function bodyOfPlain(text: string): string {
  return bodyOf(blocksOfText(withoutSigns(text).text).blocks);
}

/** Blocks as a body that `createArticle` takes, to the letter. */
export function bodyOf(blocks: readonly TextBlock[]): string {
  return blocks.map(partOf).join('\n\n');
}

/** A block as a part of a body: no sign in it is taken for structure. */
export function partOf({ kind, text }: TextBlock): string {
  if (kind === 'paragraph') return text.split('\n').map(escaped).join('\n');
  const words = text
    .replaceAll('\n', ' ')
    .replace(/^[#\s]+/, '')
    .replace(/[ \t]#+$/, '');
  return words === '' ? escaped(text) : `## ${words}`;
}

/** An article as a file for `corpus/`; what is not known of it is left for a person to write. */
export function corpusFileOf(metadata: Partial<Metadata>, body: string): string {
  const known = { title: '', publication: '', ...metadata };
  const lines = Object.entries(known).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** What `createArticle` would refuse in a body, and what is over the limits; empty if there is nothing. */
export function faultsOf(body: string, limits: Limits): readonly SourceFault[] {
  const { articleCharacters, articleParagraphs, paragraphCharacters } = limits;
  if (body.length > articleCharacters) {
    return [{ code: 'too_many_characters', place: WHOLE, count: body.length, most: articleCharacters }];
  }
  const count = countParagraphs(body);
  if (count > articleParagraphs) {
    return [{ code: 'too_many_paragraphs', place: WHOLE, count, most: articleParagraphs }];
  }
  return bodyFaults(body, paragraphCharacters);
}

/** What `createArticle` would find wrong with a body, and its paragraphs of more than `longest` characters. */
export function bodyFaults(body: string, longest: number): readonly SourceFault[] {
  return findFaults(body, longest).map(({ line, ...fault }) => ({ ...fault, place: atLine(line) }));
}

/** An id for a new article: its title as an address would have it, with a number if other articles have that id. */
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
  if (!STRUCTURE.test(part)) return part;
  const number = /^\d{1,9}(?=\\)/.exec(part)?.[0] ?? '';
  return `${number}\\${part.slice(number.length)}`;
}
