/** Why nothing could be read of a file or a page: one plain sentence, with what to do about it. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
