/** Which of the reasons: for the log, and for other languages than English to have words for. */
export type IngestCode =
  | 'bad_address'
  | 'broken'
  | 'broken_off'
  | 'doc'
  | 'empty'
  | 'encoding'
  | 'faulty'
  | 'host_busy'
  | 'locked'
  | 'mime'
  | 'no_article'
  | 'no_feed'
  | 'no_file'
  | 'not_public'
  | 'not_started'
  | 'notice'
  | 'packed'
  | 'picture'
  | 'port'
  | 'redirects'
  | 'reserved'
  | 'robots'
  | 'rtf'
  | 'scan'
  | 'status'
  | 'too_large'
  | 'too_long'
  | 'too_slow'
  | 'unknown_letters'
  | 'unreachable'
  | 'unreadable'
  | 'webarchive'
  | 'wrong_type';

/** Why a file or a page could not be read: one plain sentence, with what to do about it. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  constructor(
    readonly code: IngestCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Articles are texts: a file of more bytes than this is something else. */
export const LARGEST_FILE = 2_000_000;

export function fileTooLarge(): IngestError {
  const megabytes = LARGEST_FILE / 1_000_000;
  return new IngestError('too_large', `That file is too large. I read files of up to ${megabytes} MB.`);
}

/** For what is nested too deeply, has too many elements, or makes the parsers fail in another way. */
export function unreadable(cause: unknown): IngestError {
  const sentence =
    'I cannot read that, because of the way it is made. Paste its text, or save the text as a file and attach that.';
  return new IngestError('unreadable', sentence, { cause });
}

/** For what takes so long to read that it is given up. */
export function tooLong(): IngestError {
  return new IngestError('too_long', 'Reading that took too long. Paste its text instead.');
}

/** For a fault of this machine, not of the file or page. */
export function notStarted(cause?: unknown): IngestError {
  return new IngestError('not_started', 'I cannot read files right now. Please try again later.', { cause });
}
