import type { APIMessage } from 'discord-api-types/v10';
import { drawComponent } from './component.ts';
import { type Child, element } from './dom.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawEmbed } from './embed.ts';
import { messageFlags } from './kinds.ts';
import { asComponents } from './loose-component.ts';
import { parseMarkdown, plainText } from './markdown.ts';
import type { Names } from './names.ts';
import { beside, whenIn } from './when.ts';

/** A message with what is known around it. */
export interface ShownMessage {
  readonly message: APIMessage;
  readonly names: Names;
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

/** The type of a message that answers a slash command. */
const SLASH_ANSWER = 20;

/** Draws a message as Discord's client does. */
export function drawMessage(shown: ShownMessage, hands: MessageHands): HTMLElement {
  const { message, me, continues } = shown;
  const mentionsMe = message.mentions.some(({ id }) => id === me);
  const classes = [
    'message',
    continues && 'continues',
    mentionsMe && 'mentions-me',
    isOnlyMine(message) && 'only-mine',
  ];
  const drawn: HTMLElement = element(
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
    drawOrigin(shown, hands),
    continues ? drawTime(shown) : drawAvatar(message.author),
    element('div', { class: 'message-body' }, !continues && drawAuthor(shown), ...drawContent(shown, hands)),
    drawTools(shown, hands, () => drawn),
  );
  return drawn;
}

/** Whether only its receiver sees it. */
export function isOnlyMine({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & messageFlags.ephemeral) !== 0;
}

function isThinking({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & messageFlags.loading) !== 0;
}

function labelOf({ message, names }: ShownMessage): string {
  const said = plainText(parseMarkdown(message.content), names).slice(0, 80);
  return `${nameOf(message.author, names)}${said === '' ? '' : `: ${said}`}`;
}

function nameOf(author: { readonly id: string; readonly username: string }, names: Names): string {
  return names[author.id] ?? author.username;
}

/** The line above a message: what it replies to, or the command that made it. */
function drawOrigin(shown: ShownMessage, { goTo }: MessageHands): Child {
  const { message, names } = shown;
  const { referenced_message: to, interaction_metadata: by, message_reference: reference } = message;
  if (to) {
    const said = plainText(parseMarkdown(to.content), names) || 'Click to see the message';
    const onclick = () => goTo(to.id);
    const button = element('button', { type: 'button', class: 'origin-text', onclick }, said);
    return element(
      'div',
      { class: 'origin' },
      disc(to.author),
      element('b', {}, nameOf(to.author, names)),
      button,
    );
  }
  if (by) {
    const { interaction } = message;
    const slash = message.type === SLASH_ANSWER ? '/' : '';
    const name = interaction ? `${slash}${interaction.name}` : 'a button or form';
    return element(
      'div',
      { class: 'origin' },
      disc(by.user),
      element('b', {}, nameOf(by.user, names)),
      element('span', {}, ' used ', element('span', { class: 'mention' }, name)),
    );
  }
  return reference ? element('div', { class: 'origin' }, 'The original message was deleted') : undefined;
}

function drawAvatar(author: APIMessage['author']): HTMLElement {
  return element(
    'div',
    { class: 'avatar', 'data-tone': toneOf(author), 'aria-hidden': 'true' },
    initialOf(author),
  );
}

function disc(author: APIMessage['author']): HTMLElement {
  return element(
    'span',
    { class: 'disc', 'data-tone': toneOf(author), 'aria-hidden': 'true' },
    initialOf(author),
  );
}

function initialOf({ username }: APIMessage['author']): string {
  return username.slice(0, 1).toUpperCase();
}

/** One of six colours, the same for the same person. */
function toneOf({ username, bot }: APIMessage['author']): string {
  if (bot === true) return 'bot';
  return String([...username].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 5);
}

function drawAuthor(shown: ShownMessage): HTMLElement {
  const { author } = shown.message;
  return element(
    'div',
    { class: 'author' },
    element('span', { class: 'author-name' }, nameOf(author, shown.names)),
    author.bot === true && element('span', { class: 'app-tag' }, 'APP'),
    drawTime(shown),
  );
}

function drawTime({ message, now }: ShownMessage): HTMLElement {
  const date = new Date(message.timestamp);
  const given = { class: 'time', datetime: message.timestamp, title: whenIn(date, 'F') };
  return element('time', given, beside(date, new Date(now)));
}

function drawContent(shown: ShownMessage, hands: MessageHands): Child[] {
  const { message, names, failed, pending } = shown;
  if (isThinking(message)) return [drawThinking(shown), drawFoot(shown, hands)];
  const context = {
    names,
    press: hands.press,
    select: hands.select,
    ...(pending !== undefined && { pending }),
  };
  return [
    message.content !== '' && drawText(message, names),
    ...message.embeds.map((embed) => drawEmbed(embed, names)),
    ...message.attachments.map(({ filename, size }) =>
      element('div', { class: 'attachment' }, element('b', {}, filename), ` ${size} bytes`),
    ),
    ...asComponents(message.components).map((component) => drawComponent(component, context)),
    failed !== undefined && element('div', { class: 'failed', role: 'alert' }, `⚠ ${failed}`),
    drawFoot(shown, hands),
  ];
}

function drawText({ content, edited_timestamp: edited }: APIMessage, names: Names): HTMLElement {
  const mark =
    edited !== null &&
    element('span', { class: 'edited', title: whenIn(new Date(edited), 'F') }, ' (edited)');
  return element('div', { class: 'content markup' }, drawMarkdown(content, names), mark);
}

function drawThinking({ message, names }: ShownMessage): HTMLElement {
  const dots = element('span', { class: 'dots', 'aria-hidden': 'true' }, '•••');
  return element(
    'div',
    { class: 'thinking', role: 'status' },
    dots,
    `${nameOf(message.author, names)} is thinking…`,
  );
}

function drawFoot({ message }: ShownMessage, { dismiss }: MessageHands): Child {
  if (!isOnlyMine(message)) return undefined;
  const button = element('button', { type: 'button', class: 'dismiss', onclick: dismiss }, 'Dismiss message');
  return element('div', { class: 'foot' }, 'Only you can see this • ', button);
}

function drawTools(
  { message, botId }: ShownMessage,
  hands: MessageHands,
  drawn: () => HTMLElement,
): HTMLElement {
  const tool = (label: string, sign: string, onclick: () => void) =>
    element('button', { type: 'button', 'aria-label': label, title: label, onclick }, sign);
  const more = () => {
    const { right, top } = drawn().getBoundingClientRect();
    hands.menu({ x: right - 24, y: top + 16 });
  };
  const tools = element('div', { class: 'tools' });
  if (!isOnlyMine(message)) tools.append(tool('Reply', '↰', hands.reply));
  if (message.author.id === botId) tools.append(tool('Inspect', '⌕', hands.inspect));
  tools.append(tool('More', '⋯', more));
  return tools;
}
