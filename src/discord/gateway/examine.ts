import { PermissionFlagsBits, type PermissionsString, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { NEEDED_PERMISSIONS } from '#discord/router/needed-permissions.ts';
import { loginFault } from './startup-errors.ts';

/** Something about the bot's account that is as it should be, or that somebody should mend. */
export interface Finding {
  readonly state: 'good' | 'bad';
  readonly text: string;
}

export interface ExamineOptions {
  readonly token: string;
  /** The base of the HTTP API; left out, Discord's own. */
  readonly apiUrl?: string | undefined;
  /** The server that commands are registered in, where it is one alone. */
  readonly guildId?: string | undefined;
  /** This machine's time: milliseconds since 1970. */
  readonly now: () => number;
}

/** Of more servers than these nothing is looked at. */
const MOST_SERVERS = 200;
/** Interactions are refused where the clocks differ by much more. */
const MOST_CLOCK_MS = 30_000;

const application = z.object({
  name: z.string(),
  interactions_endpoint_url: z.string().nullish(),
});
const gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ remaining: z.number(), total: z.number() }),
});
const guilds = z.array(z.object({ id: z.string(), name: z.string(), permissions: z.string() }));

/** Asks Discord about the bot's token, application, servers and permissions, and looks at the clock. Never rejects. */
export async function examineAccount({
  token,
  apiUrl,
  guildId,
  now,
}: ExamineOptions): Promise<readonly Finding[]> {
  let clock: Finding | undefined;
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  rest.on('response', (_, { headers }) => {
    const date = headers.get('date');
    clock = date === null ? clock : clockFinding(Date.parse(date) - now());
  });
  try {
    const app = application.parse(await rest.get(Routes.currentApplication()));
    const { shards, session_start_limit: sessions } = gateway.parse(await rest.get(Routes.gatewayBot()));
    const query = new URLSearchParams({ limit: String(MOST_SERVERS) });
    const servers = guilds.parse(await rest.get(Routes.userGuilds(), { query }));
    return [
      good(`Discord takes the token: it is ${app.name}’s.`),
      endpointFinding(app.interactions_endpoint_url ?? undefined),
      good(`It needs no privileged intent, and asks for none.`),
      good(`Discord recommends ${shards} ${shards === 1 ? 'shard' : 'shards'}.`),
      sessions.remaining > shards
        ? good(`It may log in ${sessions.remaining} more times today.`)
        : bad(`It may log in only ${sessions.remaining} more times today: find out why it starts so often.`),
      ...serverFindings(servers, guildId),
      ...(clock ? [clock] : []),
    ];
  } catch (error) {
    return [bad(loginFault(error, apiUrl).message)];
  }
}

function endpointFinding(url: string | undefined): Finding {
  if (url === undefined) return good('Commands come to the bot by the gateway.');
  return bad(
    'Commands go to the Interactions Endpoint URL of the application, and never come here: leave it empty in the developer portal (your application › General Information).',
  );
}

function serverFindings(servers: z.infer<typeof guilds>, guildId: string | undefined): readonly Finding[] {
  const lacking = servers.flatMap(({ name, permissions }) => {
    const lacks = lackingIn(BigInt(permissions));
    return lacks.length === 0
      ? []
      : [bad(`In ${name} it lacks ${lacks.join(', ')}: give its role these permissions.`)];
  });
  const isThere = guildId === undefined || servers.some(({ id }) => id === guildId);
  const many = servers.length < MOST_SERVERS ? String(servers.length) : `${MOST_SERVERS} or more`;
  return [
    servers.length === 0
      ? bad('It is in no server: invite it with the address that the start shows.')
      : good(`It is in ${many} ${servers.length === 1 ? 'server' : 'servers'}.`),
    ...(isThere ? [] : [bad(`DISCORD_GUILD_ID=${guildId} is no server that it is in.`)]),
    ...lacking,
  ];
}

function lackingIn(permissions: bigint): readonly PermissionsString[] {
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return [];
  return NEEDED_PERMISSIONS.filter((name) => (permissions & PermissionFlagsBits[name]) === 0n);
}

function clockFinding(differenceMs: number): Finding {
  const seconds = Math.round(Math.abs(differenceMs) / 1000);
  if (Math.abs(differenceMs) <= MOST_CLOCK_MS) return good('The clock is right.');
  const way = differenceMs > 0 ? 'behind' : 'ahead of';
  return bad(`The clock is ${seconds} seconds ${way} Discord’s: set it by the network (NTP).`);
}

function good(text: string): Finding {
  return { state: 'good', text };
}

function bad(text: string): Finding {
  return { state: 'bad', text };
}
