import type { Names } from './names.ts';

/** A component as a message carries it: what it has depends on its type. */
export interface AnyComponent {
  readonly type: number;
  readonly [key: string]: unknown;
}

/** What a component needs to be drawn and used. */
export interface ComponentContext {
  readonly names: Names;
  /** The channels that a menu of channels offers. */
  readonly channels: Names;
  /** The custom id of the component that waits for its answer. */
  readonly pending?: string;
  press(customId: string): void;
  select(customId: string, values: readonly string[]): void;
}

/** Whatever of a value are components. */
export function asComponents(value: unknown): readonly AnyComponent[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (each): each is AnyComponent =>
      typeof each === 'object' && each !== null && typeof Reflect.get(each, 'type') === 'number',
  );
}

/** A value that should be text; empty if it is not. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** All the text that components show, a line each. */
export function saidIn(components: unknown): string {
  const said = asComponents(components).map(({ content, components: inner }) =>
    typeof content === 'string' ? content : saidIn(inner),
  );
  return said.filter((text) => text !== '').join('\n');
}
