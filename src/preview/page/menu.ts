import { element } from './dom.ts';

/** An entry of a context menu. */
export interface MenuItem {
  readonly label: string;
  /** The heading that it is under, such as "Apps". */
  readonly group?: string;
  readonly danger?: boolean;
  run(): void;
}

const MARGIN = 8;

/** Opens a menu at a place of the window; Escape, Tab or a click elsewhere closes it, and the focus goes back. */
export function openMenu(items: readonly MenuItem[], at: { readonly x: number; readonly y: number }): void {
  const before = document.activeElement;
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': 'Message actions' });
  const close = () => {
    menu.remove();
    document.removeEventListener('pointerdown', closeOutside);
    if (before instanceof HTMLElement) before.focus();
  };
  const closeOutside = ({ target }: Event) => {
    if (!(target instanceof Node && menu.contains(target))) close();
  };
  menu.append(...groupsOf(items).map((group) => drawGroup(group, close)));
  menu.addEventListener('keydown', (event) => moveOrClose(event, menu, close));
  menu.addEventListener('contextmenu', (event) => event.preventDefault());
  document.addEventListener('pointerdown', closeOutside);
  document.body.append(menu);
  place(menu, at);
  buttonsOf(menu)[0]?.focus();
}

function groupsOf(items: readonly MenuItem[]): MenuItem[][] {
  const groups = new Map<string, MenuItem[]>();
  for (const item of items) groups.set(item.group ?? '', [...(groups.get(item.group ?? '') ?? []), item]);
  return [...groups.values()];
}

function drawGroup(items: readonly MenuItem[], close: () => void): HTMLElement {
  const heading = items[0]?.group;
  return element(
    'div',
    { role: 'group', 'aria-label': heading },
    heading !== undefined && element('div', { class: 'menu-heading', 'aria-hidden': 'true' }, heading),
    ...items.map(({ label, danger, run }) =>
      element(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          tabindex: -1,
          class: danger ? 'danger' : undefined,
          onclick() {
            close();
            run();
          },
        },
        label,
      ),
    ),
  );
}

function moveOrClose(event: KeyboardEvent, menu: HTMLElement, close: () => void): void {
  const buttons = buttonsOf(menu);
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const steps = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1 + buttons.length],
    ['Home', 0],
    ['End', buttons.length - 1],
  ]);
  const next = steps.get(event.key);
  if (next !== undefined) buttons[next % buttons.length]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
}

function buttonsOf(menu: HTMLElement): HTMLButtonElement[] {
  return [...menu.querySelectorAll('button')];
}

/** Puts the menu where it was asked for, and inside the window. */
function place(menu: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.setProperty('left', `${Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN))}px`);
  menu.style.setProperty('top', `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`);
}
