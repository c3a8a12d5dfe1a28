/** A map by id that also knows which of its values belong together, so that nobody has to look through all of them. */
export class Grouped<V> extends Map<string, V> {
  readonly #groupOf: (value: V) => string | undefined;
  readonly #groups = new Map<string, Map<string, V>>();

  /** `groupOf` says where a value belongs; the same for every value of an id. */
  constructor(groupOf: (value: V) => string | undefined) {
    super();
    this.#groupOf = groupOf;
  }

  /** The values of a group, in the order in which their ids came. */
  group(name: string): V[] {
    return [...(this.#groups.get(name)?.values() ?? [])];
  }

  override set(id: string, value: V): this {
    const name = this.#groupOf(value);
    if (name !== undefined) {
      const group = this.#groups.get(name) ?? new Map<string, V>();
      this.#groups.set(name, group.set(id, value));
    }
    return super.set(id, value);
  }

  override delete(id: string): boolean {
    const value = this.get(id);
    const name = value && this.#groupOf(value);
    if (name !== undefined) this.#groups.get(name)?.delete(id);
    return super.delete(id);
  }

  override clear(): void {
    this.#groups.clear();
    super.clear();
  }
}
