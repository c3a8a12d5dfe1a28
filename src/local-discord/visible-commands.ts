import {
  type APIApplicationCommand,
  type ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { Core } from './core.ts';
import { originOf } from './interaction-payload.ts';
import { permissionsIn } from './permissions.ts';
import type { Channel } from './world.ts';

/**
 * Why Discord's client does not show the command to this user here: not installed, not meant for this context, or not
 * permitted by default. Nothing where it does.
 */
export function whyHidden(
  core: Core,
  command: APIApplicationCommand,
  channel: Channel,
  userId: string,
): string | undefined {
  const { context, owners } = originOf(core, channel, userId);
  const types: readonly ApplicationIntegrationType[] =
    command.guild_id === undefined ? (command.integration_types ?? [0]) : [0];
  if (!types.some((type) => owners[type] !== undefined)) return `"${command.name}" is not installed here`;
  const contexts = command.contexts ?? (command.guild_id === undefined ? ANYWHERE : undefined);
  if (contexts !== undefined && !contexts.includes(context)) {
    return `"${command.name}" is not meant for the context ${InteractionContextType[context]}`;
  }
  const needed = BigInt(command.default_member_permissions ?? 0);
  const has = permissionsIn(core.world, channel, userId);
  return channel.guildId !== undefined && (has & needed) !== needed
    ? `"${command.name}" is not shown to members without its permissions`
    : undefined;
}

/** @throws Error that says why the client does not show the command */
export function requireVisible(
  core: Core,
  command: APIApplicationCommand,
  channel: Channel,
  userId: string,
): void {
  const reason = whyHidden(core, command, channel, userId);
  if (reason !== undefined) throw new Error(reason);
}

const ANYWHERE: readonly InteractionContextType[] = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
];
