import type { CustomIdKind } from '#discord/cards/custom-id.ts';
import type { BotContext } from './context.ts';
import type { IdHandler } from './handler.ts';
import type { PressInServer } from './in-server.ts';
import { tellUser } from './refusal.ts';
import { isManager } from './rights.ts';

/** A handler of buttons that only members who may manage the server may press, in servers. */
export function forManagers<T>(
  id: CustomIdKind<T>,
  act: (interaction: PressInServer, data: T, context: BotContext) => Promise<void>,
): IdHandler<T> {
  return {
    id,
    async press(interaction, data, context) {
      const { errors } = context.messages;
      if (!interaction.inGuild()) return tellUser(interaction, errors.oldButton);
      if (!isManager(interaction)) return tellUser(interaction, errors.onlyManagers);
      await act(interaction, data, context);
    },
  };
}
