import { element } from './dom.ts';
import { drawIcon } from './icon.ts';
import { buttonStyles } from './kinds.ts';
import { linkTo } from './link.ts';
import { type AnyComponent, type ComponentContext, textOf } from './loose-component.ts';

const STYLE_NAMES = new Map<unknown, string>(
  Object.entries(buttonStyles).map(([name, style]) => [style, name]),
);

/** Draws a button of a message; while one waits for its answer, none of the message can be pressed. */
export function drawButton(button: AnyComponent, { pending, press }: ComponentContext): HTMLElement {
  if (button.style === buttonStyles.link) return drawLinkButton(button);
  const style = STYLE_NAMES.get(button.style) ?? 'secondary';
  const customId = textOf(button.custom_id);
  const waits = customId !== '' && customId === pending;
  return element(
    'button',
    {
      type: 'button',
      class: `button ${style}${waits ? ' pending' : ''}`,
      disabled: button.disabled === true || style === 'premium',
      // Not `disabled`, which would take the focus away from who pressed it.
      'aria-disabled': pending === undefined ? undefined : 'true',
      'aria-busy': waits ? 'true' : undefined,
      onclick: () => {
        if (pending === undefined) press(customId);
      },
    },
    drawLabel(button, style === 'premium' ? 'Premium' : ''),
    waits && drawDots(),
  );
}

/** The three dots of something that waits. */
export function drawDots(): HTMLElement {
  const dot = () => element('span', {});
  return element('span', { class: 'dots', 'aria-hidden': 'true' }, dot(), dot(), dot());
}

function drawLinkButton(button: AnyComponent): HTMLElement {
  const inside = [drawLabel(button, ''), drawIcon('outward')];
  const link = linkTo(textOf(button.url));
  if (link === undefined || button.disabled === true) {
    return element('button', { type: 'button', class: 'button link', disabled: true }, ...inside);
  }
  return element('a', { ...link, class: 'button link' }, ...inside);
}

function drawLabel({ emoji, label }: AnyComponent, otherwise: string): HTMLElement {
  const { name, id } = (emoji ?? {}) as { readonly name?: unknown; readonly id?: unknown };
  // The picture of a server's own emoji would have to be fetched, so its name is shown instead.
  const sign = typeof id === 'string' ? `:${textOf(name)}:` : textOf(name);
  return element(
    'span',
    { class: 'button-label' },
    sign !== '' && element('span', { class: 'button-emoji' }, sign),
    textOf(label) || otherwise,
  );
}
