import { ApplicationCommandType } from 'discord.js';
import { verifyCard } from '#discord/features/verify/verify.ts';
import type { MessageCommand } from '#discord/router/command.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

/** Checks the quotes of one of the bot's cards; only the asker sees the result. */
export default {
  name: 'Verify quote',
  type: ApplicationCommandType.Message,
  describe: () => EVERYWHERE,

  async execute(interaction, context) {
    const { targetMessage, client } = interaction;
    const isMine = targetMessage.author.id === client.user.id;
    if (!isMine) return tellUser(interaction, context.messages.verify.errors.notMine);
    const components = targetMessage.components.map((each) => each.toJSON());
    await show(interaction, await verifyCard(components, placeOf(interaction), context), 'user');
  },
} satisfies MessageCommand;
