interface Waiting {
  readonly owner: string;
  readonly begin: () => void;
}

/** Lets work begin a few at a time, and fewer for one owner, so that an owner with much work makes nobody else wait. */
export class Turns {
  readonly #most: number;
  readonly #mostOfOne: number;
  readonly #running = new Map<string, number>();
  readonly #waiting: Waiting[] = [];

  constructor(most: number, mostOfOne: number) {
    this.#most = most;
    this.#mostOfOne = mostOfOne;
  }

  /** Does the work of an owner when it is its turn. */
  async take<T>(owner: string, work: () => Promise<T>): Promise<T> {
    if (!this.#hasRoom(owner)) await new Promise<void>((begin) => this.#waiting.push({ owner, begin }));
    else this.#count(owner, 1);
    try {
      return await work();
    } finally {
      this.#count(owner, -1);
      this.#callNext();
    }
  }

  #hasRoom(owner: string): boolean {
    const all = [...this.#running.values()].reduce((sum, count) => sum + count, 0);
    return all < this.#most && (this.#running.get(owner) ?? 0) < this.#mostOfOne;
  }

  #count(owner: string, change: number): void {
    const count = (this.#running.get(owner) ?? 0) + change;
    if (count > 0) this.#running.set(owner, count);
    else this.#running.delete(owner);
  }

  /** Calls the one that has waited longest, among the owners with the least work in progress. */
  #callNext(): void {
    const able = this.#waiting.filter(({ owner }) => this.#hasRoom(owner));
    const busy = ({ owner }: Waiting) => this.#running.get(owner) ?? 0;
    const [next] = able.sort((a, b) => busy(a) - busy(b));
    if (next === undefined) return;
    this.#waiting.splice(this.#waiting.indexOf(next), 1);
    this.#count(next.owner, 1);
    next.begin();
  }
}
