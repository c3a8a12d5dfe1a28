import type { Guild } from 'discord.js';
import type { BotContext } from '#discord/router/context.ts';
import type { Settings } from '#store/types.ts';
import { type LogStanding, MOST_ROLES, type Standing } from './card.ts';
import { lackedIn, lackingIn } from './lacking.ts';

/** Looks how a server stands now. */
export async function standingOf(guild: Guild, { store, library }: BotContext): Promise<Standing> {
  const [settings, own] = await Promise.all([store.settingsOf(guild.id), store.articlesOf(guild.id)]);
  const { shareRoles, hiddenArticles } = settings;
  return {
    lacking: lackingIn(guild),
    role: roleNameOf(guild),
    log: logStandingOf(guild, settings),
    shareRoles,
    chosenRoles: rolesOnMenu(guild, settings),
    own: own.length,
    bundled: library.bundled.filter(({ id }) => !hiddenArticles.includes(id)).length,
  };
}

/** What the bot's own role is called, which its permissions are given to; without one, the bot. */
export function roleNameOf({ members, client }: Guild): string {
  return members.me?.roles.botRole?.name ?? members.me?.displayName ?? client.user.username;
}

/** The roles that a menu can show as chosen: those that are still there, and as many as it takes. */
export function rolesOnMenu(
  { roles }: Guild,
  { shareRoles }: Pick<Settings, 'shareRoles'>,
): readonly string[] {
  return shareRoles.filter((role) => roles.cache.has(role)).slice(0, MOST_ROLES);
}

function logStandingOf({ channels }: Guild, { logChannel }: Settings): LogStanding {
  if (logChannel === undefined) return { state: 'none' };
  const channel = channels.cache.get(logChannel);
  if (channel === undefined) return { state: 'gone' };
  const lacks = lackedIn(channel).filter((name) => name === 'ViewChannel' || name === 'SendMessages');
  return { state: 'there', channel: channel.id, lacks };
}
