import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';
import { NEEDED_PERMISSIONS } from '#discord/router/needed-permissions.ts';

/** The address at which somebody adds the bot to a server, with the permissions that it needs. */
export function inviteLink(applicationId: string): string {
  const needed = NEEDED_PERMISSIONS.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(needed),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
