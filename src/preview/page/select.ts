import { drawDots } from './button.ts';
import { element } from './dom.ts';
import { kinds } from './kinds.ts';
import { type AnyComponent, type ComponentContext, textOf } from './loose-component.ts';

interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
  readonly emoji?: { readonly name?: unknown };
}

/** The menus in which there is something to choose. */
const OFFERING: ReadonlySet<number> = new Set([kinds.stringSelect, kinds.channelSelect]);

/** How many options of a menu of several are seen at once. */
const MOST_ROWS = 6;

/**
 * Draws a select menu of a message: one choice is sent at once, several with a button of their own. Of users and roles there
 * is nothing to choose from here, so that their menus only show what is chosen.
 */
export function drawSelect(component: AnyComponent, context: ComponentContext): HTMLElement {
  const { custom_id: id, disabled, max_values: most = 1 } = component;
  const menu = element('select', {
    class: 'select',
    'aria-label': placeholderOf(component),
    disabled: disabled === true || context.pending !== undefined || !OFFERING.has(component.type),
    multiple: Number(most) > 1,
  });
  const waits = context.pending !== undefined && context.pending === textOf(id) && drawDots();
  const drawn = menu.multiple ? drawSeveral(menu, component, context) : drawSingle(menu, component, context);
  return element('div', { class: 'select-holder' }, drawn, waits);
}

/** The options of a string select, of a message or a modal. */
export function optionsOf({ options }: AnyComponent): readonly SelectOption[] {
  return Array.isArray(options) ? (options as readonly SelectOption[]) : [];
}

/** Draws one option; a description is below its label, or behind it in browsers that show only text. */
export function drawOption({
  label,
  value,
  description,
  default: chosen,
  emoji,
}: SelectOption): HTMLOptionElement {
  const sign = textOf(emoji?.name);
  return element(
    'option',
    { value, selected: chosen === true },
    element('span', { class: 'select-label' }, sign === '' ? label : `${sign} ${label}`),
    description !== undefined &&
      element('span', { class: 'select-description' }, element('span', {}, ' – '), description),
  );
}

/** What a menu shows while nothing is chosen. */
export function placeholderOf({ placeholder }: AnyComponent): string {
  return typeof placeholder === 'string' && placeholder !== '' ? placeholder : 'Make a selection';
}

function drawSingle(
  menu: HTMLSelectElement,
  component: AnyComponent,
  { names, channels, select }: ComponentContext,
): HTMLElement {
  const { custom_id: id, min_values: least = 1, default_values: defaults } = component;
  const given = Array.isArray(defaults) ? (defaults as readonly { readonly id?: unknown }[]) : [];
  const shown = given.map((each) => names[textOf(each.id)] ?? textOf(each.id)).join(', ');
  menu.append(
    drawFace(),
    element('option', { value: '', hidden: Number(least) > 0 }, shown || placeholderOf(component)),
    ...optionsOf(component).map(drawOption),
    ...(component.type === kinds.channelSelect ? channelOptions(channels, given) : []).map(drawOption),
  );
  menu.addEventListener('change', () => select(textOf(id), menu.value === '' ? [] : [menu.value]));
  return menu;
}

function channelOptions(
  channels: Readonly<Record<string, string>>,
  chosen: readonly { readonly id?: unknown }[],
): readonly SelectOption[] {
  const isChosen = (channel: string) => chosen.some(({ id }) => id === channel);
  return Object.entries(channels).map(([value, name]) => ({
    value,
    label: `# ${name}`,
    default: isChosen(value),
  }));
}

/** What shows the chosen option's label, without its description, where the browser lets a page style its menus. */
function drawFace(): HTMLElement {
  const chosen = document.createElement('selectedcontent');
  chosen.className = 'select-chosen';
  return element('button', { type: 'button', tabindex: -1, 'aria-hidden': 'true' }, chosen);
}

function drawSeveral(
  menu: HTMLSelectElement,
  component: AnyComponent,
  { select }: ComponentContext,
): HTMLElement {
  const { custom_id: id, min_values: least = 1, max_values: most = 1 } = component;
  const chosen = () => [...menu.selectedOptions].map(({ value }) => value);
  const send = () => select(textOf(id), chosen());
  const button = element('button', { type: 'button', class: 'button secondary', onclick: send }, 'Choose');
  const allow = () => {
    const count = chosen().length;
    button.disabled = menu.disabled || count < Number(least) || count > Number(most);
  };
  menu.append(...optionsOf(component).map(drawOption));
  menu.size = Math.min(menu.options.length, MOST_ROWS);
  menu.addEventListener('change', allow);
  allow();
  const range = least === most ? `${most}` : `${least} to ${most}`;
  return element(
    'div',
    { class: 'several' },
    element('div', { class: 'several-head' }, placeholderOf(component)),
    menu,
    element('div', { class: 'several-foot' }, element('span', {}, `Choose ${range}`), button),
  );
}
