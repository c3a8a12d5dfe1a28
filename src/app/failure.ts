/**
 * What is at fault. `usage`: the command line; another one would work. `fault`: the configuration, an article, the
 * database or the machine.
 */
export type FailureKind = 'usage' | 'fault';

/** Why the program could not do what it was asked: the message is one plain sentence for the person who ran it. */
export class Failure extends Error {
  override readonly name: string = 'Failure';

  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
  }
}
