import type { Guild } from 'discord.js';
import { rolesLeft } from '#discord/features/settings/roles-left.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { Settings } from '#store/types.ts';
import { type LogStanding, MOST_ROLES, type Standing } from './card.ts';
import { lackedIn, lackingIn } from './lacking.ts';

/** Looks how a server stands now. */
export async function standingOf(guild: Guild, { store, library }: BotContext): Promise<Standing> {
  const [settings, own] = await Promise.all([store.settingsOf(guild.id), store.articlesOf(guild.id)]);
  const shareRoles = rolesLeft(guild, settings);
  return {
    lacking: lackingIn(guild),
    role: roleNameOf(guild),
    log: logStandingOf(guild, settings),
    shareRoles,
    chosenRoles: shareRoles.slice(0, MOST_ROLES),
    language: settings.language,
    own: own.length,
    bundled: library.bundled.filter(({ id }) => !settings.hiddenArticles.includes(id)).length,
  };
}

/** What the bot's own role is called, which its permissions are given to; without one, the bot. */
export function roleNameOf({ members, client }: Guild): string {
  return members.me?.roles.botRole?.name ?? members.me?.displayName ?? client.user.username;
}

function logStandingOf({ channels }: Guild, { logChannel }: Settings): LogStanding {
  if (logChannel === undefined) return { state: 'none' };
  const channel = channels.cache.get(logChannel);
  if (channel === undefined) return { state: 'gone' };
  const lacks = lackedIn(channel).filter((name) => name === 'ViewChannel' || name === 'SendMessages');
  return { state: 'there', channel: channel.id, lacks };
}
