import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { drawAvatar } from './avatar.ts';
import { type Child, element } from './dom.ts';
import { drawIcon } from './icon.ts';
import { messageTypes, referenceTypes } from './kinds.ts';
import { saidIn } from './loose-component.ts';
import { parseMarkdown, plainText } from './markdown.ts';
import type { Names } from './names.ts';

/** The longest preview of a message replied to; what does not fit the line is cut by the line. */
const PREVIEW = 200;

/** Draws the line above a message: what it replies to, or the command that made it. */
export function drawOrigin(message: APIMessage, names: Names, goTo: (id: string) => void): Child {
  const { referenced_message: to, interaction_metadata: by, message_reference: reference } = message;
  if (to) return drawReply(message, to, names, goTo);
  if (by) return drawCommand(message, by.user, names);
  const isReply = reference && (reference.type ?? referenceTypes.reply) === referenceTypes.reply;
  if (!isReply) return undefined;
  const lost = element('span', { class: 'origin-lost' }, 'Original message was deleted');
  return element('div', { class: 'origin' }, element('span', { class: 'disc' }, drawIcon('reply')), lost);
}

/** The name by which a user is shown. */
export function nameOf(user: APIUser, names: Names): string {
  return names[user.id] ?? user.global_name ?? user.username;
}

/** The start of a text in Markdown, plain and on one line. */
export function lineOf(text: string, names: Names, most: number): string {
  const lines = text.split('\n').map((line) => plainText(parseMarkdown(line), names).trim());
  return lines
    .filter((line) => line !== '')
    .join(' ')
    .slice(0, most);
}

/** The tag beside a bot's name. */
export function drawTag({ bot }: APIUser): Child {
  return bot === true && element('span', { class: 'app-tag' }, 'APP');
}

function drawReply(message: APIMessage, to: APIMessage, names: Names, goTo: (id: string) => void): Child {
  const name = nameOf(to.author, names);
  const pings = message.mentions.some(({ id }) => id === to.author.id);
  const said = previewOf(to, names);
  return element(
    'div',
    { class: 'origin' },
    drawAvatar(to.author, name, 'disc'),
    drawTag(to.author),
    element('span', { class: 'origin-name' }, pings ? `@${name}` : name),
    element(
      'button',
      {
        type: 'button',
        class: said === undefined ? 'origin-text empty' : 'origin-text',
        'aria-label': `Go to the message that this replies to: ${said ?? 'without text'}`,
        onclick: () => goTo(to.id),
      },
      said ?? (to.attachments.length > 0 ? 'Click to see attachment' : 'Click to see message'),
    ),
  );
}

function previewOf({ content, components }: APIMessage, names: Names): string | undefined {
  const said = lineOf(content || saidIn(components), names, PREVIEW);
  return said === '' ? undefined : said;
}

function drawCommand(message: APIMessage, user: APIUser, names: Names): Child {
  const command = commandOf(message);
  if (command === undefined) return undefined;
  const name = nameOf(user, names);
  return element(
    'div',
    { class: 'origin' },
    drawAvatar(user, name, 'disc'),
    element('span', { class: 'origin-name' }, name),
    element('span', { class: 'origin-used' }, ' used ', element('span', { class: 'mention' }, command)),
  );
}

/** The command as that line shows it; Discord has no such line for what a button or a form brought. */
function commandOf({ interaction, interaction_metadata: metadata, type }: APIMessage): string | undefined {
  const named = Reflect.get(metadata ?? {}, 'name');
  const name = typeof named === 'string' ? named : interaction?.name;
  if (name === undefined) return undefined;
  return type === messageTypes.menuAnswer ? name : `/${name}`;
}
