import type { CustomIdKind } from '#discord/cards/custom-id.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { IdHandler } from '#discord/router/handler.ts';
import type { PressInServer, SubmitInServer } from '#discord/router/in-server.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { previewPasted, previewReplacement } from './add.ts';
import { formAgainId, openFormAgain } from './form-again.ts';
import { detailsFormId, draftIds, leftOutIds, pasteFormId, removalIds, replaceFormId } from './ids.ts';
import { keepArticle, removeArticle } from './keep.ts';
import { discardDraft, fillDetails, keepDraft, openDetails, showLeftOut, takeLeftOutIn } from './preview.ts';

/** The buttons and forms of `/articles`, in servers only. */
export const articleHandlers: readonly IdHandler[] = [
  button(draftIds.add, keepDraft),
  { ...button(draftIds.details, openDetails), opensForm: true },
  button(draftIds.discard, discardDraft),
  button(leftOutIds.takeIn, takeLeftOutIn),
  button(leftOutIds.show, showLeftOut),
  button(removalIds.remove, removeArticle),
  button(removalIds.keep, keepArticle),
  button(formAgainId, openFormAgain),
  form(pasteFormId, (interaction, _, context) => previewPasted(interaction, context)),
  form(replaceFormId, previewReplacement),
  form(detailsFormId, fillDetails),
];

function button<T>(
  id: CustomIdKind<T>,
  act: (interaction: PressInServer, data: T, context: BotContext) => Promise<void>,
): IdHandler<T> {
  return {
    id,
    async press(interaction, data, context) {
      if (!interaction.inGuild()) return tellUser(interaction, context.messages.errors.oldButton);
      await act(interaction, data, context);
    },
  };
}

function form<T>(
  id: CustomIdKind<T>,
  act: (interaction: SubmitInServer, data: T, context: BotContext) => Promise<void>,
): IdHandler<T> {
  return {
    id,
    async submit(interaction, data, context) {
      if (!interaction.inGuild()) return tellUser(interaction, context.messages.errors.oldButton);
      await act(interaction, data, context);
    },
  };
}
