import type { FieldInput, FileInput, OpenedModal } from '../protocol.ts';
import { element } from './dom.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { kinds } from './kinds.ts';
import { type AnyComponent, asComponents, textOf } from './loose-component.ts';
import { drawOption, optionsOf, placeholderOf } from './select.ts';

type Fields = Readonly<Record<string, FieldInput>>;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Opens a modal.
 * @param submit sends what was filled in; resolves with what is wrong, or nothing, and then the modal closes
 */
export function openModal(
  data: OpenedModal['data'],
  submit: (fields: Fields) => Promise<string | undefined>,
): void {
  const controls: Control[] = [];
  const components = asComponents(data.components);
  const problem = element('p', { class: 'problem', role: 'alert' });
  const send = element('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: 'modal-title' }, data.title),
    ...components.map((component) => drawPart(component, controls)),
    problem,
    element(
      'div',
      { class: 'modal-buttons' },
      element(
        'button',
        { type: 'button', class: 'button secondary', onclick: () => dialog.close() },
        'Cancel',
      ),
      send,
    ),
  );
  const dialog = element('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    const wrong = await submit(await valuesOf(controls));
    send.disabled = false;
    problem.textContent = wrong ?? '';
    if (wrong === undefined) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  controls[0]?.focus();
}

function drawPart(component: AnyComponent, controls: Control[]): HTMLElement {
  if (component.type === kinds.textDisplay) {
    return element('div', { class: 'markup' }, drawMarkdown(textOf(component.content), {}));
  }
  const [inner] = asComponents([component.component]);
  if (inner) return drawField(inner, textOf(component.label), textOf(component.description), controls);
  const inRow = asComponents(component.components);
  return element('div', {}, ...inRow.map((field) => drawField(field, textOf(field.label), '', controls)));
}

function drawField(field: AnyComponent, label: string, hint: string, controls: Control[]): HTMLElement {
  const control = drawControl(field);
  control.name = textOf(field.custom_id);
  control.required = field.required !== false;
  controls.push(control);
  const mark = control.required && element('span', { class: 'required', 'aria-hidden': 'true' }, ' *');
  return element(
    'label',
    { class: 'field' },
    element('span', { class: 'field-label' }, label, mark),
    hint !== '' && element('span', { class: 'field-hint' }, hint),
    control,
  );
}

function drawControl(field: AnyComponent): Control {
  if (field.type === kinds.fileUpload) {
    return element('input', { type: 'file', multiple: Number(field.max_values ?? 1) > 1 });
  }
  if (field.type === kinds.textInput) return drawTextInput(field);
  const several = Number(field.max_values ?? 1) > 1;
  const menu = element('select', { multiple: several });
  if (!several) menu.append(element('option', { value: '' }, placeholderOf(field)));
  menu.append(...optionsOf(field).map(drawOption));
  return menu;
}

const PARAGRAPH = 2;

function drawTextInput({ style, min_length, max_length, placeholder, value }: AnyComponent): Control {
  const given = {
    minlength: Number(min_length ?? 0),
    maxlength: Number(max_length ?? 4000),
    placeholder: textOf(placeholder),
  };
  const control = style === PARAGRAPH ? element('textarea', { ...given, rows: 5 }) : element('input', given);
  control.value = textOf(value);
  return control;
}

async function valuesOf(controls: readonly Control[]): Promise<Fields> {
  const values = controls.map(async (control) => [control.name, await inputOf(control)] as const);
  return Object.fromEntries(await Promise.all(values));
}

async function inputOf(control: Control): Promise<FieldInput> {
  if (control instanceof HTMLSelectElement) {
    return [...control.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
  }
  if (control instanceof HTMLInputElement && control.type === 'file') {
    return Promise.all([...(control.files ?? [])].map(readFile));
  }
  return control.value;
}

/** A file that was chosen, as it is sent. */
export async function readFile(file: File): Promise<FileInput> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { name: file.name, type: file.type, data: btoa(binary) };
}
