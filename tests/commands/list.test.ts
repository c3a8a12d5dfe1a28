import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { expect, it } from 'vitest';
import { commands } from '#app/commands.ts';
import { languages } from '#app/languages.ts';
import { commandData } from '#discord/router/command.ts';

const files = readdirSync(fileURLToPath(new URL('../../commands', import.meta.url)));

it('the list of commands holds every file of commands/, under its name', () => {
  const listed = commands.map(({ name }) => `${name.toLowerCase().replaceAll(' ', '-')}.ts`);
  expect(listed.sort()).toEqual(files.sort());
});

it('every file’s default export is what the list holds', async () => {
  const exported = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ new URL(`../../commands/${file}`, import.meta.url).href)),
  );
  expect(new Set(exported.map((module) => module.default))).toEqual(new Set(commands));
});

it('every command says where it can be installed and used: what is about a server, there alone', () => {
  for (const command of commands) {
    const data = commandData(command, languages);
    const isForServers = data.contexts?.join() === String(InteractionContextType.Guild);
    if (data.default_member_permissions !== undefined) expect(isForServers).toBe(true);
    expect(data.integration_types).toEqual(
      isForServers
        ? [ApplicationIntegrationType.GuildInstall]
        : [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    );
    expect(data.contexts).toEqual(
      isForServers
        ? [InteractionContextType.Guild]
        : [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    );
  }
});
