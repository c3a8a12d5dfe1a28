/** Something that the bot did and Discord forbids, or that the house forbids. */
export interface Violation {
  /** Method and route as Discord documents it, such as `POST /channels/:channel/messages`. */
  readonly route: string;
  readonly path: string;
  /** Where in the body, written with dots; empty for the whole request. */
  readonly where: string;
  readonly reason: string;
  /** The request's body as it was understood; absent where there was none. */
  readonly body?: unknown;
}

/** The record of violations of one simulator. */
export interface ViolationLog {
  readonly all: readonly Violation[];
  add(violation: Violation): void;
  /** Hands over what was recorded and forgets it: for tests that provoke violations. */
  take(): Violation[];
  /** Throws an error that lists all violations, if there are any. */
  assertClean(): void;
}

/** Makes an empty record. */
export function createViolationLog(): ViolationLog {
  let all: Violation[] = [];
  return {
    get all() {
      return all;
    },
    add(violation) {
      all = [...all, violation];
    },
    take() {
      const taken = all;
      all = [];
      return [...taken];
    },
    assertClean() {
      if (all.length === 0) return;
      throw new Error(`Discord's rules were broken ${all.length} times:\n${all.map(describe).join('\n')}`);
    },
  };
}

function describe({ route, where, reason, body }: Violation): string {
  const place = where === '' ? '' : ` at ${where}`;
  return `- ${route}${place}: ${reason}${body === undefined ? '' : `\n  ${shorten(JSON.stringify(body))}`}`;
}

function shorten(text: string): string {
  return text.length <= 1_000 ? text : `${text.slice(0, 1_000)}…`;
}
