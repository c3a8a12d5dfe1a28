/** What goes wrong. */
export type Trouble =
  /** The socket is destroyed without an answer. */
  | 'cut'
  /** No answer ever comes. */
  | 'never'
  /** The request goes on once this resolves, which is called when the request comes. */
  | { readonly hold: () => Promise<void> }
  | { readonly status: 429; readonly retry_after: number; readonly global?: boolean }
  | { readonly status: number; readonly code?: number; readonly message?: string };

/** A fault to be: which requests it meets, how many of them, and what happens to them. */
export interface InjectedFault {
  readonly method?: string;
  /** The route (`/channels/:channel/messages`), a part of the path, or an expression that the path meets. */
  readonly route: string | RegExp;
  /** How many requests it meets; 1 unless told. */
  readonly times?: number;
  /** Before the work is done (unless told), or after it. */
  readonly when?: 'before' | 'after';
  readonly with: Trouble;
}

/** A request that is kept waiting. */
export interface HeldRequest {
  /** Resolves once the request has come. */
  readonly arrived: Promise<void>;
  /** Lets it go on, or lets it through when it comes. */
  release(): void;
}

/** The faults of one simulator that are still to come. */
export class Faults {
  readonly #pending: { readonly fault: InjectedFault; left: number }[] = [];

  /** Adds a fault; those added first come first. */
  add(fault: InjectedFault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  /** Adds a fault that keeps the request waiting. */
  hold(where: Omit<InjectedFault, 'with'>): HeldRequest {
    const [arrived, arrive] = latch();
    const [released, release] = latch();
    const hold = () => {
      arrive();
      return released;
    };
    this.add({ ...where, with: { hold } });
    return { arrived, release };
  }

  /** Takes the fault that meets this request, if any, and counts it. */
  take(method: string, route: string, path: string): InjectedFault | undefined {
    const found = this.#pending.find(({ fault, left }) => left > 0 && meets(fault, method, route, path));
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.fault;
  }

  /** Forgets all faults that are still to come. */
  clear(): void {
    this.#pending.length = 0;
  }
}

function meets(
  { method, route: wanted }: InjectedFault,
  actual: string,
  route: string,
  path: string,
): boolean {
  if (method !== undefined && method !== actual) return false;
  if (typeof wanted === 'string') return wanted === route || path.includes(wanted);
  return wanted.test(path);
}

/** A promise, and what resolves it. */
function latch(): readonly [opened: Promise<void>, open: () => void] {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return [opened, open];
}
