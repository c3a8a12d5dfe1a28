import { element } from './dom.ts';
import { kinds } from './kinds.ts';
import type { ComponentContext, LooseComponent } from './loose-component.ts';

interface Option {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

/** Draws a select menu of a message: one choice is sent at once, several with a button of their own. */
export function drawSelect(component: LooseComponent, context: ComponentContext): HTMLElement {
  const { custom_id: id, disabled, min_values: least = 1, max_values: most = 1 } = component;
  const customId = String(id);
  const waits = context.pending !== undefined;
  const menu = element('select', {
    class: 'select',
    'aria-label': placeholderOf(component),
    disabled: disabled === true || waits || component.type !== kinds.stringSelect,
    multiple: Number(most) > 1,
  });
  if (!menu.multiple) menu.append(element('option', { value: '', hidden: true }, placeholderOf(component)));
  menu.append(...optionsOf(component).map(drawOption));
  const chosen = () => [...menu.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
  const send = () => {
    if (chosen().length >= Number(least)) context.select(customId, chosen());
  };
  if (!menu.multiple) {
    menu.addEventListener('change', send);
    return menu;
  }
  const button = element('button', { type: 'button', class: 'button secondary', onclick: send }, 'Choose');
  return element('div', { class: 'several' }, menu, button);
}

/** The options of a string select, of a message or a modal. */
export function optionsOf({ options }: LooseComponent): readonly Option[] {
  return Array.isArray(options) ? (options as readonly Option[]) : [];
}

/** Draws one option; a description stands behind its label. */
export function drawOption({ label, value, description, default: chosen }: Option): HTMLOptionElement {
  const shown = description === undefined ? label : `${label} (${description})`;
  return element('option', { value, selected: chosen === true }, shown);
}

/** What stands in a menu where nothing is chosen. */
export function placeholderOf({ placeholder }: LooseComponent): string {
  return typeof placeholder === 'string' && placeholder !== '' ? placeholder : 'Make a selection';
}
