import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Commands that only answer work wherever the app is: in servers, in messages to the bot, in private messages. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
