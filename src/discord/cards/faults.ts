import type { SourceFault } from '#articles/faults.ts';
import { inWords } from '#discord/messages/by-code.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { escapeMarkdown } from './markdown.ts';

/** Why something cannot be read, and in which line, in the language's own words: escaped. */
export function faultSentence({ fault }: { readonly fault: SourceFault }, messages: Messages): string {
  const { place } = fault;
  const words = inWords(messages.faults, fault);
  return escapeMarkdown(place.at === 'line' ? messages.articles.errors.atLine(place.line, words) : words);
}
