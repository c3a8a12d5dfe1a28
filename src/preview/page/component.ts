import { drawButton } from './button.ts';
import { element } from './dom.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { kinds, separatorSpacings } from './kinds.ts';
import { type AnyComponent, asComponents, type ComponentContext, textOf } from './loose-component.ts';
import { drawMedia } from './media.ts';
import { drawSelect } from './select.ts';
import { cover } from './spoiler.ts';

/** Draws a component of a message with all that is in it. */
export function drawComponent(component: AnyComponent, context: ComponentContext): HTMLElement {
  switch (component.type) {
    case kinds.actionRow:
      return element('div', { class: 'action-row' }, ...drawChildren(component, context));
    case kinds.button:
      return drawButton(component, context);
    case kinds.stringSelect:
    case kinds.userSelect:
    case kinds.roleSelect:
    case kinds.mentionableSelect:
    case kinds.channelSelect:
      return drawSelect(component, context);
    case kinds.section:
      return drawSection(component, context);
    case kinds.textDisplay:
      return drawTextDisplay(component, context);
    case kinds.separator:
      return drawSeparator(component);
    case kinds.container:
      return drawContainer(component, context);
    default:
      return drawMedia(component);
  }
}

/** A colour as CSS takes it; undefined for no colour. */
export function colourOf(colour: unknown): string | undefined {
  return typeof colour === 'number' ? `#${colour.toString(16).padStart(6, '0')}` : undefined;
}

function drawChildren({ components }: AnyComponent, context: ComponentContext): HTMLElement[] {
  return asComponents(components).map((child) => drawComponent(child, context));
}

function drawTextDisplay({ content }: AnyComponent, { names }: ComponentContext): HTMLElement {
  return element('div', { class: 'text-display markup' }, drawMarkdown(textOf(content), names));
}

function drawContainer(component: AnyComponent, context: ComponentContext): HTMLElement {
  const drawn = element('div', { class: 'container' }, ...drawChildren(component, context));
  const accent = colourOf(component.accent_color);
  if (accent !== undefined) {
    drawn.classList.add('accented');
    drawn.style.setProperty('--accent', accent);
  }
  return component.spoiler === true ? cover(drawn) : drawn;
}

function drawSection(component: AnyComponent, context: ComponentContext): HTMLElement {
  const [accessory] = asComponents([component.accessory]);
  return element(
    'div',
    { class: 'section' },
    element('div', { class: 'section-text' }, ...drawChildren(component, context)),
    accessory && element('div', { class: 'accessory' }, drawComponent(accessory, context)),
  );
}

function drawSeparator({ divider, spacing }: AnyComponent): HTMLElement {
  const isDivided = divider !== false;
  const classes = ['separator', isDivided && 'divided', spacing === separatorSpacings.large && 'wide'];
  return element('div', {
    class: classes.filter(Boolean).join(' '),
    role: isDivided ? 'separator' : undefined,
  });
}
