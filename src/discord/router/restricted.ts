import type { CustomIdKind } from '#discord/cards/custom-id.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { BotContext } from './context.ts';
import type { IdHandler } from './handler.ts';
import type { PressInServer } from './in-server.ts';
import { tellUser } from './refusal.ts';
import { isManager, isModerator } from './rights.ts';

type RestrictedAct<T> = (interaction: PressInServer, data: T, context: BotContext) => Promise<void>;

/** Who may press, and what everybody else is told. */
interface Restriction {
  mayPress(interaction: PressInServer): boolean;
  refusal(errors: Messages['errors']): string;
}

/** A handler of buttons that only members who may manage the server may press, in servers. */
export function forManagers<T>(id: CustomIdKind<T>, act: RestrictedAct<T>): IdHandler<T> {
  return restricted(id, act, { mayPress: isManager, refusal: ({ onlyManagers }) => onlyManagers });
}

/** A handler of buttons that only moderators may press, in servers. */
export function forModerators<T>(id: CustomIdKind<T>, act: RestrictedAct<T>): IdHandler<T> {
  return restricted(id, act, { mayPress: isModerator, refusal: ({ onlyModerators }) => onlyModerators });
}

function restricted<T>(
  id: CustomIdKind<T>,
  act: RestrictedAct<T>,
  { mayPress, refusal }: Restriction,
): IdHandler<T> {
  return {
    id,
    async press(interaction, data, context) {
      const { errors } = context.messages;
      if (!interaction.inGuild()) return tellUser(interaction, errors.oldButton);
      if (!mayPress(interaction)) return tellUser(interaction, refusal(errors));
      await act(interaction, data, context);
    },
  };
}
