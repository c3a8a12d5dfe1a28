/** Why nothing could be read of a file or a page: one plain sentence, with what to do about it. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  constructor(
    /** For the log: which of the reasons. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** For what is nested too deeply, has too many elements, or ends the parsers in another way. */
export function unreadable(cause: unknown): IngestError {
  const sentence =
    'That is made in a way that I cannot read. Save its text as a file and attach that, or paste it.';
  return new IngestError('unreadable', sentence, { cause });
}
