import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { ActOutcome, OptionInput, View } from '../protocol.ts';
import { element } from './dom.ts';
import { optionTypes } from './kinds.ts';
import { readFile } from './modal.ts';
import { createPicker } from './picker.ts';

/** An option of a slash command that is being filled in. */
export interface OptionField {
  readonly name: string;
  readonly drawn: HTMLElement;
  readonly control: HTMLInputElement | HTMLSelectElement;
  /** What the person filled in; nothing if they left it empty. */
  read(): Promise<OptionInput | undefined>;
  /** Says what is wrong with it; nothing takes that back. */
  complain(why?: string): void;
}

type AskChoices = (typed: string) => Promise<ActOutcome>;

const TYPING_MS = 120;

/** Makes the field of an option; `offer` asks the bot for choices where the option has autocomplete. */
export function createOptionField(
  option: APIApplicationCommandBasicOption,
  view: View,
  offer: AskChoices,
): OptionField {
  const { name, description, required = false } = option;
  const problem = element('span', { class: 'option-problem', role: 'alert' });
  const control = drawControl(option, view);
  control.setAttribute('aria-label', `${name}: ${description}`);
  control.setAttribute('aria-required', String(required));
  const completes = 'autocomplete' in option && option.autocomplete === true;
  const picked = new Map<string, string | number>();
  const list = completes && control instanceof HTMLInputElement && complete(control, offer, picked);
  const label = element('span', { class: 'option-name' }, name);
  const drawn = element('div', { class: 'option', title: description }, label, control, list, problem);
  return {
    name,
    drawn,
    control,
    read: () => readControl(control, option.type, picked),
    complain(why) {
      problem.textContent = why ?? '';
      control.setAttribute('aria-invalid', String(why !== undefined));
    },
  };
}

function drawControl(
  option: APIApplicationCommandBasicOption,
  view: View,
): HTMLInputElement | HTMLSelectElement {
  const offered = choicesOf(option, view);
  if (offered !== undefined) {
    const options = offered.map(({ label, value }) => element('option', { value }, label));
    return element('select', {}, element('option', { value: '' }, 'Choose'), ...options);
  }
  if (option.type === optionTypes.attachment) return element('input', { type: 'file' });
  if (option.type === optionTypes.integer || option.type === optionTypes.number) {
    return element('input', { type: 'number', step: option.type === optionTypes.integer ? 1 : 'any' });
  }
  const longest = 'max_length' in option ? option.max_length : undefined;
  return element('input', { type: 'text', autocomplete: 'off', maxlength: longest });
}

interface OfferedChoice {
  readonly label: string;
  readonly value: string | number;
}

function choicesOf(
  option: APIApplicationCommandBasicOption,
  view: View,
): readonly OfferedChoice[] | undefined {
  if ('choices' in option && option.choices !== undefined && option.choices.length > 0) {
    return option.choices.map(({ name, value }) => ({ label: name, value }));
  }
  const channels = new Set(view.channels.map(({ id }) => id));
  const named = Object.entries(view.names).map(([value, label]) => ({ label, value }));
  switch (option.type as number) {
    case optionTypes.boolean:
      return ['True', 'False'].map((label) => ({ label, value: label.toLowerCase() }));
    case optionTypes.user:
    case optionTypes.mentionable:
      return named.filter(({ value }) => !channels.has(value));
    case optionTypes.channel:
      return named.filter(({ value }) => channels.has(value));
    case optionTypes.role:
      return [];
    default:
      return undefined;
  }
}

/**
 * Offers what the bot has for what is typed. An answer that is overtaken by typing on is dropped, and so is one that
 * would take away what somebody has made active already: Enter would send what is typed instead.
 */
function complete(
  box: HTMLInputElement,
  offer: AskChoices,
  picked: Map<string, string | number>,
): HTMLElement {
  const picker = createPicker<OfferedChoice>(box, 'Choices', ({ label, value }) => {
    picked.set(label, value);
    box.value = label;
    stop();
  });
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    asked += 1;
    clearTimeout(timer);
  };
  const ask = async () => {
    asked += 1;
    const mine = asked;
    const { choices = [], error } = await offer(box.value);
    if (mine !== asked || picker.chosen || document.activeElement !== box) return;
    const failed =
      error === undefined ? [] : [{ label: error, value: { label: box.value, value: box.value } }];
    const items = choices.map(({ name, value }) => ({ label: name, value: { label: name, value } }));
    picker.show([...items, ...failed], false);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, TYPING_MS);
  };
  box.addEventListener('input', () => {
    picker.deactivate();
    soon();
  });
  box.addEventListener('focus', soon);
  box.addEventListener('blur', () => {
    stop();
    picker.show([], false);
  });
  box.addEventListener('keydown', (event) => {
    if (picker.key(event)) event.stopPropagation();
    else if (event.key === 'Enter') picker.show([], false);
  });
  return picker.list;
}

async function readControl(
  control: HTMLInputElement | HTMLSelectElement,
  type: number,
  picked: ReadonlyMap<string, string | number>,
): Promise<OptionInput | undefined> {
  if (control instanceof HTMLInputElement && control.type === 'file') {
    const [file] = control.files ?? [];
    return file && readFile(file);
  }
  const typed = control.value.trim();
  if (typed === '') return undefined;
  if (type === optionTypes.boolean) return typed === 'true';
  if (type === optionTypes.integer || type === optionTypes.number) return Number(typed);
  return picked.get(control.value) ?? typed;
}
