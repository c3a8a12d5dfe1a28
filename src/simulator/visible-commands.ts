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
 * Makes sure that Discord's client shows the command to this user here: installed there, meant for this
 * context, permitted by default.
 * @throws Error that says why it does not
 */
export function requireVisible(
  core: Core,
  command: APIApplicationCommand,
  channel: Channel,
  userId: string,
): void {
  const { context, owners } = originOf(core, channel, userId);
  const types: readonly ApplicationIntegrationType[] =
    command.guild_id === undefined ? (command.integration_types ?? [0]) : [0];
  if (!types.some((type) => owners[type] !== undefined)) {
    throw new Error(`"${command.name}" is not installed here`);
  }
  const contexts = command.contexts ?? (command.guild_id === undefined ? ANYWHERE : undefined);
  if (contexts !== undefined && !contexts.includes(context)) {
    throw new Error(`"${command.name}" is not meant for the context ${InteractionContextType[context]}`);
  }
  const needed = BigInt(command.default_member_permissions ?? 0);
  const has = permissionsIn(core.world, channel, userId);
  if (channel.guildId !== undefined && (has & needed) !== needed) {
    throw new Error(`"${command.name}" is not shown to members without its permissions`);
  }
}

const ANYWHERE: readonly InteractionContextType[] = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
];
