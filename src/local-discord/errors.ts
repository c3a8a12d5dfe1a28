/** Where in a request's body, from its root. */
export type FieldPath = readonly (string | number)[];

/** One thing wrong in a request's body. */
export interface RequestFault {
  readonly path: FieldPath;
  /** Discord's name for the fault, such as `BASE_TYPE_REQUIRED`. */
  readonly code: string;
  readonly message: string;
  /** `noted`: Discord would let it pass in silence; it is a fault of the bot's all the same. */
  readonly weight: 'refused' | 'noted';
}

/** A finding for which Discord refuses the request. */
export function refused(path: FieldPath, code: string, message: string): RequestFault {
  return { path, code, message, weight: 'refused' };
}

/** A finding that Discord lets pass and the simulator only records. */
export function noted(path: FieldPath, code: string, message: string): RequestFault {
  return { path, code, message, weight: 'noted' };
}

/** An answer of Discord's that is an error: HTTP status, JSON error code, message. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  /** Whether a bot that does as it should could never have met it. */
  readonly violation: boolean;
  readonly errors: unknown;

  constructor(
    status: number,
    code: number,
    message: string,
    more: { violation?: boolean; errors?: unknown } = {},
  ) {
    super(message);
    this.name = 'DiscordError';
    this.status = status;
    this.code = code;
    this.violation = more.violation ?? false;
    this.errors = more.errors;
  }

  /** The body of the answer. */
  toBody(): Record<string, unknown> {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
    };
  }
}

/** 404 with one of Discord's 10xxx codes: it may have been there a moment ago, so no violation. */
export function unknown(what: keyof typeof UNKNOWN): DiscordError {
  return new DiscordError(404, UNKNOWN[what], `Unknown ${what}`);
}

const UNKNOWN = {
  Application: 10002,
  Channel: 10003,
  Guild: 10004,
  Member: 10007,
  Message: 10008,
  User: 10013,
  Webhook: 10015,
  'Application Command': 10063,
} as const;

/** 10062: an interaction that never was, or whose time is over. */
export function unknownInteraction(): DiscordError {
  return new DiscordError(404, 10062, 'Unknown interaction', { violation: true });
}

/** 40060: an interaction has one first answer. */
export function alreadyAcknowledged(): DiscordError {
  return new DiscordError(400, 40060, 'Interaction has already been acknowledged.', { violation: true });
}

/** 50001: the bot does not see the place. */
export function missingAccess(): DiscordError {
  return new DiscordError(403, 50001, 'Missing Access');
}

/** 50013: the bot may not do it there. */
export function missingPermissions(): DiscordError {
  return new DiscordError(403, 50013, 'Missing Permissions');
}

/** 50006: a message without anything in it. */
export function emptyMessage(): DiscordError {
  return new DiscordError(400, 50006, 'Cannot send an empty message', { violation: true });
}

/** 50035 with the tree of errors that Discord makes of its findings. The findings are recorded by themselves. */
export function invalidForm(findings: readonly RequestFault[]): DiscordError {
  return new DiscordError(400, 50035, 'Invalid Form Body', { errors: errorTree(findings) });
}

/** Records all findings with `note` and refuses the request if one of them is grave. @throws 50035 */
export function raise(findings: readonly RequestFault[], note: (finding: RequestFault) => void): void {
  for (const finding of findings) note(finding);
  const grave = findings.filter(({ weight }) => weight === 'refused');
  if (grave.length > 0) throw invalidForm(grave);
}

/** Records one grave finding with `note` and refuses the request. @throws 50035 */
export function refuse(finding: RequestFault, note: (finding: RequestFault) => void): never {
  note(finding);
  throw invalidForm([finding]);
}

type ErrorTree = { [key: string]: ErrorTree | { code: string; message: string }[] };

function errorTree(findings: readonly RequestFault[]): ErrorTree {
  const root: ErrorTree = {};
  for (const finding of findings) {
    let node = root;
    for (const key of finding.path) {
      const next = node[key];
      const child: ErrorTree = next === undefined || Array.isArray(next) ? {} : next;
      node[key] = child;
      node = child;
    }
    const own = Array.isArray(node._errors) ? node._errors : [];
    node._errors = [...own, { code: finding.code, message: finding.message }];
  }
  return root;
}
