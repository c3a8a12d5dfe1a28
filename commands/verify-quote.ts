import { ApplicationCommandType } from 'discord.js';
import { noticeCard } from '../src/discord/card.ts';
import type { MessageCommand } from '../src/discord/command.ts';
import { show } from '../src/discord/respond.ts';
import { verifyCard } from '../src/discord/verify/verify.ts';
import { words } from '../src/discord/verify/words.ts';
import { EVERYWHERE, placeOf } from '../src/discord/where.ts';

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
