import type { APIMessage } from 'discord-api-types/v10';
import { drawAvatar } from './avatar.ts';
import { drawDots } from './button.ts';
import { drawComponent } from './component.ts';
import { type Child, element } from './dom.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawEmbed } from './embed.ts';
import { drawIcon } from './icon.ts';
import { messageFlags } from './kinds.ts';
import { asComponents, type ComponentContext, saidIn } from './loose-component.ts';
import { drawFile } from './media.ts';
import { drawTools } from './message-tools.ts';
import type { Names } from './names.ts';
import { drawOrigin, drawTag, lineOf, nameOf } from './origin.ts';
import { beside, whenIn } from './when.ts';

/** A message with what is known around it. */
export interface ShownMessage {
  readonly message: APIMessage;
  readonly names: Names;
  /** The text channels. */
  readonly channels: Names;
  /** The id of who looks. */
  readonly me: string;
  readonly botId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether it follows shortly on one of the same author: no avatar, no name. */
  readonly continues: boolean;
  /** What Discord says below it where its bot did not answer a click. */
  readonly failed?: string;
  /** The custom id of the component that waits for its answer. */
  readonly pending?: string;
}

/** What can be done with a message. */
export interface MessageHands {
  press(customId: string): void;
  select(customId: string, values: readonly string[]): void;
  /** Opens the context menu. */
  menu(at: { readonly x: number; readonly y: number }): void;
  reply(): void;
  dismiss(): void;
  inspect(): void;
  goTo(messageId: string): void;
}

/** How much of a message its label says. */
const LABEL = 80;

/** Draws a message as Discord's client does. */
export function drawMessage(shown: ShownMessage, hands: MessageHands): HTMLElement {
  const { message, names, botId, continues } = shown;
  const classes = [
    'message',
    continues && 'continues',
    isForMe(shown) && 'mentions-me',
    isOnlyMine(message) && 'only-mine',
  ];
  return element(
    'article',
    {
      class: classes.filter(Boolean).join(' '),
      id: `message-${message.id}`,
      tabindex: -1,
      'aria-label': labelOf(shown),
      oncontextmenu(event: MouseEvent) {
        event.preventDefault();
        hands.menu({ x: event.clientX, y: event.clientY });
      },
    },
    drawOrigin(message, names, hands.goTo),
    continues
      ? drawTime(shown, whenIn(new Date(message.timestamp), 't'))
      : drawAvatar(message.author, nameOf(message.author, names), 'avatar'),
    element('div', { class: 'message-body' }, !continues && drawAuthor(shown), ...drawContent(shown, hands)),
    drawTools({
      ...(!isOnlyMine(message) && { reply: hands.reply }),
      ...(message.author.id === botId && { inspect: hands.inspect }),
      menu: hands.menu,
    }),
  );
}

/** Whether only its receiver sees it. */
export function isOnlyMine(message: APIMessage): boolean {
  return hasFlag(message, messageFlags.ephemeral);
}

function hasFlag({ flags }: APIMessage, flag: number): boolean {
  return ((flags ?? 0) & flag) !== 0;
}

/** A reply counts only where it pings, and then it mentions: Discord does not highlight the others. */
function isForMe({ message, me }: ShownMessage): boolean {
  return message.mention_everyone || message.mentions.some(({ id }) => id === me);
}

function labelOf({ message, names }: ShownMessage): string {
  const said = lineOf(message.content || saidIn(message.components), names, LABEL);
  return `${nameOf(message.author, names)}${said === '' ? '' : `: ${said}`}`;
}

function drawAuthor(shown: ShownMessage): HTMLElement {
  const { author, timestamp } = shown.message;
  return element(
    'div',
    { class: 'author' },
    element('span', { class: 'author-name' }, nameOf(author, shown.names)),
    drawTag(author),
    drawTime(shown, beside(new Date(timestamp), new Date(shown.now))),
  );
}

function drawTime({ message: { timestamp } }: ShownMessage, said: string): HTMLElement {
  const title = whenIn(new Date(timestamp), 'F');
  return element('time', { class: 'time', datetime: timestamp, title }, said);
}

function drawContent(shown: ShownMessage, hands: MessageHands): Child[] {
  const { message, failed } = shown;
  const isThinking = hasFlag(message, messageFlags.loading);
  return [
    ...(isThinking ? [drawThinking(shown)] : drawParts(shown, hands)),
    failed !== undefined && drawFailure(failed),
    isOnlyMine(message) && drawFoot(hands),
  ];
}

function drawParts(
  { message, names, channels, now, pending }: ShownMessage,
  { press, select }: MessageHands,
): Child[] {
  const waits = pending !== undefined && { pending };
  const context: ComponentContext = { names, channels, press, select, ...waits };
  const components = asComponents(message.components).map((each) => drawComponent(each, context));
  // Such a message has nothing but components.
  if (hasFlag(message, messageFlags.componentsV2)) return [...components, drawEdited(message)];
  return [
    (message.content !== '' || message.edited_timestamp !== null) && drawText(message, names),
    ...(message.message_snapshots ?? []).map((each) => drawForwarded(each.message.content, names)),
    ...message.attachments.map(({ filename, size }) => drawFile(filename, size)),
    ...message.embeds.map((embed) => drawEmbed(embed, names, new Date(now))),
    ...components,
  ];
}

function drawText(message: APIMessage, names: Names): HTMLElement {
  const text = drawMarkdown(message.content, names);
  return element('div', { class: 'content markup' }, text, drawEdited(message));
}

function drawEdited({ edited_timestamp: edited }: APIMessage): Child {
  return (
    edited !== null && element('span', { class: 'edited', title: whenIn(new Date(edited), 'F') }, ' (edited)')
  );
}

function drawForwarded(content: string, names: Names): HTMLElement {
  return element(
    'div',
    { class: 'forwarded' },
    element('div', { class: 'forwarded-mark' }, drawIcon('forward'), 'Forwarded'),
    element('div', { class: 'markup' }, drawMarkdown(content, names)),
  );
}

function drawThinking({ message, names }: ShownMessage): HTMLElement {
  const said = `${nameOf(message.author, names)} is thinking…`;
  return element('div', { class: 'thinking', role: 'status' }, drawDots(), said);
}

function drawFailure(said: string): HTMLElement {
  return element('div', { class: 'failed', role: 'alert' }, drawIcon('warning'), said);
}

function drawFoot({ dismiss }: MessageHands): HTMLElement {
  const button = element('button', { type: 'button', class: 'dismiss', onclick: dismiss }, 'Dismiss message');
  return element('div', { class: 'foot' }, drawIcon('eye'), 'Only you can see this • ', button);
}
