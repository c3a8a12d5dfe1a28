import type { IncomingHttpHeaders } from 'node:http';
import { IngestError } from './error.ts';

/** A server did not give what it was asked for. */
export class StatusError extends IngestError {
  constructor(
    readonly status: number,
    message: string,
    /** How long it asks to wait, in milliseconds, where it says. */
    readonly waitMs?: number,
  ) {
    super('status', message);
  }
}

const SENTENCES: Readonly<Record<number, string>> = {
  401: 'That page is only for readers who log in, and I cannot. Paste the text, or attach a file.',
  402: 'That page is only for readers who pay. Paste the part that you may quote, or attach a file.',
  403: 'That site does not let me read the page. Paste the text, or attach a file.',
  404: 'There is no page at that address. Check the address.',
  410: 'That page has been taken down. Check the address, or attach a file.',
  429: 'That site asks me to come back later',
  451: 'That page may not be shown for legal reasons. Check whether you may quote it.',
};

/** Why a page that a server did not give cannot be read: a sentence for each kind of answer. */
export function statusError(status: number, headers: IncomingHttpHeaders): StatusError {
  if (status === 429 || status === 503) {
    const asks = status === 429 ? SENTENCES[429] : 'That site is down right now';
    const seconds = secondsToWait(headers);
    const waitMs = seconds === undefined ? undefined : seconds * 1000;
    return new StatusError(status, `${asks}: try again ${whenAgain(seconds)}.`, waitMs);
  }
  if (status >= 500) {
    const sentence = `That site has an error (${status}). Try again later, or attach a file.`;
    return new StatusError(status, sentence);
  }
  const sentence =
    SENTENCES[status] ?? `That page answers with an error (${status}). Check its address, or attach a file.`;
  return new StatusError(status, sentence);
}

/** How long a server asks to wait (RFC 9110, 10.2.3): its own clock says, where it names a time. */
function secondsToWait({ 'retry-after': after, date }: IncomingHttpHeaders): number | undefined {
  const until = Date.parse(after ?? '') - Date.parse(date ?? '');
  const seconds = /^\d{1,7}$/.test(after?.trim() ?? '') ? Number(after) : until / 1000;
  return seconds > 0 ? seconds : undefined;
}

function whenAgain(seconds: number | undefined): string {
  if (seconds === undefined) return 'later, or attach a file';
  if (seconds <= 90) return `in ${Math.ceil(seconds)} seconds`;
  if (seconds <= 5_400) return `in ${Math.ceil(seconds / 60)} minutes`;
  return `in ${Math.ceil(seconds / 3_600)} hours, or attach a file`;
}
