import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
} from 'discord.js';
import {
  ApplicationCommandCreateRequestSchema as CreateSchema,
  ApplicationCommandPatchRequestPartialSchema as PatchSchema,
  ApplicationCommandUpdateRequestSchema as UpdateSchema,
} from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import type { Call, Route, RouteAnswer } from '#local-discord/call.ts';
import { commandFindings, duplicateFindings, type LooseCommand } from '#local-discord/checks/commands.ts';
import { schemaFindings } from '#local-discord/checks/schema.ts';
import type { Core } from '#local-discord/core.ts';
import { missingAccess, type RequestFault, raise, refuse, refused, unknown } from '#local-discord/errors.ts';

/** The registration of commands, globally and in guilds. */
export const commandRoutes: readonly Route[] = [
  ...routesAt('/applications/:application/commands', () => undefined),
  ...routesAt('/applications/:application/guilds/:guild/commands', (call) => {
    const guild = call.core.world.guild(call.param('guild'));
    if (!guild.members.has(call.core.botId)) throw missingAccess();
    return guild.id;
  }),
];

type Scope = (call: Call) => string | undefined;

function routesAt(path: string, scope: Scope): Route[] {
  const route = (
    method: Route['method'],
    at: string,
    handle: (call: Call, guildId?: string) => RouteAnswer,
  ): Route => ({
    method,
    path: at,
    auth: 'bot',
    handle(call) {
      if (call.param('application') !== call.core.botId) throw unknown('Application');
      return handle(call, scope(call));
    },
  });
  const one = `${path}/:command`;
  return [
    route('GET', path, (call, guildId) => ({ body: shown(call, call.core.commands.list(guildId)) })),
    route('PUT', path, replaceAll),
    route('POST', path, create),
    route('GET', one, (call, guildId) => ({ body: shown(call, [find(call, guildId)])[0] })),
    route('PATCH', one, change),
    route('DELETE', one, remove),
  ];
}

function replaceAll(call: Call, guildId?: string): RouteAnswer {
  const { core } = call;
  if (!Array.isArray(call.body)) {
    refuse(refused([], 'BASE_TYPE_BAD_TYPE_LIST', 'Only iterables may be used.'), call.note);
  }
  raise(listFindings(call.body), call.note);
  const old = core.commands.list(guildId);
  const commands = (call.body as LooseCommand[]).map((body) => toCommand(core, body, old, guildId));
  core.commands.replace(commands, guildId);
  core.changes.tell();
  return { body: shown(call, commands) };
}

/** The last list that was checked. A bot registers the same one at every start, and tests start it hundreds of times. */
let checked: { readonly text: string; readonly findings: readonly RequestFault[] } | undefined;

function listFindings(bodies: readonly unknown[]): readonly RequestFault[] {
  const text = JSON.stringify(bodies);
  if (checked?.text !== text) checked = { text, findings: checkList(bodies) };
  return checked.findings;
}

/** What Discord's description has against a list of commands; if nothing, what its other rules have. */
function checkList(bodies: readonly unknown[]): readonly RequestFault[] {
  const findings = bodies.flatMap((body, index) => described(UpdateSchema, body, [index]));
  if (findings.some(({ weight }) => weight === 'refused')) return findings;
  const loose = bodies as LooseCommand[];
  return [
    ...findings,
    ...loose.flatMap((body, index) => commandFindings(body, [index])),
    ...duplicateFindings(loose),
    ...tooMany(loose),
  ];
}

function create(call: Call, guildId?: string): RouteAnswer {
  const { core } = call;
  const body = call.body ?? {};
  raise(described(CreateSchema, body), call.note);
  raise(commandFindings(body as LooseCommand), call.note);
  const old = core.commands.list(guildId);
  const command = toCommand(core, body as LooseCommand, old, guildId);
  const others = old.filter(({ id }) => id !== command.id);
  raise(tooMany([...others, command] as LooseCommand[]), call.note);
  core.commands.replace([...others, command], guildId);
  core.changes.tell();
  return { status: others.length === old.length ? 201 : 200, body: command };
}

