import { element } from './dom.ts';

/** What is done with an edited text. */
interface Ends {
  save(text: string): void;
  cancel(): void;
}

/** Draws the box in which one's own message is edited: Enter saves, Escape cancels. */
export function drawEditor(text: string, { save, cancel }: Ends): HTMLElement {
  const box = element('textarea', { 'aria-label': 'Edit the message', rows: 2, maxlength: 2000 });
  box.value = text;
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && !event.shiftKey && box.value.trim() !== '') save(box.value.trim());
    else return;
    event.preventDefault();
  });
  requestAnimationFrame(() => box.focus());
  return element('div', { class: 'editor' }, box, element('small', {}, 'Escape to cancel, Enter to save'));
}
