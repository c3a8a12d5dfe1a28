import { ChannelType } from 'discord.js';
import { CreatePrivateChannelRequestSchema as PrivateChannelSchema } from 'discord-api-spec/zod';
import { directMessages } from '#local-discord/build.ts';
import type { Call, Route } from '#local-discord/call.ts';
import { schemaFindings } from '#local-discord/checks/schema.ts';
import type { Core } from '#local-discord/core.ts';
import { DiscordError, missingAccess, raise, unknown } from '#local-discord/errors.ts';
import { botGuilds, gatewayUrl } from '#local-discord/events.ts';
import { channelPayload, guildPayload, memberPayload, rolePayload } from '#local-discord/payloads.ts';
import { guildPermissions } from '#local-discord/permissions.ts';
import type { Guild } from '#local-discord/world.ts';
import { visibleChannel } from './messages.ts';

/** Everything but messages, commands and interactions: the gateway's address, users, channels, guilds. */
export const placeRoutes: readonly Route[] = [
  get('/gateway', ({ core }) => ({ url: gatewayUrl(core) })),
  get('/gateway/bot', ({ core }) => ({
    url: gatewayUrl(core),
    shards: core.admission.shards,
    session_start_limit: {
      total: 1000,
      remaining: core.admission.sessionsLeft,
      reset_after: core.admission.resetAfterMs,
      max_concurrency: core.admission.maxConcurrency,
    },
  })),
  get('/users/@me', ({ core }) => ({
    ...core.world.user(core.botId),
    verified: true,
    email: null,
    flags: 0,
  })),
  get('/users/@me/guilds', ({ core }) =>
    botGuilds(core).map((guild) => ({
      id: guild.id,
      name: guild.name,
      icon: null,
      owner: false,
      permissions: String(guildPermissions(guild, core.botId)),
      features: [],
    })),
  ),
  get('/users/:user', ({ core, param }) => core.world.user(param('user'))),
  get('/applications/@me', ({ core }) => application(core)),
  get('/oauth2/applications/@me', ({ core }) => application(core)),
  get('/channels/:channel', (call) => channelPayload(call.core.world, visibleChannel(call), call.core.botId)),
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    auth: 'bot',
    handle(call) {
      visibleChannel(call);
      return { status: 204 };
    },
  },
  { method: 'POST', path: '/users/@me/channels', auth: 'bot', handle: openDirectMessages },
  get('/guilds/:guild', (call) => guildPayload(visibleGuild(call))),
  get('/guilds/:guild/channels', (call) =>
    call.core.world
      .channelsOf(visibleGuild(call).id, false)
      .map((channel) => channelPayload(call.core.world, channel, call.core.botId)),
  ),
  get('/guilds/:guild/roles', (call) => [...visibleGuild(call).roles.values()].map(rolePayload)),
  get('/guilds/:guild/members/:user', (call) => {
    const id = call.param('user') === '@me' ? call.core.botId : call.param('user');
    const member = visibleGuild(call).members.get(id);
    if (member === undefined) throw unknown('Member');
    return memberPayload(call.core.world, member);
  }),
];

function get(path: string, body: (call: Call) => unknown): Route {
  return { method: 'GET', path, auth: 'bot', handle: (call) => ({ body: body(call) }) };
}

function visibleGuild({ core, param }: Call): Guild {
  const guild = core.world.guild(param('guild'));
  if (!guild.members.has(core.botId)) throw missingAccess();
  return guild;
}

function application(core: Core): unknown {
  return {
    id: core.botId,
    name: core.settings.applicationName,
    icon: null,
    description: '',
    summary: '',
    type: null,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    hook: true,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: core.world.user(core.botId),
    team: null,
    approximate_guild_count: core.world.guilds.size,
    approximate_user_install_count: core.world.appUsers.size,
    integration_types_config: { 0: {}, 1: {} },
    bot: core.world.user(core.botId),
  };
}

function openDirectMessages(call: Call) {
  const { core } = call;
  raise(schemaFindings(PrivateChannelSchema, call.body ?? {}), call.note);
  const { recipient_id: id } = call.body as { recipient_id: string };
  if (id === core.botId) throw new DiscordError(400, 50007, 'Cannot send messages to this user');
  const channel = directMessages(core, [core.world.user(id).id, core.botId], ChannelType.DM);
  return { body: channelPayload(core.world, channel, core.botId) };
}
