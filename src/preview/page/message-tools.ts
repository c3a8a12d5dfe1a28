import { element } from './dom.ts';
import { drawIcon, type IconName } from './icon.ts';

/** What the bar offers; what a message does not have is left out. */
export interface ToolHands {
  readonly reply?: () => void;
  readonly inspect?: () => void;
  menu(at: { readonly x: number; readonly y: number }): void;
}

/** Draws the bar of a message, which shows under the pointer or with the focus while the message's top is visible. */
export function drawTools({ reply, inspect, menu }: ToolHands): HTMLElement {
  const more = drawTool('More', 'more', () => {
    const { left, bottom } = more.getBoundingClientRect();
    menu({ x: left, y: bottom });
  });
  more.setAttribute('aria-haspopup', 'menu');
  const bar = element(
    'div',
    { class: 'tools', role: 'group', 'aria-label': 'Message actions' },
    reply && drawTool('Reply', 'reply', reply),
    inspect && drawTool('Inspect', 'inspect', inspect),
    more,
  );
  return element('div', { class: 'tools-place' }, bar);
}

function drawTool(label: string, icon: IconName, onclick: () => void): HTMLElement {
  return element('button', { type: 'button', 'aria-label': label, title: label, onclick }, drawIcon(icon));
}
