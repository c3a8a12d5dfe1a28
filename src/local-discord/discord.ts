import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type APIMessage, ChannelType, GatewayIntentBits } from 'discord.js';
import type { Admission } from './admission.ts';
import {
  addRole,
  buildChannel,
  buildGuild,
  buildThread,
  type ChannelOptions,
  type ChannelRule,
  changeLocale,
  changeRules,
  directMessages,
  type GuildOptions,
  join,
  type UserOptions,
} from './build.ts';
import { createChanges } from './changes.ts';
import { createClock, createIds, type DiscordClock } from './clock.ts';
import { CommandStore } from './command-store.ts';
import type { Core, DiscordSettings, PrivilegedIntent } from './core.ts';
import { guildCreated, guildDeleted, openingEvents } from './events.ts';
import { Faults, type HeldRequest, type InjectedFault } from './faults.ts';
import { Files } from './files.ts';
import { Gateway } from './gateway.ts';
import { Interactions } from './interactions.ts';
import { newUser } from './payloads.ts';
import { Person } from './person.ts';
import { type RateLimit, RateLimits } from './rate-limits.ts';
import { Reply } from './reply.ts';
import { createRest, type LoggedRequest } from './rest.ts';
import { channelsSeenBy, seenAs, seenIn } from './seen.ts';
import { type Trace, traceOf } from './trace.ts';
import { createViolationLog } from './violations.ts';
import { type Channel, type Guild, type Role, World } from './world.ts';

/** The settings of a simulator; what is left out is the default. */
export type DiscordOptions = Partial<DiscordSettings>;

const DEFAULTS: Omit<DiscordSettings, 'token'> = {
  applicationName: 'Verbatim',
  serverName: 'Home',
  pace: 'still',
  port: 0,
  requireEmptyMentions: true,
  privilegedIntents: [],
  answerWithinMs: 3_000,
  followUpWithinMs: 15 * 60_000,
  heartbeatIntervalMs: 41_250,
  steadily: () => performance.now(),
};

const TOKEN_BYTES = 24;

