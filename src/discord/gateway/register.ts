import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { commandData } from '#discord/router/command.ts';
import { loggable } from '#discord/router/errors.ts';
import { refusedWith } from '#discord/router/refused.ts';
import type { Claim } from '#store/types.ts';
import { BotError } from './bot-error.ts';
import { CLAIM_LOOK_MS, claimSoon } from './claim-soon.ts';
import { type Pause, pauseBefore, sleep } from './pause.ts';

type CommandData = ReturnType<typeof commandData>;

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** Register in this server alone; left out, everywhere. */
  readonly guildId?: string | undefined;
}

export interface KeptRegistration extends Registration {
  readonly log: Logger;
  /** Claims the registration for this process alone; undefined while another process has it. Left out, there is no other. */
  readonly claim?: (() => Promise<Claim | undefined>) | undefined;
  /** When it comes, nothing more is tried. */
  readonly end: AbortSignal;
  /** Waits between two tries; left out, by the system's clock. */
  readonly pause?: Pause | undefined;
}

/** Old commands are looked for in at most this many servers: a bot that was tried in one server is not in many. */
const MOST_SERVERS = 100;
const guildsOfBot = z.array(z.object({ id: z.string() }));

/**
 * Registers the commands, with ever longer pauses until Discord has them, and removes those that would appear twice.
 * Meanwhile the old ones stay. Of several processes one after the other does so, and the first leaves the others nothing to do.
 *
 * @throws {BotError} if the bot is not in the server that was chosen.
 */
export async function keepRegistered(
  commands: readonly CommandData[],
  where: KeptRegistration,
): Promise<void> {
  const { claim, end, pause = sleep } = where;
  const wait = () => pause(CLAIM_LOOK_MS, end);
  const held = claim && (await claimSoon({ claim, wait, isOver: () => end.aborted }));
  try {
    await registerUntilDone(commands, where);
  } finally {
    await held?.release().catch(() => {});
  }
}

async function registerUntilDone(commands: readonly CommandData[], where: KeptRegistration): Promise<void> {
  const { guildId, log, end, pause = sleep } = where;
  let changed = false;
  for (let tries = 0; !end.aborted; tries++) {
    await pause(pauseBefore(tries), end);
    try {
      changed = (await registerCommands(commands, where)) || changed;
      log.info(changed ? 'the commands are registered' : 'the commands are registered already');
      if (guildId !== undefined) await removeOthers({ ...where, place: 'all' });
      // A bot that was tried in one server had no commands for all: what there may be to remove is found when they change.
      else if (changed) await removeInServers(where);
      return;
    } catch (error) {
      if (isWrongServer(error, where)) {
        throw new BotError(
          `DISCORD_GUILD_ID=${where.guildId} is no server that the bot is in: correct it, invite the bot there, or leave the setting out.`,
          true,
        );
      }
      log.error({ error: loggable(error) }, 'the commands could not be registered; the old ones stay');
      // What Discord refuses today it refuses tomorrow.
      if (error instanceof DiscordAPIError && error.status < 500) return;
    }
  }
}

function isWrongServer(error: unknown, { guildId }: Registration): boolean {
  const codes = [RESTJSONErrorCodes.UnknownGuild, RESTJSONErrorCodes.MissingAccess];
  return guildId !== undefined && refusedWith(error, ...codes);
}

/** Members see commands twice that are registered in their server and everywhere. */
async function removeInServers(where: KeptRegistration): Promise<void> {
  const query = new URLSearchParams({ limit: String(MOST_SERVERS) });
  const servers = guildsOfBot.parse(await where.rest.get(Routes.userGuilds(), { query }));
  for (const { id } of servers.slice(0, MOST_SERVERS)) await removeOthers({ ...where, place: id });
}

/** Removes the commands of a place: a server, or all of them. */
async function removeOthers({
  rest,
  applicationId,
  log,
  end,
  place,
}: KeptRegistration & { readonly place: string }): Promise<void> {
  if (end.aborted) return;
  const route =
    place === 'all'
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, place);
  const held = await rest.get(route);
  if (!Array.isArray(held) || held.length === 0) return;
  await rest.put(route, { body: [] });
  log.warn({ place, commands: held.length }, 'some commands were registered twice; the old ones are removed');
}

/**
 * Registers the commands where what Discord holds differs from them, and only then.
 *
 * @returns whether anything was registered.
 */
export async function registerCommands(
  commands: readonly CommandData[],
  where: Registration,
): Promise<boolean> {
  const route = where.guildId
    ? Routes.applicationGuildCommands(where.applicationId, where.guildId)
    : Routes.applicationCommands(where.applicationId);
  const wanted = where.guildId ? commands.map(withoutPlaces) : commands;
  const held = await where.rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (Array.isArray(held) && sameCommands(wanted, held)) return false;
  await where.rest.put(route, { body: wanted });
  return true;
}

/** A command of one server alone has no installations and contexts to choose from. */
function withoutPlaces({ integration_types: _, contexts: __, ...data }: CommandData): object {
  return data;
}

/** Whether Discord holds just these commands. What it adds of its own (ids, versions, defaults) does not count. */
export function sameCommands(wanted: readonly object[], held: readonly object[]): boolean {
  if (wanted.length !== held.length) return false;
  return wanted.every((command) =>
    held.some((other) => sameIdentity(command, other) && holds(command, other)),
  );
}

function sameIdentity(a: object, b: object): boolean {
  return field(a, 'name') === field(b, 'name') && (field(a, 'type') ?? 1) === (field(b, 'type') ?? 1);
}

/** Whether `other` says all that `wanted` says; nothing, null, false and an empty list are the same to Discord. */
function holds(wanted: unknown, other: unknown): boolean {
  if (isNothing(wanted)) return isNothing(other);
  if (Array.isArray(wanted)) {
    if (!Array.isArray(other) || wanted.length !== other.length) return false;
    const [mine, theirs] = [ordered(wanted), ordered(other)];
    return mine.every((each, at) => holds(each, theirs[at]));
  }
  if (typeof wanted !== 'object' || wanted === null) return wanted === other;
  if (typeof other !== 'object' || other === null) return false;
  return [...new Set([...Object.keys(wanted), ...KNOWN.filter((key) => key in other)])].every((key) =>
    holds(field(wanted, key), field(other, key)),
  );
}

/** What a command may have lost: held by Discord, no longer wanted. */
const KNOWN = [
  'options',
  'choices',
  'required',
  'autocomplete',
  'channel_types',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'default_member_permissions',
  'nsfw',
  'name_localizations',
  'description_localizations',
];

/** The order of plain numbers (contexts, integration types) says nothing; that of options does. */
function ordered(list: readonly unknown[]): readonly unknown[] {
  return list.every((each) => typeof each === 'number') ? [...list].sort((a, b) => a - b) : list;
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
  );
}

function field(value: object, key: string): unknown {
  return Reflect.get(value, key);
}
