import type { IngestError } from '#articles/ingest/error.ts';
import { StatusError } from '#articles/ingest/status.ts';
import { type Cleaned, signWarnings } from '#articles/signs.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { escapeMarkdown } from './markdown.ts';

/** Why a file or a page could not be read, escaped: by its code in the language's own words, or else in the reader's. */
export function ingestFault(error: IngestError, { ingest }: Messages): string {
  const { code } = error;
  if (ingest === undefined || code === 'faulty' || code === 'no_file') return escapeMarkdown(error.message);
  if (code !== 'status') return escapeMarkdown(ingest.failed[code]);
  return escapeMarkdown(
    error instanceof StatusError ? ingest.status(error.status) : ingest.failed.unreachable,
  );
}

/** What was taken out of a pasted text, a sentence each, in the language's own words. */
export function signsTaken(cleaned: Omit<Cleaned, 'text'>, { ingest }: Messages): readonly string[] {
  if (ingest === undefined) return signWarnings(cleaned);
  const { taken, piled, before } = cleaned;
  return [
    ...(taken > 0 ? [ingest.signs.invisible(taken, before)] : []),
    ...(piled > 0 ? [ingest.signs.piled(piled)] : []),
  ];
}
