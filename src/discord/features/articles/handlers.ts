import type { CustomIdKind } from '#discord/cards/custom-id.ts';
import type { BotContext, PersonalContext } from '#discord/router/context.ts';
import type { IdHandler, ModalForm } from '#discord/router/handler.ts';
import type { PressInServer, SubmitInServer } from '#discord/router/in-server.ts';
import { tellInPlace, tellUser } from '#discord/router/refusal.ts';
import { previewPasted, previewReplacement } from './add.ts';
import { formAgain, formAgainId } from './form-again.ts';
import { detailsFormId, draftIds, leftOutIds, pasteFormId, removalIds, replaceFormId } from './ids.ts';
import { keepArticle, removeArticle } from './keep.ts';
import { ownerOf } from './owner.ts';
import { detailsOf, discardDraft, fillDetails, keepDraft, showLeftOut, takeLeftOutIn } from './preview.ts';

/** The buttons and forms of `/articles`, in servers only. */
export const articleHandlers: readonly IdHandler[] = [
  button(draftIds.add, keepDraft),
  opener(draftIds.details, detailsOf),
  button(draftIds.discard, discardDraft),
  button(leftOutIds.takeIn, takeLeftOutIn),
  button(leftOutIds.show, showLeftOut),
  button(removalIds.remove, removeArticle),
  button(removalIds.keep, keepArticle),
  opener(formAgainId, formAgain),
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

/** A button that opens a form for something unfinished, or says that it is lost. */
function opener<T>(
  id: CustomIdKind<T>,
  formOf: (interaction: PressInServer, data: T, context: PersonalContext) => ModalForm | undefined,
): IdHandler<T> {
  return {
    ...button(id, (interaction, _, { messages }) =>
      tellInPlace(interaction, messages.articles.errors.lost(ownerOf(interaction))),
    ),
    formOf: (interaction, data, context) =>
      interaction.inGuild() ? formOf(interaction, data, context) : undefined,
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
