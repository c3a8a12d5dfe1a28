import type {
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
} from 'discord.js';
import { withQuestion } from './custom-id.ts';
import { clip } from './text.ts';

/** What a message of the bot is made of: Components V2 as Discord's API takes them, within all its limits. */
export interface Card {
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** A button before it has a place. */
export interface CardButton {
  readonly label: string;
  /** Its custom id. */
  readonly id: string;
  readonly danger?: boolean;
}

/** A card before it is laid out: `blocks` of Markdown from top to bottom, a line drawn at each `rule`. */
export interface Layout {
  readonly colour?: number;
  readonly blocks: readonly (string | Rule)[];
  readonly buttons?: readonly CardButton[];
  /** The question that the card is about; its buttons' ids hold it for the cards that they open. */
  readonly question?: string | undefined;
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
export function layOut({ colour, blocks, buttons = [], question = '' }: Layout): Card {
  const components: APIComponentInContainer[] = [];
  for (const block of blocks.filter((each) => typeof each !== 'string' || each.trim() !== '')) {
    if (typeof block === 'string') components.push({ type: TEXT_DISPLAY, content: block });
    else if (components.length > 0) components.push({ type: SEPARATOR, divider: true, spacing: 1 });
  }
  const made = drawButtons(buttons, question);
  for (let at = 0; at < made.length; at += BUTTONS_A_ROW) {
    components.push({ type: ACTION_ROW, components: made.slice(at, at + BUTTONS_A_ROW) });
  }
  return {
    components: [{ type: CONTAINER, ...(colour !== undefined && { accent_color: colour }), components }],
  };
}

/** One sentence of the bot's own, as Markdown: foreign text in it comes escaped. */
export function noticeCard(sentence: string): Card {
  const fits = sentence.length <= TEXT_LIMIT ? sentence : clip(sentence, TEXT_LIMIT);
  return layOut({ colour: colours.quiet, blocks: [fits.trim() || '…'] });
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

/** All texts of a message, in its order. */
export function textsIn(components: readonly unknown[]): string[] {
  return components.flatMap((component) => {
    const fields = Object(component);
    const content: unknown = Reflect.get(fields, 'content');
    const inner: unknown = Reflect.get(fields, 'components');
    return [
      ...(typeof content === 'string' ? [content] : []),
      ...(Array.isArray(inner) ? textsIn(inner) : []),
    ];
  });
}

function drawButtons(buttons: readonly CardButton[], question: string): APIButtonComponentWithCustomId[] {
  const distinct = buttons.filter(({ id }, at) => buttons.findIndex((each) => each.id === id) === at);
  const ids = withQuestion(
    distinct.map(({ id }) => id),
    question,
  );
  return distinct.map(({ label, id, danger }, at) => ({
    type: BUTTON,
    style: danger ? RED_BUTTON : GREY_BUTTON,
    label: clip(label, LONGEST_LABEL),
    custom_id: ids[at] ?? id,
  }));
}
