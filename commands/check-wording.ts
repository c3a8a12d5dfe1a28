import { ApplicationCommandType } from 'discord.js';
import { shownOf, wordingCard, wordingsIn } from '#discord/features/wording/card.ts';
import type { MessageCommand } from '#discord/router/command.ts';
import { withoutReferences } from '#discord/router/discord-text.ts';
import { textOf } from '#discord/router/message-text.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { EVERYWHERE, placeOf } from '#discord/router/where.ts';

/** Whether what a message quotes is in the articles, word for word or nearly: for the asker alone. */
export default {
  name: 'Check wording',
  type: ApplicationCommandType.Message,
  describe: () => EVERYWHERE,

  async execute(interaction, { library, messages }) {
    const { articles } = await library.engineFor(placeOf(interaction));
    const text = withoutReferences(textOf(interaction.targetMessage));
    if (text === '') return tellUser(interaction, messages.errors.noText);
    const finder = library.finderFor(placeOf(interaction));
    const wordings = wordingsIn(text);
    const checks = await finder.wordings(articles, wordings);
    await finder.speakers(checks.flatMap(shownOf));
    await show(interaction, wordingCard(text, articles, messages, checks), 'user');
  },
} satisfies MessageCommand;
