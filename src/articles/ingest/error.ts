import { ReadingError, type SourceFault, type SourceFaultValues, WHOLE } from '#articles/faults.ts';

/** Why a file or a page could not be read. */
export type IngestCode = keyof SourceFaultValues;

/** A file or a page could not be read. */
export class IngestError extends ReadingError<SourceFault> {
  override readonly name = 'IngestError';

  /** For the log. */
  get code(): IngestCode {
    return this.fault.code;
  }
}

/** Articles are texts: a file of more bytes than this is something else. */
export const LARGEST_FILE = 2_000_000;

/** The values of a code, which may be left out where it has none. */
type GivenValues<Code extends IngestCode> =
  Record<never, never> extends SourceFaultValues[Code]
    ? [values?: SourceFaultValues[Code], options?: ErrorOptions]
    : [values: SourceFaultValues[Code], options?: ErrorOptions];

/** The error for something that is wrong with a source as a whole. */
export function refusal<Code extends IngestCode>(
  code: Code,
  ...[values, options]: GivenValues<Code>
): IngestError {
  // The compiler does not follow that a code and its values are one of the union's members.
  const fault = { code, place: WHOLE, ...values } as unknown as SourceFault;
  return new IngestError([fault], options);
}

/** A number of bytes in megabytes, rounded up. */
export function megabytesOf(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

export function fileTooLarge(): IngestError {
  return refusal('file_too_large', { megabytes: megabytesOf(LARGEST_FILE) });
}

/** For what is nested too deeply, has too many elements, or makes the parsers fail in another way. */
export function unreadable(cause: unknown): IngestError {
  return refusal('unreadable', {}, { cause });
}

/** For a fault of this machine, not of the file or page. */
export function notStarted(cause?: unknown): IngestError {
  return refusal('not_started', {}, { cause });
}
