import { ComponentType } from 'discord.js';
import { flatten, type LooseComponent } from './checks/components.ts';
import { isFile, type UploadedBytes } from './files.ts';
import type { Modal } from './interactions.ts';

/** What a user puts into a modal's field: text, what is chosen, or files. */
export type FieldValue = string | readonly string[] | readonly UploadedBytes[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A field as it is in the modal, with what is sent for it. */
interface FilledField {
  readonly field: LooseComponent;
  readonly value: FieldValue | undefined;
}

/**
 * The components of a filled-in modal as its submission carries them: the layout of the modal, each field with its
 * value. A file is sent by the id that `keep` gives it.
 * @throws Error where Discord's client would not send it
 */
export function fillIn(
  modal: Modal,
  values: FieldValues,
  keep: (file: UploadedBytes) => string,
): LooseComponent[] {
  const layout = modal.components as readonly LooseComponent[];
  const fields = flatten(layout).filter((component) => typeof component.custom_id === 'string');
  for (const id of Object.keys(values)) {
    if (!fields.some((field) => field.custom_id === id)) throw new Error(`The modal has no field ${id}`);
  }
  let next = 0;
  const write = (component: LooseComponent): LooseComponent => {
    next += 1;
    const base = { type: component.type, id: next };
    if (Array.isArray(component.components)) return { ...base, components: component.components.map(write) };
    if (isComponent(component.component)) return { ...base, component: write(component.component) };
    if (typeof component.custom_id !== 'string') return base;
    const filled = { field: component, value: values[component.custom_id] };
    const fault = faultOf(filled);
    if (fault !== undefined) throw new Error(`The field ${component.custom_id} ${fault}`);
    return { ...base, custom_id: component.custom_id, ...sent(filled, keep) };
  };
  return layout.map(write);
}

function sent({ field, value }: FilledField, keep: (file: UploadedBytes) => string): Record<string, unknown> {
  if (field.type === ComponentType.TextInput) return { value: value ?? '' };
  return { values: many(value).map((one) => (isFile(one) ? keep(one) : one)) };
}

/** Why the client would not send this; nothing where it would. */
function faultOf({ field, value }: FilledField): string | undefined {
  if (field.type === ComponentType.TextInput) return textFault(field, value ?? '');
  const isUpload = field.type === ComponentType.FileUpload;
  const given = typeof value === 'string' ? undefined : many(value);
  if (given === undefined || given.some((one) => isFile(one) !== isUpload)) {
    return isUpload ? 'takes files' : 'takes a choice';
  }
  const offered = (field.options ?? []) as readonly { readonly value?: unknown }[];
  const strange = field.type === ComponentType.StringSelect && given.some((one) => !offers(offered, one));
  return countFault(field, given.length) ?? (strange ? 'takes one of its options only' : undefined);
}

function textFault(field: LooseComponent, value: FieldValue): string | undefined {
  if (typeof value !== 'string') return 'takes text';
  const [min, max] = [Number(field.min_length ?? 0), Number(field.max_length ?? 4_000)];
  if (value === '') return field.required === false ? undefined : 'is required';
  return value.length < min || value.length > max ? `takes ${min} to ${max} characters` : undefined;
}

function countFault(field: LooseComponent, count: number): string | undefined {
  if (count === 0) return field.required === false ? undefined : 'is required';
  const [min, max] = [Number(field.min_values ?? 1), Number(field.max_values ?? 1)];
  return count < min || count > max ? `takes ${min} to ${max}` : undefined;
}

function offers(options: readonly { readonly value?: unknown }[], value: unknown): boolean {
  return options.some((option) => option.value === value);
}

function many(value: FieldValue | undefined): readonly (string | UploadedBytes)[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function isComponent(value: unknown): value is LooseComponent {
  return typeof value === 'object' && value !== null && 'type' in value;
}
