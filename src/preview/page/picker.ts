import { element } from './dom.ts';

/** Something to choose from a list over the text box. */
export interface PickerItem<V> {
  readonly label: string;
  readonly detail?: string;
  readonly value: V;
}

/** A list over a text box, which keeps the focus: `aria-activedescendant` names the active entry. */
export interface Picker<V> {
  readonly list: HTMLElement;
  readonly open: boolean;
  /** Whether an item is active: Enter would choose it. */
  readonly chosen: boolean;
  /** Shows items; none closes it. The first is active where `eager`, else none until an arrow key. */
  show(items: readonly PickerItem<V>[], eager: boolean): void;
  /** Leaves what is shown, with no item active. */
  deactivate(): void;
  /** Handles a key of the text box; whether it was the picker's. */
  key(event: KeyboardEvent): boolean;
}

let made = 0;

/** Makes a picker for a text box; `pick` is called with what is chosen. */
export function createPicker<V>(
  box: HTMLInputElement | HTMLTextAreaElement,
  label: string,
  pick: (value: V) => void,
): Picker<V> {
  made += 1;
  const id = `picker-${made}`;
  const list = element('div', { class: 'picker', role: 'listbox', id, 'aria-label': label, hidden: true });
  let items: readonly PickerItem<V>[] = [];
  let active = -1;
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', id);
  // A box of several lines may be no combobox, and says by its pop-up what a combobox says by being expanded.
  const isCombobox = box instanceof HTMLInputElement;
  if (isCombobox) box.setAttribute('role', 'combobox');
  else box.setAttribute('aria-haspopup', 'listbox');
  const tell = (isOpen: boolean) => isCombobox && box.setAttribute('aria-expanded', String(isOpen));
  tell(false);

  const activate = (at: number) => {
    active = at;
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(place === at));
      if (place === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `${id}-${at}`);
  };
  const choose = (at: number) => {
    const item = items[at];
    show([], false);
    if (item) pick(item.value);
  };
  const show = (shown: readonly PickerItem<V>[], eager: boolean) => {
    items = shown;
    list.replaceChildren(...items.map((item, at) => drawItem(item, `${id}-${at}`, () => choose(at))));
    list.hidden = items.length === 0;
    tell(items.length > 0);
    activate(eager && items.length > 0 ? 0 : -1);
  };
  return {
    list,
    get open() {
      return items.length > 0;
    },
    get chosen() {
      return active >= 0;
    },
    show,
    deactivate: () => activate(-1),
    key(event) {
      if (items.length === 0) return false;
      if (event.key === 'ArrowDown') activate((active + 1) % items.length);
      else if (event.key === 'ArrowUp') activate((active <= 0 ? items.length : active) - 1);
      else if (event.key === 'Escape') show([], false);
      else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0) choose(active);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

function drawItem<V>({ label, detail }: PickerItem<V>, id: string, choose: () => void): HTMLElement {
  return element(
    'div',
    {
      role: 'option',
      id,
      'aria-selected': 'false',
      onpointerdown(event: PointerEvent) {
        event.preventDefault();
        choose();
      },
    },
    element('span', { class: 'picker-label' }, label),
    detail !== undefined && element('span', { class: 'picker-detail' }, detail),
  );
}
