import { setImmediate } from 'node:timers/promises';
import { ApplicationCommandOptionType, ApplicationCommandType, REST } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parts } from '#app/parts.ts';
import { keepRegistered, registerCommands, sameCommands } from '#discord/gateway/register.ts';
import { commandData } from '#discord/router/command.ts';
import { type LocalDiscord, startDiscord } from '#local-discord/index.ts';
import type { Claim } from '#store/types.ts';

const wanted = {
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  description: 'Asks',
  integration_types: [0, 1],
  contexts: [0, 1, 2],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      description: 'What',
      required: true,
      max_length: 300,
    },
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Alone' },
  ],
};
/** What Discord makes of it. */
const held = {
  id: '1',
  application_id: '2',
  version: '3',
  nsfw: false,
  default_member_permissions: null,
  name_localizations: null,
  ...wanted,
  contexts: [2, 1, 0],
  integration_types: [1, 0],
  options: wanted.options.map((option) => ({
    ...option,
    required: option.required ?? false,
    description_localizations: null,
  })),
};

const commands = parts.commands.map((command) => commandData(command, parts.languages));

describe('commands', () => {
  it('are the same but for what Discord adds and the order of places', () => {
    expect(sameCommands([wanted], [held])).toBe(true);
    expect(sameCommands([{ name: 'x', description: '' }], [{ name: 'x', description: '', type: 1 }])).toBe(
      true,
    );
  });

  const [question, hidden] = held.options;
  it.each([
    ['nothing is held', []],
    ['another is held too', [held, { ...held, name: 'other' }]],
    ['the description differs', [{ ...held, description: 'Asked' }]],
    ['the type differs', [{ ...held, type: 3 }]],
    ['a place is missing', [{ ...held, contexts: [0, 1] }]],
    ['no places are held', [{ ...held, contexts: null }]],
    ['there are permissions', [{ ...held, default_member_permissions: '8' }]],
    ['it is marked as unfit for the young', [{ ...held, nsfw: true }]],
    ['an option is missing', [{ ...held, options: [question] }]],
    ['the options have another order', [{ ...held, options: [hidden, question] }]],
    ['a limit differs', [{ ...held, options: [{ ...question, max_length: 299 }, hidden] }]],
    ['a limit is held that is not wanted', [{ ...held, options: [{ ...question, min_length: 1 }, hidden] }]],
    ['an option completes', [{ ...held, options: [{ ...question, autocomplete: true }, hidden] }]],
    ['a name is translated', [{ ...held, name_localizations: { de: 'frag' } }]],
  ])('differ where %s', (_, others) => {
    expect(sameCommands([wanted], others)).toBe(false);
  });
});

describe('registering', () => {
  let discord: LocalDiscord;
  let rest: REST;
  beforeEach(async () => {
    discord = await startDiscord();
    rest = new REST({ api: discord.api }).setToken(discord.token);
  });
  afterEach(async () => {
    await discord.close();
    discord.assertClean();
  });
  const writes = () => discord.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
  const register = (list = commands, guildId?: string) =>
    registerCommands(list, { rest, applicationId: discord.botId, ...(guildId && { guildId }) });

  it('writes all at once where they differ, and nothing where they do not', async () => {
    expect(await register()).toBe(true);
    expect(await register()).toBe(false);
    expect(writes()).toEqual(['PUT']);
    expect(await register(commands.slice(1))).toBe(true);
    expect(discord.commands().map(({ name }) => name)).not.toContain('ask');
  });

  it('keeps to one server where it is told to', async () => {
    expect(await register(commands, discord.home.id)).toBe(true);
    expect(await register(commands, discord.home.id)).toBe(false);
    expect(discord.commands()).toEqual([]);
    expect(discord.commands(discord.home)).toHaveLength(commands.length);
    expect(writes()).toEqual(['PUT']);
  });

  /** The registration of one of several processes, which take turns. */
  function keep(claim: () => Promise<Claim | undefined>, guildId?: string): Promise<void> {
    const where = { rest, applicationId: discord.botId, ...(guildId && { guildId }) };
    const end = new AbortController().signal;
    const pause = async () => void (await setImmediate());
    return keepRegistered(commands, { ...where, claim, log: pino({ level: 'silent' }), end, pause });
  }
  /** How often a server was asked for commands that it has for itself. */
  const looks = () =>
    discord.requests.filter(({ method, path }) => method === 'GET' && /guilds\/\d+\/commands$/.test(path))
      .length;

  it('looks for commands that servers have for themselves where the commands have changed, and never again', async () => {
    for (let at = 0; at < 119; at++) discord.guild(`Server ${at}`);
    await register(commands, discord.home.id);
    const before = looks();
    await keep(turns());
    expect(discord.commands(discord.home)).toEqual([]);
    // It was tried in one server: in hundreds of them it is not looked for.
    expect(looks() - before).toBe(100);
    for (let start = 0; start < 3; start++) await keep(turns());
    expect(looks() - before).toBe(100);
    expect(writes()).toEqual(['PUT', 'PUT', 'PUT']);
  });

  it('is done once by processes that start at the same time', async () => {
    const claim = turns();
    await Promise.all(Array.from({ length: 5 }, () => keep(claim)));
    expect([writes(), looks()]).toEqual([['PUT'], 1]);
  });

  it('is done by the next process where the first has ended in the middle', async () => {
    const claim = turns();
    const dead = await claim();
    const waiting = keep(claim);
    await setImmediate();
    expect(discord.requests).toEqual([]);
    await dead?.release();
    await waiting;
    expect(writes()).toEqual(['PUT']);
  });

  it('does not wait for a database that cannot be used', async () => {
    await keep(() => Promise.reject(new Error('the database is gone')));
    expect(writes()).toEqual(['PUT']);
  });
});

/** What one process has at a time. */
function turns(): () => Promise<Claim | undefined> {
  let isHeld = false;
  return async () => {
    if (isHeld) return undefined;
    isHeld = true;
    return {
      release: async () => {
        isHeld = false;
      },
    };
  };
}