/** Starts a Discord of one's own on 127.0.0.1, with one guild and one channel. */
export async function startDiscord(options: DiscordOptions = {}): Promise<LocalDiscord> {
  // Nobody else on this machine knows it.
  const token = `simulated.${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const settings: DiscordSettings = { ...DEFAULTS, token, ...options };
  const faults = new Faults();
  const requests: LoggedRequest[] = [];
  const address = { origin: '' };
  const core = createCore(settings, () => address.origin);
  const limits = new RateLimits(core.clock.now);
  const app = createRest({ core, faults, limits, log: requests });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.on('upgrade', (request, socket, head) => core.gateway.upgrade(request, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', resolve);
  });
  address.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return new LocalDiscord({ core, server, faults, limits, requests });
}

function createCore(settings: DiscordSettings, origin: () => string): Core {
  const changes = createChanges(() => clock.now());
  const clock: DiscordClock = createClock(settings.pace, () => changes.tell(), settings.startsAt);
  const nextId = createIds(clock.now);
  const world = new World();
  const botId = nextId();
  const admission: Admission = {
    shards: 1,
    fewestShards: 1,
    sessionsLeft: 999,
    resetAfterMs: 0,
    maxConcurrency: 1,
    identifyEveryMs: 0,
  };
  world.users.set(botId, newUser(botId, settings.applicationName, true));
  const gateway: Gateway = new Gateway({
    token: settings.token,
    heartbeatIntervalMs: settings.heartbeatIntervalMs,
    steadily: settings.steadily,
    forbiddenIntents: forbiddenIntents(settings.privilegedIntents),
    opening: (sessionId, shard) => openingEvents(core, sessionId, shard),
    admission,
    changed: () => changes.tell(),
  });
  const core: Core = {
    settings,
    clock,
    nextId,
    world,
    changes,
    violations: createViolationLog(),
    commands: new CommandStore(),
    interactions: new Interactions(),
    files: new Files(),
    gateway,
    admission,
    botId,
    origin,
  };
  return core;
}

function forbiddenIntents(granted: readonly PrivilegedIntent[]): number {
  const all: readonly PrivilegedIntent[] = ['GuildMembers', 'GuildPresences', 'MessageContent'];
  return all
    .filter((name) => !granted.includes(name))
    .reduce((bits, name) => bits | GatewayIntentBits[name], 0);
}

/** What a simulator is put together from. */
interface Parts {
  readonly core: Core;
  readonly server: Server;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly requests: readonly LoggedRequest[];
}

/** A running simulator: the world, the user's hand, the faults and the record of what went wrong. */
export class LocalDiscord {
  readonly token: string;
  /** What discord.js calls `rest.api`. */
  readonly api: string;
  readonly botId: string;
  readonly gateway: Gateway;
  /** The first guild. */
  readonly home: Guild;
  /** Its first channel. */
  readonly general: Channel;
  readonly #parts: Parts;
  readonly #core: Core;

  constructor(parts: Parts) {
    const { core } = parts;
    this.#parts = parts;
    this.#core = core;
    this.token = core.settings.token;
    this.api = `${core.origin()}/api`;
    this.botId = core.botId;
    this.gateway = core.gateway;
    this.home = buildGuild(core, core.settings.serverName);
    this.general = buildChannel(core, this.home, 'general', ChannelType.GuildText);
  }

  /** The simulator's time, which tests can let pass. */
  get clock() {
    return this.#core.clock;
  }

  /** All requests so far, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.#parts.requests;
  }

  get violations() {
    return this.#core.violations.all;
  }

  /** Changes what the gateway demands of bots that connect from now on. */
  admit(changes: Partial<Admission>): void {
    Object.assign(this.#core.admission, changes);
  }

  /** Puts the bot out of a guild, or lets it in again. */
  setMembership(guild: Guild, isIn: boolean): void {
    if (isIn) join(this.#core, guild, this.botId, []);
    else guild.members.delete(this.botId);
    this.gateway.dispatch(isIn ? guildCreated(this.#core, guild) : guildDeleted(guild));
    this.#core.changes.tell();
  }

  /** Founds a guild. */
  guild(name: string, options: GuildOptions = {}): Guild {
    return buildGuild(this.#core, name, options);
  }

  /** Opens a text channel. */
  channel(name: string, options: ChannelOptions = {}): Channel {
    return buildChannel(this.#core, options.guild ?? this.home, name, ChannelType.GuildText, options);
  }

  /** Opens a forum; `thread` opens posts in it. */
  forum(name: string, options: ChannelOptions = {}): Channel {
    return buildChannel(this.#core, options.guild ?? this.home, name, ChannelType.GuildForum, options);
  }

  /** Opens a category, for channels to be in. */
  category(name: string, options: ChannelOptions = {}): Channel {
    return buildChannel(this.#core, options.guild ?? this.home, name, ChannelType.GuildCategory, options);
  }

  /** Gives a guild's channel other rules, in the place of all that it had. */
  permit(channel: Channel, rules: readonly ChannelRule[]): void {
    changeRules(this.#core, this.#core.world.guild(channel.guildId ?? ''), channel, rules);
  }

  /** Gives a guild another language, by Discord's tag for it. */
  setLocale(guild: Guild, locale: string): void {
    changeLocale(this.#core, guild, locale);
  }

  /** Makes a role in the first guild that allows nothing of itself. */
  role(name: string): Role {
    const role: Role = { id: this.#core.nextId(), name, permissions: 0n };
    addRole(this.#core, this.home, role);
    return role;
  }

  /** Opens a thread in a channel or a post in a forum. */
  thread(parent: Channel, name: string, owner: Person): Channel {
    return buildThread(this.#core, parent, name, owner.id);
  }

  /** A conversation of users without the bot: of two or of more. */
  conversation(...people: readonly Person[]): Channel {
    const ids = people.map(({ id }) => id);
    return directMessages(this.#core, ids, ids.length > 2 ? ChannelType.GroupDM : ChannelType.DM);
  }

  /** Makes a user, a member of the first guild unless told otherwise. */
  user(name: string, options: UserOptions = {}): Person {
    const { world, nextId } = this.#core;
    const user = newUser(nextId(), name, options.bot ?? false);
    world.users.set(user.id, user);
    if (options.hasApp === true) world.appUsers.add(user.id);
    if (options.closed === true) world.closedDirectMessages.add(user.id);
    for (const guild of options.guilds ?? [this.home]) {
      join(this.#core, guild, user.id, options.permissions ?? [], options.nick ?? null);
    }
    return new Person(this.#core, user, options);
  }

  /** What the application is called. */
  get botName(): string {
    return this.#core.settings.applicationName;
  }

  /** Whether the bot is there at this moment. */
  get connected(): boolean {
    return this.gateway.connected;
  }

  /** The channels that a person may look into: each with its threads behind it, then direct messages. */
  channelsOf(person: Person): Channel[] {
    return channelsSeenBy(this.#core.world, person.id);
  }

  /** A message, also one that only some people see. */
  find(messageId: string): APIMessage | undefined {
    const found = this.#core.world.messages.get(messageId);
    return found && seenAs(found);
  }

  /** How a message of the bot came to be. */
  traceOf(messageId: string): Trace {
    return traceOf(this.#core, this.#parts.requests, messageId);
  }

  /** What a user sees of the bot's answer to an interaction. @throws where there is no such */
  reply(interactionId: string): Reply {
    if (this.#core.interactions.get(interactionId) === undefined)
      throw new Error('There is no such interaction');
    return new Reply(this.#core, interactionId);
  }

  /** Calls `listener` after every change; what it returns ends that. */
  onChange(listener: () => void): () => void {
    return this.#core.changes.listen(listener);
  }

  /** The registered commands, global or of a guild. */
  commands(guild?: Guild) {
    return this.#core.commands.list(guild?.id);
  }

  /** What everybody sees in a channel, oldest first, or what one user sees. */
  messages(channel: Channel, seer?: Person): APIMessage[] {
    return seenIn(this.#core.world, channel.id, seer?.id);
  }

  /** Resolves with the newest message that everybody sees in a channel and that is as wanted. */
  waitForMessage(
    channel: Channel,
    wanted: (message: APIMessage) => boolean = ({ author }) => author.id === this.botId,
  ): Promise<APIMessage> {
    return this.until(() => this.messages(channel).findLast(wanted), 'a message');
  }

  /** Resolves with the first value of `look` that is not `undefined`, looking after every change. */
  until<T>(look: () => T | undefined, what = 'a change'): Promise<T> {
    return this.#core.changes.until(look, what);
  }

  /** Lets something go wrong. */
  fail(fault: InjectedFault): void {
    this.#parts.faults.add(fault);
  }

  /** Keeps a request waiting. */
  hold(where: Omit<InjectedFault, 'with'>): HeldRequest {
    return this.#parts.faults.hold(where);
  }

  /** Limits a route: requests over the limit are answered 429, and all answers say where they stand. */
  limit(limit: RateLimit): void {
    this.#parts.limits.add(limit);
  }

  /** Forgets the faults that have not come yet. */
  clearFaults(): void {
    this.#parts.faults.clear();
  }

  /** Throws an error that lists all violations, if there are any. */
  assertClean(): void {
    this.#core.violations.assertClean();
  }

  /** Hands over the violations so far and forgets them: for tests that provoke them. */
  takeViolations() {
    return this.#core.violations.take();
  }

  /** Closes every socket and the server. */
  async close(): Promise<void> {
    this.#core.changes.close();
    this.gateway.close();
    const closed = new Promise<void>((resolve) => this.#parts.server.close(() => resolve()));
    this.#parts.server.closeAllConnections();
    await closed;
  }
}
