import { endsSentence, isTimeLine } from './labels.ts';
import type { LeftOutReason } from './reading.ts';

const LONGEST_CREDIT = 120;
/** What people are to a paper, behind their names. */
const ROLE = /\b(?:writer|reporter|editor|correspondent|columnist|contributor|producer|staff)s?$/i;
const AROUND_NAMES =
  /\b(?:by|von|par|por|di|door|and|und|et|y|e|with|for|in|staff|special|the|updated|published|posted)\b/giu;
const MOST_WORDS_OF_ROLE = 5;

/**
 * Whether a line says who wrote a text, by the names that the page gives for it, or when: `Ana Reis - 2 March 2026, 10:31 pm`.
 * Of a sentence it says nothing.
 */
export function creditOf(text: string, names: readonly string[]): LeftOutReason | undefined {
  const line = text.replace(/\b([ap])\.m\.$/i, '$1m').trim();
  if (line.length > LONGEST_CREDIT || endsSentence(line)) return undefined;
  const rest = names.reduce((all, name) => replaced(all, name), line);
  if (rest === line) return undefined;
  if (isTimeLine(rest.replace(AROUND_NAMES, ' '))) return 'published';
  const words = rest.replace(AROUND_NAMES, ' ').match(/\p{L}{2,}/gu) ?? [];
  const isRole = ROLE.test(rest.trim()) && words.length <= MOST_WORDS_OF_ROLE;
  return words.length === 0 || isRole ? 'byline' : undefined;
}

/** A text without a name, however it is written. */
function replaced(text: string, name: string): string {
  const at = name.length < 3 ? -1 : text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + name.length)}`;
}
