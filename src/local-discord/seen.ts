import { type APIMessage, ButtonStyle, ComponentType } from 'discord.js';
import { flatten, type LooseComponent } from './checks/components.ts';
import { allows, permissionsIn } from './permissions.ts';
import type { Channel, StoredMessage, World } from './world.ts';

/** A button as a user sees it. */
export interface SeenButton {
  readonly label: string;
  /** Absent on links. */
  readonly customId?: string;
  readonly url?: string;
  readonly disabled: boolean;
  readonly style: ButtonStyle;
}

/** One of the choices in a select menu. */
export interface SeenOption {
  readonly label: string;
  readonly value: string;
  /** The menu's custom id, and its type. */
  readonly menu: string;
  readonly menuType: number;
}

/** The message as a user sees it: a copy that nobody changes any more. */
export function seenAs(message: StoredMessage): APIMessage {
  return structuredClone(message.data);
}

/** What a user sees in a channel, oldest first: ephemeral messages only their receiver. */
export function seenIn(world: World, channelId: string, userId?: string): APIMessage[] {
  return world
    .messagesIn(channelId)
    .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === userId)
    .map(seenAs);
}

/** The channels that a user may look into: a guild's in order, each with its threads behind it, then the user's own. */
export function channelsSeenBy(world: World, userId: string): Channel[] {
  const guilds = [...world.guilds.values()].filter(({ members }) => members.has(userId));
  const inGuilds = guilds.flatMap(({ id }) => {
    const threads = world.channelsOf(id, true);
    const withThreads = (channel: Channel) => [
      channel,
      ...threads.filter(({ parentId }) => parentId === channel.id),
    ];
    return world.channelsOf(id, false).flatMap(withThreads);
  });
  const direct = [...world.channels.values()].filter(({ recipientIds }) => recipientIds.includes(userId));
  return [...inGuilds, ...direct].filter((channel) =>
    allows(permissionsIn(world, channel, userId), 'ViewChannel'),
  );
}

/** All buttons of a message, from top to bottom. */
export function buttonsOf(message: { readonly components?: readonly unknown[] | null }): SeenButton[] {
  return flatten((message.components ?? []) as LooseComponent[])
    .filter(({ type }) => type === ComponentType.Button)
    .map((button) => ({
      label: String(button.label ?? ''),
      disabled: button.disabled === true,
      style: Number(button.style) as ButtonStyle,
      ...(typeof button.custom_id === 'string' ? { customId: button.custom_id } : {}),
      ...(typeof button.url === 'string' ? { url: button.url } : {}),
    }));
}

/** The custom ids of all other components that can be used. */
export function selectsOf(message: { readonly components?: readonly unknown[] | null }): LooseComponent[] {
  return flatten((message.components ?? []) as LooseComponent[]).filter(
    ({ type, custom_id: id }) => type !== ComponentType.Button && typeof id === 'string',
  );
}

/** What a message's menus offer, from top to bottom. */
export function menuOptionsOf(message: { readonly components?: readonly unknown[] | null }): SeenOption[] {
  return selectsOf(message).flatMap(({ type, custom_id: menu, options }) =>
    (Array.isArray(options) ? options : []).map(({ label, value }: LooseComponent) => ({
      label: String(label),
      value: String(value),
      menu: String(menu),
      menuType: Number(type),
    })),
  );
}

/** What a message lets a user do: the labels of its buttons, and of what its menus offer. */
export function actionsOf(message: { readonly components?: readonly unknown[] | null }): string[] {
  return [...buttonsOf(message), ...menuOptionsOf(message)].map(({ label }) => label);
}

/** The button that a user would press. @throws where it is absent, a link, disabled, or one of several */
export function pressable(
  message: APIMessage,
  labelOrId: string,
): SeenButton & { readonly customId: string } {
  const all = buttonsOf(message);
  const exact = all.filter(({ customId }) => customId === labelOrId);
  const found = exact.length > 0 ? exact : all.filter(({ label }) => label === labelOrId);
  const [button] = found;
  const labels = all.map(({ label }) => `"${label}"`).join(', ') || 'none';
  if (button === undefined) throw new Error(`There is no button "${labelOrId}"; there are: ${labels}`);
  if (found.length > 1) throw new Error(`${found.length} buttons are called "${labelOrId}"`);
  if (button.disabled) throw new Error(`The button "${labelOrId}" is disabled`);
  if (button.customId === undefined || button.style === ButtonStyle.Link) {
    throw new Error(`The button "${labelOrId}" is a link`);
  }
  return { ...button, customId: button.customId };
}
