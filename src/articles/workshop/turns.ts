import { WorkError } from './error.ts';

interface Work {
  readonly owner: string;
  readonly isHeavy: () => boolean;
}

interface QueuedWork extends Work {
  readonly begin: (begun: BegunWork) => void;
}

/** Work that is being done; what it was taken for when it began counts until it ends. */
interface BegunWork {
  readonly owner: string;
  readonly isHeavy: boolean;
}

/** How much is done at this moment, and how much waits. */
export interface Load {
  readonly running: number;
  readonly waiting: number;
}

export interface TurnsOptions {
  /** How much is done at once. */
  readonly most: number;
  /** How much of that for one owner. */
  readonly mostOfOne: number;
  /** How much heavy work is done at once, whosever it is, so that light work always finds room. Left out, as much as `most`. */
  readonly mostHeavy?: number;
  /** How much of one owner's may wait; what is more is refused. Left out, as much as comes. */
  readonly mostWaiting?: number;
  /** Whose work begins only while nobody's is done or waits. Left out, nobody's. */
  readonly patient?: string;
  /** Milliseconds of a steady clock; left out, the system's. */
  readonly now?: () => number;
}

/** How many threads one owner may use, and how many heavy work may use: of three, one is left for another owner's heavy work and one for light work. */
export function sharesOf(threads: number): Required<Pick<TurnsOptions, 'most' | 'mostOfOne' | 'mostHeavy'>> {
  return {
    most: threads,
    mostOfOne: Math.max(1, Math.floor(threads / 2)),
    mostHeavy: Math.max(1, threads - 1),
  };
}

/**
 * Lets work begin a few at a time, and of one owner fewer. Whoever has cost the least time so far is served next, so that
 * whoever brings much waits for themselves alone (start-time fair queueing, after P. Goyal, H. Vin and H. Cheng, 1996:
 * whoever comes back from a pause begins where the others are, and has saved up nothing).
 */
export class Turns {
  readonly #options: Required<Omit<TurnsOptions, 'patient'>>;
  readonly #patient: string | undefined;
  readonly #running = new Map<string, number>();
  /** What each owner has cost, in milliseconds; forgotten once all others have had as much. */
  readonly #spent = new Map<string, number>();
  #heavy = 0;
  /** What waits of each owner, oldest first. */
  readonly #waiting = new Map<string, QueuedWork[]>();
  /** What the one who was served last had cost by then. */
  #reached = 0;

  constructor({
    mostHeavy = Number.POSITIVE_INFINITY,
    mostWaiting = Number.POSITIVE_INFINITY,
    now = () => performance.now(),
    patient,
    ...most
  }: TurnsOptions) {
    this.#options = { ...most, mostHeavy, mostWaiting, now };
    this.#patient = patient;
  }

  get load(): Load {
    const waiting = [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0);
    return { running: this.#all, waiting };
  }

  /**
   * Does the work of an owner when it is its turn; heavy work may keep light work waiting. Whether it is heavy is asked each
   * time that it may begin: it may hang on where it would be done.
   *
   * @throws {WorkError} where too much of the owner's waits already.
   */
  async take<T>(owner: string, work: () => Promise<T>, isHeavy = () => false): Promise<T> {
    this.#spent.set(owner, Math.max(this.#spent.get(owner) ?? 0, this.#reached));
    const asked = { owner, isHeavy };
    const begun =
      this.#hasRoomFor(owner) && this.#hasRoomForOne(asked) ? this.#start(asked) : await this.#wait(asked);
    const from = this.#options.now();
    try {
      return await work();
    } finally {
      this.#count(begun, -1);
      this.#spent.set(owner, (this.#spent.get(owner) ?? 0) + this.#options.now() - from);
      this.#callNext();
    }
  }

  #wait(work: Work): Promise<BegunWork> {
    const own = this.#waiting.get(work.owner) ?? [];
    if (own.length >= this.#options.mostWaiting) throw new WorkError('busy');
    this.#waiting.set(work.owner, own);
    return new Promise((begin) => own.push({ ...work, begin }));
  }

  /** Whether there is room for any of an owner's work. */
  #hasRoomFor(owner: string): boolean {
    const { most, mostOfOne } = this.#options;
    if (this.#all >= most || (this.#running.get(owner) ?? 0) >= mostOfOne) return false;
    return owner !== this.#patient || this.#all === 0;
  }

  /** Whether there is room for one more, if it is heavy. */
  #hasRoomForOne({ isHeavy }: Work): boolean {
    return this.#heavy < this.#options.mostHeavy || !isHeavy();
  }

  get #all(): number {
    return [...this.#running.values()].reduce((sum, count) => sum + count, 0);
  }

  #start({ owner, isHeavy }: Work): BegunWork {
    const begun = { owner, isHeavy: isHeavy() };
    this.#count(begun, 1);
    this.#reached = Math.max(this.#reached, this.#spent.get(owner) ?? 0);
    for (const [each, spent] of this.#spent) {
      const isActive = this.#running.has(each) || this.#waiting.has(each);
      if (spent <= this.#reached && !isActive) this.#spent.delete(each);
    }
    return begun;
  }

  #count({ owner, isHeavy }: BegunWork, change: number): void {
    if (isHeavy) this.#heavy += change;
    const count = (this.#running.get(owner) ?? 0) + change;
    if (count > 0) this.#running.set(owner, count);
    else this.#running.delete(owner);
  }

  /** Calls whoever has cost the least among those who may begin, of one owner whoever has waited longest, until nobody may. */
  #callNext(): void {
    for (let next = this.#takeNext(); next; next = this.#takeNext()) next.begin(this.#start(next));
  }

  #takeNext(): QueuedWork | undefined {
    const spent = (owner: string) =>
      owner === this.#patient ? Number.POSITIVE_INFINITY : (this.#spent.get(owner) ?? 0);
    const owners = [...this.#waiting.keys()].filter((owner) => this.#hasRoomFor(owner));
    for (const owner of owners.sort((a, b) => spent(a) - spent(b))) {
      const own = this.#waiting.get(owner) ?? [];
      const at = own.findIndex((each) => this.#hasRoomForOne(each));
      const [next] = at < 0 ? [] : own.splice(at, 1);
      if (own.length === 0) this.#waiting.delete(owner);
      if (next) return next;
    }
    return undefined;
  }
}
