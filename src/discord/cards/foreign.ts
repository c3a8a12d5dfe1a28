import { isolated } from './direction.ts';
import { escapeMarkdown } from './markdown.ts';
import { clip } from './text.ts';

/**
 * Somebody else's words on a line among the bot's own: of at most `most` characters before they are escaped, and laid out by
 * themselves, so that they reorder none of the others. Not for quotes.
 */
export function foreign(text: string, most: number): string {
  return isolated(escapeMarkdown(clip(text, most)));
}
