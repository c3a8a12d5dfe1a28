import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { OptionInput, View } from '../protocol.ts';
import type { Actions } from './actions.ts';
import type { CommandPath } from './command-path.ts';
import { element } from './dom.ts';
import { createOptionField, type OptionField } from './option-field.ts';

/** A slash command that is being filled in, in the place of the text box. */
export interface CommandForm {
  readonly drawn: HTMLElement;
  focus(): void;
}

interface FormOptions {
  readonly command: CommandPath;
  readonly view: View;
  readonly actions: Actions;
  /** Called when it is sent or given up. */
  done(): void;
}

/** Makes the form of a command: its required options, and a button for each of the others. */
export function createCommandForm({ command, view, actions, done }: FormOptions): CommandForm {
  const { path, options } = command;
  const fields: OptionField[] = [];
  const places = element('span', { class: 'options' });
  const further = element('span', { class: 'further' });
  const send = element('button', { type: 'submit', class: 'button primary' }, 'Send');
  const add = (option: APIApplicationCommandBasicOption): OptionField => {
    const offer = async () => actions.choices(path, await values(fields), option.name);
    const field = createOptionField(option, view, offer);
    fields.push(field);
    places.append(field.drawn);
    return field;
  };
  for (const option of options) {
    if (option.required) add(option);
    else further.append(optional(option, add));
  }
  const drawn = element(
    'form',
    { class: 'command-form', 'aria-label': `/${path}` },
    element('span', { class: 'command-name' }, `/${path}`),
    places,
    further,
    send,
  );
  drawn.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!(await areFilled(fields, options))) return;
    const given = await values(fields);
    done();
    await actions.slash(path, given);
  });
  drawn.addEventListener('keydown', (event) => {
    const emptied = event.key === 'Backspace' && event.target === fields[0]?.control && isEmpty(fields[0]);
    if (event.key !== 'Escape' && !emptied) return;
    event.preventDefault();
    done();
  });
  return { drawn, focus: () => (fields[0]?.control ?? send).focus() };
}

function optional(
  option: APIApplicationCommandBasicOption,
  add: (option: APIApplicationCommandBasicOption) => OptionField,
): HTMLElement {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'add-option',
      title: option.description,
      onclick() {
        button.remove();
        add(option).control.focus();
      },
    },
    `+ ${option.name}`,
  );
  return button;
}

async function values(fields: readonly OptionField[]): Promise<Record<string, OptionInput>> {
  const given: Record<string, OptionInput> = {};
  for (const field of fields) {
    const value = await field.read();
    if (value !== undefined) given[field.name] = value;
  }
  return given;
}

/** Whether all that is required is there; says so at the first that is not. */
async function areFilled(
  fields: readonly OptionField[],
  options: readonly APIApplicationCommandBasicOption[],
): Promise<boolean> {
  for (const field of fields) field.complain();
  for (const field of fields) {
    const required = options.some(({ name, required }) => name === field.name && required === true);
    if (!required || (await field.read()) !== undefined) continue;
    field.complain('This option is required.');
    field.control.focus();
    return false;
  }
  return true;
}

function isEmpty({ control }: OptionField): boolean {
  return control instanceof HTMLInputElement && control.type !== 'file' && control.value === '';
}
