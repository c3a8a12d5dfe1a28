import { ApplicationCommandType } from 'discord.js';
import { noticeCard } from '#discord/cards/card.ts';
import { verifyCard } from '#discord/features/verify/verify.ts';
import { words } from '#discord/features/verify/words.ts';
import type { MessageCommand } from '#discord/router/command.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

/** Checks the quotes of a card of the bot's own, for whoever asks alone. */
export default {
  data: { type: ApplicationCommandType.Message, name: words.name, ...EVERYWHERE },

  async execute(interaction, context) {
    const { targetMessage, client } = interaction;
    const isMine = targetMessage.author.id === client.user.id;
    const card = isMine
      ? await verifyCard(
          targetMessage.components.map((each) => each.toJSON()),
          placeOf(interaction),
          context,
        )
      : noticeCard(words.errors.notMine);
    await show(interaction, card, 'user');
  },
} satisfies MessageCommand;
