import { element } from './dom.ts';

/** Puts a cover over something, which is out of reach until the cover was pressed. */
export function cover(covered: HTMLElement): HTMLElement {
  covered.inert = true;
  covered.tabIndex = -1;
  const button = element(
    'button',
    {
      type: 'button',
      class: 'cover',
      'aria-label': 'Spoiler: show',
      onclick() {
        covered.inert = false;
        covered.focus();
        button.remove();
      },
    },
    element('span', { class: 'cover-label' }, 'Spoiler'),
  );
  return element('div', { class: 'covered' }, covered, button);
}