function change(call: Call, guildId?: string): RouteAnswer {
  const { core } = call;
  const old = find(call, guildId);
  raise(described(PatchSchema, call.body ?? {}), call.note);
  const merged = { ...old, ...(call.body as object) } as LooseCommand;
  raise(commandFindings(merged), call.note);
  const command = { ...toCommand(core, merged, [old], guildId), id: old.id };
  const all = core.commands.list(guildId).map((one) => (one.id === old.id ? command : one));
  core.commands.replace(all, guildId);
  core.changes.tell();
  return { body: command };
}

function remove(call: Call, guildId?: string): RouteAnswer {
  const gone = find(call, guildId);
  const { commands, changes } = call.core;
  commands.replace(
    commands.list(guildId).filter(({ id }) => id !== gone.id),
    guildId,
  );
  changes.tell();
  return { status: 204 };
}

function find({ core, param }: Call, guildId?: string): APIApplicationCommand {
  const found = core.commands.list(guildId).find(({ id }) => id === param('command'));
  if (found === undefined) throw unknown('Application Command');
  return found;
}

function described(schema: ZodMiniType, body: unknown, at: readonly number[] = []): RequestFault[] {
  return schemaFindings(schema, withNumericPermissions(body), at).filter(
    ({ code, path }) =>
      !(code === 'UNKNOWN_KEY' && path.length === at.length + 1 && UNDESCRIBED.has(String(path[at.length]))),
  );
}

// Discord takes these and its description leaves them out.
const UNDESCRIBED = new Set(['nsfw', 'dm_permission', 'default_permission']);

// Discord takes permissions as text; the description says number.
function withNumericPermissions(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const { default_member_permissions: given } = body;
  return typeof given === 'string' && /^\d+$/.test(given)
    ? { ...body, default_member_permissions: Number(given) }
    : body;
}

const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

function tooMany(commands: readonly LooseCommand[]): RequestFault[] {
  return Object.entries(MOST).flatMap(([type, most]) => {
    const count = commands.filter((command) => String(command.type ?? 1) === type).length;
    const message = `There are ${count} commands of type ${type}; the most is ${most}.`;
    return count > most ? [refused([], 'MAX_APPLICATION_COMMANDS', message)] : [];
  });
}

function toCommand(
  core: Core,
  body: LooseCommand,
  old: readonly APIApplicationCommand[],
  guildId?: string,
): APIApplicationCommand {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  const same = old.find((command) => command.name === body.name && command.type === type);
  const options = (body.options ?? []) as APIApplicationCommandOption[];
  const { options: _, ...fields } = body;
  const made = {
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...(guildId === undefined ? { dm_permission: true, contexts: null, integration_types: [0] } : {}),
    ...fields,
    id: same?.id ?? core.nextId(),
    application_id: core.botId,
    version: core.nextId(),
    type,
    description: body.description ?? '',
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    ...(options.length === 0 ? {} : { options: options.map(withoutDefaults) }),
  };
  return made as APIApplicationCommand;
}

// Discord does not give back what only says the usual.
function withoutDefaults(option: APIApplicationCommandOption): APIApplicationCommandOption {
  const kept = Object.entries(option).filter(
    ([key, value]) => !(USUALLY_FALSE.has(key) && value === false) && value !== undefined,
  );
  const nested =
    'options' in option && option.options !== undefined ? option.options.map(withoutDefaults) : undefined;
  return { ...Object.fromEntries(kept), ...(nested === undefined ? {} : { options: nested }) } as never;
}

const USUALLY_FALSE = new Set(['required', 'autocomplete']);

function shown(call: Call, commands: readonly APIApplicationCommand[]): unknown[] {
  if (call.method !== 'GET' || call.query.get('with_localizations') === 'true') return [...commands];
  return commands.map(({ name_localizations: _n, description_localizations: _d, ...rest }) => rest);
}
