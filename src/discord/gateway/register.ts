import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { commandData } from '#discord/router/command.ts';
import { loggable } from '#discord/router/errors.ts';
import { refusedWith } from '#discord/router/refused.ts';
import { BotError } from './bot-error.ts';
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
  /** The servers that the bot is in. */
  readonly guildIds: readonly string[];
  /** When it comes, nothing more is tried. */
  readonly end: AbortSignal;
  /** Waits between two tries; left out, by the system's clock. */
  readonly pause?: Pause | undefined;
}

/** Old commands are looked for in at most this many servers: a bot that was tried in one server is not in many. */
const MOST_SERVERS = 100;

/**
 * Registers the commands, with ever longer pauses until Discord has them, and removes those that would appear twice.
 * Meanwhile the old ones stay.
 *
 * @throws {BotError} if the bot is not in the server that was chosen.
 */
export async function keepRegistered(
  commands: readonly CommandData[],
  where: KeptRegistration,
): Promise<void> {
  const { log, end, pause = sleep } = where;
  for (let tries = 0; !end.aborted; tries++) {
    await pause(pauseBefore(tries), end);
    try {
      const changed = await registerCommands(commands, where);
      log.info(changed ? 'the commands are registered' : 'the commands are registered already');
      return await removeDoubles(where);
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
async function removeDoubles({
  rest,
  applicationId,
  guildId,
  guildIds,
  log,
  end,
}: KeptRegistration): Promise<void> {
  const elsewhere = guildIds
    .slice(0, MOST_SERVERS)
    .map((guild) => [Routes.applicationGuildCommands(applicationId, guild), guild] as const);
  const doubles =
    guildId === undefined ? elsewhere : [[Routes.applicationCommands(applicationId), 'all'] as const];
  for (const [route, place] of doubles) {
    if (end.aborted) return;
    const held = await rest.get(route);
    if (!Array.isArray(held) || held.length === 0) continue;
    await rest.put(route, { body: [] });
    log.warn(
      { place, commands: held.length },
      'some commands were registered twice; the old ones are removed',
    );
  }
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
