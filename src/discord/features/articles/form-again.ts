import type { ModalSubmitInteraction } from 'discord.js';
import { type Card, layOut } from '#discord/cards/components.ts';
import { tokenId } from '#discord/cards/custom-id.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { PressInServer, SubmitInServer } from '#discord/router/in-server.ts';
import { type Refusal, tellInPlace } from '#discord/router/refusal.ts';
import type { FilledForm } from './filled-form.ts';
import { articleForm, detailsForm } from './form.ts';
import { ownerOf } from './owner.ts';
import { unfinishedOf } from './unfinished.ts';

/** Opens a form again as it was filled in. */
export const formAgainId = tokenId('again');

const DETAILS = ['title', 'publication', 'url', 'published'] as const;

/** Why a form was refused, with a button that opens it again: nothing that was written is lost. */
export function refusedForm(interaction: SubmitInServer, { refusal }: Refusal, context: BotContext): Card {
  const token = unfinishedOf(context).forms.put(ownerOf(interaction), filledIn(interaction));
  const again = {
    label: context.messages.articles.form.again,
    id: formAgainId.write(token),
    look: 'main',
  } as const;
  return layOut({ ...refusal.layout, actions: [again] });
}

/** Opens the form again, with what was written in it. */
export async function openFormAgain(
  interaction: PressInServer,
  token: string,
  context: BotContext,
): Promise<void> {
  const { messages } = context;
  const owner = ownerOf(interaction);
  const filled = unfinishedOf(context).forms.see(owner, token);
  if (!filled) return tellInPlace(interaction, messages.articles.errors.lost(owner));
  const { form, details, text } = filled;
  await interaction.showModal(
    text === undefined ? detailsForm(form, messages, details) : articleForm(form, messages, details, text),
  );
}

function filledIn({ customId, fields }: ModalSubmitInteraction): FilledForm {
  const [title = '', publication = '', url = '', published = ''] = DETAILS.map((name) =>
    fields.getTextInputValue(name),
  );
  const text = fields.fields.has('text') ? fields.getTextInputValue('text') : undefined;
  return {
    form: customId,
    details: { title, publication, url, published },
    ...(text !== undefined && { text }),
  };
}
