/** What an element may be given: attributes by their names, listeners as `onclick` and the like. */
export interface Given {
  readonly class?: string | undefined;
  readonly [name: string]: string | number | boolean | undefined | ((event: never) => void);
}

export type Child = Node | string | undefined | false;

/**
 * Makes an element. Text is only ever text, never HTML; an attribute that is `true` stands empty, one that is `false`
 * or not defined is left out.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value as EventListener);
    else if (value !== undefined && value !== false)
      made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** The element with this id, which the page always holds. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page lacks #${id}`);
  return found;
}

/** What each place was last filled with. */
const filled = new WeakMap<HTMLElement, string>();

/**
 * Fills a place again if `what` it shows has changed, and returns whether it had. Otherwise its elements stay, so that a press is
 * not lost between down and up.
 */
export function fill(place: HTMLElement, what: unknown, draw: () => readonly Child[]): boolean {
  const key = JSON.stringify(what) ?? '';
  if (filled.get(place) === key) return false;
  filled.set(place, key);
  place.replaceChildren(...draw().filter((child) => child !== undefined && child !== false));
  return true;
}
