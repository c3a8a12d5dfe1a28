import type { Guild } from 'discord.js';
import { withNote } from '#discord/cards/components.ts';
import type { CustomIdKind } from '#discord/cards/custom-id.ts';
import { pasteForm } from '#discord/features/articles/add.ts';
import { changeSharing, chooseLogChannel } from '#discord/features/settings/change.ts';
import { rolesLeft } from '#discord/features/settings/roles-left.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { Choice, IdHandler, Press } from '#discord/router/handler.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { redraw, show } from '#discord/router/respond.ts';
import { isManager } from '#discord/router/rights.ts';
import { MOST_ROLES, moreLackingCard, rolesNamed, setupCard } from './card.ts';
import { moreLackingId, setupIds } from './ids.ts';
import { lackingIn } from './lacking.ts';
import { roleNameOf, standingOf } from './standing.ts';

/** The menus and buttons of `/setup`: for members who may manage the server, looked at again at each press. */
export const setupHandlers: readonly IdHandler[] = [
  menu(setupIds.log, ({ guild, values, client }, context) =>
    chooseLogChannel({ guildId: guild.id, client }, values[0], context),
  ),
  menu(setupIds.roles, ({ guild, values }, context) => chooseShareRoles(guild, values, context)),
  {
    // Managers never get here: they have the form.
    ...button(setupIds.add, async () => {}),
    formOf: (interaction, _, { messages }) =>
      interaction.inCachedGuild() && isManager(interaction) ? pasteForm(messages) : undefined,
  },
  button(setupIds.again, async (interaction, _, context) =>
    redraw(interaction, setupCard(await standingOf(interaction.guild, context), context.messages)),
  ),
  button(moreLackingId, async (interaction, skipped, { messages }) => {
    const { guild } = interaction;
    const seen = { lacking: lackingIn(guild), role: roleNameOf(guild) };
    await show(interaction, moreLackingCard(seen, skipped, messages), 'user');
  }),
];

type CachedPress = Press<'cached'>;
type CachedChoice = Choice<'cached'>;

/** A menu of the card: does what was chosen, and shows the card as it is then, with what `choose` has to say. */
function menu(
  id: CustomIdKind<true>,
  choose: (interaction: CachedChoice, context: BotContext) => Promise<string>,
): IdHandler<true> {
  return {
    id,
    async choose(interaction, _, context) {
      const { errors, setup } = context.messages;
      if (!interaction.inCachedGuild()) return tellUser(interaction, errors.oldButton);
      if (!isManager(interaction)) return tellUser(interaction, setup.errors.onlyManagers);
      const said = await choose(interaction, context);
      const card = setupCard(await standingOf(interaction.guild, context), context.messages);
      await redraw(interaction, withNote(card, said));
    },
  };
}

function button<T>(
  id: CustomIdKind<T>,
  act: (interaction: CachedPress, data: T, context: BotContext) => Promise<void>,
): IdHandler<T> {
  return {
    id,
    async press(interaction, data, context) {
      const { errors, setup } = context.messages;
      if (!interaction.inCachedGuild()) return tellUser(interaction, errors.oldButton);
      if (!isManager(interaction)) return tellUser(interaction, setup.errors.onlyManagers);
      await act(interaction, data, context);
    },
  };
}

/** Lets members with the chosen roles share, and stops those whose role was chosen before and is not any more, or is deleted. */
async function chooseShareRoles(
  guild: Guild,
  chosen: readonly string[],
  context: BotContext,
): Promise<string> {
  const { store, messages } = context;
  if (chosen.includes(guild.id)) return messages.settings.errors.everyone;
  const settings = await store.settingsOf(guild.id);
  const left = rolesLeft(guild, settings);
  const before = left.slice(0, MOST_ROLES);
  const deleted = settings.shareRoles.filter((role) => !left.includes(role));
  const at = { guildId: guild.id };
  for (const role of chosen) if (!before.includes(role)) await changeSharing(at, role, true, context);
  const dropped = before.filter((role) => !chosen.includes(role));
  for (const role of [...dropped, ...deleted]) await changeSharing(at, role, false, context);
  const { shareRoles } = await store.settingsOf(guild.id);
  return messages.setup.rolesSet(rolesNamed(shareRoles, messages));
}
