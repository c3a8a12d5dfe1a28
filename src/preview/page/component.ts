import { element } from './dom.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { buttonStyles, kinds } from './kinds.ts';
import { asComponents, type ComponentContext, type LooseComponent, textOf } from './loose-component.ts';
import { drawSelect } from './select.ts';

/** Draws a component of a message with all that is in it. */
export function drawComponent(component: LooseComponent, context: ComponentContext): HTMLElement {
  switch (component.type) {
    case kinds.actionRow:
      return element('div', { class: 'action-row' }, ...drawChildren(component, context));
    case kinds.button:
      return drawButton(component, context);
    case kinds.section:
      return drawSection(component, context);
    case kinds.textDisplay:
      return element(
        'div',
        { class: 'text-display markup' },
        drawMarkdown(textOf(component.content), context.names),
      );
    case kinds.separator:
      return drawSeparator(component);
    case kinds.container:
      return drawContainer(component, context);
    default:
      return isSelect(component.type) ? drawSelect(component, context) : drawMedia(component);
  }
}

function drawChildren({ components }: LooseComponent, context: ComponentContext): HTMLElement[] {
  return asComponents(components).map((child) => drawComponent(child, context));
}

function drawContainer(component: LooseComponent, context: ComponentContext): HTMLElement {
  const drawn = element('div', { class: 'container' }, ...drawChildren(component, context));
  const { accent_color: accent } = component;
  if (typeof accent === 'number') {
    drawn.classList.add('accented');
    drawn.style.setProperty('--accent', `#${accent.toString(16).padStart(6, '0')}`);
  }
  return drawn;
}

function drawSection(component: LooseComponent, context: ComponentContext): HTMLElement {
  const [accessory] = asComponents([component.accessory]);
  return element(
    'div',
    { class: 'section' },
    element('div', { class: 'section-text' }, ...drawChildren(component, context)),
    accessory && drawComponent(accessory, context),
  );
}

function drawSeparator({ divider, spacing }: LooseComponent): HTMLElement {
  const classes = ['separator', divider !== false && 'divided', spacing === 2 && 'wide'];
  return element('div', { class: classes.filter(Boolean).join(' '), role: 'separator' });
}

const STYLE_NAMES = new Map<unknown, string>(
  Object.entries(buttonStyles).map(([name, style]) => [style, name]),
);

function drawButton(button: LooseComponent, { pending, press }: ComponentContext): HTMLElement {
  const style = STYLE_NAMES.get(button.style) ?? 'secondary';
  const emoji = textOf((button.emoji as { readonly name?: unknown } | undefined)?.name);
  const label = [emoji, textOf(button.label)].filter((part) => part !== '').join(' ');
  const url = textOf(button.url);
  if (/^https?:/.test(url)) {
    const given = { class: 'button link', href: url, target: '_blank', rel: 'noopener noreferrer nofollow' };
    return element('a', given, `${label} ↗`);
  }
  const customId = textOf(button.custom_id);
  const waits = customId !== '' && customId === pending;
  return element(
    'button',
    {
      type: 'button',
      class: `button ${style}${waits ? ' pending' : ''}`,
      disabled: button.disabled === true || pending !== undefined,
      'aria-busy': waits,
      onclick: () => press(customId),
    },
    label,
  );
}

/** Pictures and files are named and not fetched: the page asks nothing of any other host. */
function drawMedia(component: LooseComponent): HTMLElement {
  const items = Array.isArray(component.items) ? component.items : [component];
  const names = items.map(
    (item: { readonly description?: unknown; readonly media?: { readonly url?: unknown } }) =>
      textOf(item.description) ||
      textOf(item.media?.url) ||
      textOf(component.name) ||
      'without a description',
  );
  const what = component.type === kinds.file ? 'File' : 'Picture';
  return element('div', { class: 'media' }, ...names.map((name) => element('span', {}, `${what}: ${name}`)));
}

function isSelect(type: number): boolean {
  return type === kinds.stringSelect || (type > kinds.textInput && type <= kinds.lastSelect);
}
