import type {
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
} from 'discord.js';
import { type Action, encodeAction } from './reference.ts';

/** What a message of the bot is made of: Components V2 as Discord's API takes them, within all its limits. */
export interface Card {
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** A button before it has a place. */
export type CardButton = { readonly label: string; readonly danger?: boolean } & (
  | { readonly action: Action }
  /** Of a command's own: its name, a colon, and more. */
  | { readonly customId: string }
);

/** A card before it is laid out: `blocks` of Markdown from top to bottom, a line drawn at each `rule`. */
export interface Layout {
  readonly colour?: number;
  readonly blocks: readonly (string | Rule)[];
  readonly buttons?: readonly CardButton[];
}

/** A thin line between two blocks. */
export interface Rule {
  readonly kind: 'rule';
}

export const rule: Rule = { kind: 'rule' };

/** Characters of text in one message: some fewer than Discord's 4,000. */
export const TEXT_LIMIT = 3900;

/** Colours of a card's edge: decoration, they say nothing that the words do not. */
export const colours = { warm: 0xd9a441, calm: 0x5b7fa6, quiet: 0x8a8f98 } as const;

const TEXT_DISPLAY = 10;
const SEPARATOR = 14;
const CONTAINER = 17;
const ACTION_ROW = 1;
const BUTTON = 2;
const GREY_BUTTON = 2;
const RED_BUTTON = 4;
const BUTTONS_A_ROW = 5;
const LONGEST_LABEL = 80;

/** Lays a card out; blocks without text are left out, and of two buttons that do the same the second. */
export function layOut({ colour, blocks, buttons = [] }: Layout): Card {
  const components: APIComponentInContainer[] = [];
  for (const block of blocks.filter((each) => typeof each !== 'string' || each.trim() !== '')) {
    if (typeof block === 'string') components.push({ type: TEXT_DISPLAY, content: block });
    else if (components.length > 0) components.push({ type: SEPARATOR, divider: true, spacing: 1 });
  }
  const made = distinct(buttons.map(buttonOf));
  for (let at = 0; at < made.length; at += BUTTONS_A_ROW) {
    components.push({ type: ACTION_ROW, components: made.slice(at, at + BUTTONS_A_ROW) });
  }
  return {
    components: [{ type: CONTAINER, ...(colour !== undefined && { accent_color: colour }), components }],
  };
}

/** A card with a small line of the bot's own above all that it shows. */
export function withNote(card: Card, sentence: string): Card {
  const note: APIComponentInContainer = { type: TEXT_DISPLAY, content: `-# ${sentence}` };
  return {
    components: card.components.map((each) =>
      each.type === CONTAINER ? { ...each, components: [note, ...each.components] } : each,
    ),
  };
}

/** How many characters of text some blocks take. */
export function lengthOf(blocks: Layout['blocks']): number {
  return blocks.reduce((sum, block) => sum + (typeof block === 'string' ? block.length : 0), 0);
}

function buttonOf(button: CardButton): APIButtonComponentWithCustomId {
  const { label, danger } = button;
  const style = danger ? RED_BUTTON : GREY_BUTTON;
  const customId = 'action' in button ? encodeAction(button.action) : button.customId;
  return { type: BUTTON, style, label: clip(label, LONGEST_LABEL), custom_id: customId };
}

function distinct(buttons: readonly APIButtonComponentWithCustomId[]): APIButtonComponentWithCustomId[] {
  return [...new Map(buttons.map((button) => [button.custom_id, button])).values()];
}

/** A text on one line and of at most `most` characters, with a mark where it is shortened. Not for quotes. */
export function clip(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/(?<=\S)\s+\S*$/, '').trimEnd()}…`;
}

/**
 * A text on one line, as it may stand beside the bot's own words: runs of white space and control characters are
 * one space each, and marks that change the direction of writing are left out, so that it cannot reorder them.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ')
    .trim();
}
