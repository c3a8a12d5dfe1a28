import { isolated } from './direction.ts';
import { clipForEscape, escapeMarkdown } from './markdown.ts';

/**
 * Somebody else's words on a line among the bot's own: of at most `most` characters once they are escaped, and laid out by
 * themselves, so that they reorder none of the others. Not for quotes.
 */
export function foreign(text: string, most: number): string {
  return isolated(escapeMarkdown(clipForEscape(text, most)));
}
