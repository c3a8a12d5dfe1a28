import { ApplicationCommandOptionType, ApplicationCommandType, REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parts } from '#app/parts.ts';
import { registerCommands, sameCommands } from '#discord/gateway/register.ts';
import { commandData } from '#discord/router/command.ts';
import { type LocalDiscord, startDiscord } from '#local-discord/index.ts';

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
});
