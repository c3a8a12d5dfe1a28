/** Why some work was not done: it took too long, more memory than there is, or too much of the same server's waits. */
export type WorkFault = 'too_long' | 'too_large' | 'busy';

/** Work that was not done. Who asked for it is told why in a sentence. */
export class WorkError extends Error {
  override readonly name = 'WorkError';
  constructor(
    readonly fault: WorkFault,
    options?: ErrorOptions,
  ) {
    super(`work was not done: ${fault}`, options);
  }
}
