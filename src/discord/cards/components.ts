import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
  APIStringSelectComponent,
} from 'discord.js';
import { type Chooser, drawChooser } from './chooser.ts';
import { withQuestion } from './custom-id.ts';
import { menuId } from './menu-id.ts';
import { clip } from './text.ts';

/** What a message of the bot is made of: Components V2 as Discord's API takes them, within all its limits. */
export interface Card {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** What it was laid out from. */
  readonly layout: Layout;
}

/** Something that one can do with a card: a button, or a line of its menu. */
export interface CardAction {
  readonly label: string;
  /** The custom id of its button, and its value in the menu. */
  readonly id: string;
  /** How its button looks; grey where it is left out. */
  readonly look?: keyof typeof LOOKS;
  /** Goes into the menu first, where not all actions can be buttons. */
  readonly minor?: true;
}

/** A card before it is laid out: `blocks` of Markdown from top to bottom, a line drawn at each `rule`. */
export interface Layout {
  readonly colour?: number;
  readonly blocks: readonly (string | Rule | Chooser)[];
  /** What one can do with it, the most useful first. */
  readonly actions?: readonly CardAction[];
  /** What the card's menu says before anything is chosen; needed by cards with more actions than buttons. */
  readonly menu?: string;
  /** The question that the card is about; its actions' ids hold it for the cards that they open. */
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
const MENU = 3;
const LOOKS = { main: 1, grey: 2, danger: 4 } as const;
const MOST_BUTTONS = 3;
const MOST_IN_MENU = 25;
const LONGEST_LABEL = 80;

/** Lays a card out; blocks without text are left out, and of two actions that do the same the second. */
export function layOut(layout: Layout): Card {
  const { colour, blocks, actions = [], menu = '…', question = '' } = layout;
  const components: APIComponentInContainer[] = [];
  for (const block of blocks.filter((each) => typeof each !== 'string' || each.trim() !== '')) {
    if (typeof block === 'string') components.push({ type: TEXT_DISPLAY, content: block });
    else if (block.kind !== 'rule') components.push(rowOf([drawChooser(block)]));
    else if (components.length > 0) components.push({ type: SEPARATOR, divider: true, spacing: 1 });
  }
  components.push(...drawActions(withIds(actions, question), menu));
  return {
    layout,
    components: [{ type: CONTAINER, ...(colour !== undefined && { accent_color: colour }), components }],
  };
}

/** One sentence of the bot's own, as Markdown: foreign text in it comes escaped. */
export function noticeCard(sentence: string): Card {
  const fits = sentence.length <= TEXT_LIMIT ? sentence : clip(sentence, TEXT_LIMIT);
  return layOut({ colour: colours.quiet, blocks: [fits.trim() || '…'] });
}

/** A card with a small line of the bot's own above all that it shows. */
export function withNote({ layout }: Card, sentence: string): Card {
  return layOut({ ...layout, blocks: [`-# ${sentence}`, ...layout.blocks] });
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

/** Each action once, with its piece of the question in its id. */
function withIds(actions: readonly CardAction[], question: string): readonly CardAction[] {
  const distinct = actions.filter(({ id }, at) => actions.findIndex((each) => each.id === id) === at);
  const ids = withQuestion(
    distinct.map(({ id }) => id),
    question,
  );
  return distinct.map((action, at) => ({ ...action, id: ids[at] ?? action.id }));
}

/** Three buttons at most, and all other actions in a menu below them. */
function drawActions(actions: readonly CardAction[], placeholder: string): APIComponentInContainer[] {
  const buttons = actions.length <= MOST_BUTTONS ? actions : mainOf(actions);
  const others = actions.filter((each) => !buttons.includes(each)).slice(0, MOST_IN_MENU);
  return [
    ...(buttons.length > 0 ? [rowOf(buttons.map(drawButton))] : []),
    ...(others.length > 0 ? [rowOf([drawMenu(others, placeholder)])] : []),
  ];
}

/** The first actions that are more than minor ones. */
function mainOf(actions: readonly CardAction[]): readonly CardAction[] {
  return actions.filter(({ minor }) => !minor).slice(0, MOST_BUTTONS);
}

function rowOf(
  components: APIComponentInMessageActionRow[],
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ACTION_ROW, components };
}

function drawButton({ label, id, look = 'grey' }: CardAction): APIButtonComponentWithCustomId {
  return { type: BUTTON, style: LOOKS[look], label: clip(label, LONGEST_LABEL), custom_id: id };
}

function drawMenu(actions: readonly CardAction[], placeholder: string): APIStringSelectComponent {
  return {
    type: MENU,
    custom_id: menuId.write(true),
    placeholder,
    options: actions.map(({ label, id }) => ({ label: clip(label, LONGEST_LABEL), value: id })),
  };
}
