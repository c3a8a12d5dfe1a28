import type { ModalSubmitInteraction } from 'discord.js';
import { type Card, layOut } from '#discord/cards/components.ts';
import { tokenId } from '#discord/cards/custom-id.ts';
import type { BotContext, PersonalContext } from '#discord/router/context.ts';
import type { ModalForm } from '#discord/router/handler.ts';
import type { PressInServer, SubmitInServer } from '#discord/router/in-server.ts';
import type { Refusal } from '#discord/router/refusal.ts';
import type { FilledForm } from './filled-form.ts';
import { articleForm, detailsForm } from './form.ts';
import { filesIn, writtenIn } from './form-fields.ts';
import { ownerOf } from './owner.ts';
import { unfinishedOf } from './unfinished.ts';

/** Opens a form again as it was filled in. */
export const formAgainId = tokenId('again');

/** Why a form was refused, with a button that opens it again: nothing that was written is lost. */
export function refusedForm(interaction: SubmitInServer, { refusal }: Refusal, context: BotContext): Card {
  const token = unfinishedOf(context).forms.put(ownerOf(interaction), filledIn(interaction));
  const again = {
    label: context.messages.articles.form.again,
    id: formAgainId.write(token),
    look: 'main',
  } as const;
  const { layout } = refusal;
  const fileLost = filesIn(interaction).length > 0 ? [context.messages.articles.form.fileAgain] : [];
  return layOut({ ...layout, blocks: [...layout.blocks, ...fileLost], actions: [again] });
}

/** The form again, with what was written in it, if it is still known; Discord lets no bot put a file into a form. */
export function formAgain(
  interaction: PressInServer,
  token: string,
  context: PersonalContext,
): ModalForm | undefined {
  const { messages } = context;
  const filled = unfinishedOf(context).forms.see(ownerOf(interaction), token);
  if (!filled) return undefined;
  const { form, details } = filled;
  return filled.kind === 'details'
    ? detailsForm(form, messages, details)
    : articleForm(form, messages, details, filled);
}

function filledIn(submitted: ModalSubmitInteraction): FilledForm {
  const form = submitted.customId;
  const value = (name: string) => writtenIn(submitted, name);
  const names = { title: value('title'), publication: value('publication') };
  return submitted.fields.fields.has('text')
    ? { kind: 'article', form, details: names, text: value('text'), rest: value('rest') }
    : { kind: 'details', form, details: { ...names, url: value('url'), published: value('published') } };
}
