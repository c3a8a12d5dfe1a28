import { ComponentType } from 'discord.js';
import { flatten, type LooseComponent, MOST_COMPONENTS, MOST_TEXT } from './checks/components.ts';

/** What of Discord's limits a message takes up. */
export interface MessageSize {
  /** Characters. */
  readonly text: number;
  readonly mostText: number;
  /** Nested ones counted. */
  readonly components: number;
  readonly mostComponents: number;
}

const MOST_CONTENT = 2_000;

/** Measures a message: its text displays, or its content if it has none. */
export function sizeOf(message: {
  readonly content?: string | null;
  readonly components?: readonly unknown[] | null;
}): MessageSize {
  const all = flatten((message.components ?? []) as LooseComponent[]);
  const texts = all.filter(({ type }) => type === ComponentType.TextDisplay);
  const inDisplays = texts.reduce((sum, { content }) => sum + String(content).length, 0);
  return {
    text: texts.length > 0 ? inDisplays : (message.content ?? '').length,
    mostText: texts.length > 0 ? MOST_TEXT : MOST_CONTENT,
    components: all.length,
    mostComponents: MOST_COMPONENTS,
  };
}
