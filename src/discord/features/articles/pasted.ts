import { bodyOfPlain, faultsOf } from '#articles/manuscript.ts';
import { joinPasted } from '#articles/pasted.ts';
import { signWarnings, withoutSigns } from '#articles/signs.ts';
import { faultSentence } from '#discord/cards/faults.ts';
import { acknowledge } from '#discord/router/acknowledge.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { SubmitInServer } from '#discord/router/in-server.ts';
import { isRefusal, type Refusal, refuse } from '#discord/router/refusal.ts';
import type { Metadata } from '#engine/index.ts';
import type { Draft } from './draft.ts';
import { LONGEST_TEXT, type WrittenText } from './form.ts';
import { filesIn, writtenIn } from './form-fields.ts';
import { readSource } from './source.ts';

/** What was pasted or attached in a form, beside what is known; refused where something is wrong with it. */
export async function readForm(
  submitted: SubmitInServer,
  known: Partial<Metadata>,
  context: BotContext,
): Promise<Draft | Refusal> {
  const { errors } = context.messages.articles;
  const [file] = filesIn(submitted);
  const written = { text: writtenIn(submitted, 'text'), rest: writtenIn(submitted, 'rest') };
  const isWritten = written.text.trim() !== '' || written.rest.trim() !== '';
  if (file && isWritten) return refuse(errors.textAndFile);
  const named = namesIn(submitted);
  if (file) {
    await acknowledge(submitted);
    const read = await readSource({ file }, context, submitted.guildId);
    return isRefusal(read) ? read : { ...read, metadata: { ...known, ...read.metadata, ...named } };
  }
  if (!isWritten) return refuse(errors.nothingPasted);
  return readText(written, { ...known, ...named }, context);
}

function readText(
  written: WrittenText,
  metadata: Partial<Metadata>,
  { messages, limits }: Pick<BotContext, 'messages' | 'limits'>,
): Draft | Refusal {
  const { errors } = messages.articles;
  if (written.text.trim() === written.rest.trim()) return refuse(errors.pastedTwice);
  const { text: whole, seam } = joinPasted(written.text, written.rest, LONGEST_TEXT);
  const { text, ...taken } = withoutSigns(whole);
  const body = bodyOfPlain(text);
  const [fault] = faultsOf(body, limits);
  if (fault) return refuse(errors.faulty(faultSentence({ fault }, messages)));
  const warnings = signWarnings(taken);
  return { body, metadata, leftOut: [], warnings, pasted: true, ...(seam && { seam }) };
}

/** The title and the publication that were filled in. */
function namesIn(submitted: SubmitInServer): Pick<Partial<Metadata>, 'title' | 'publication'> {
  const title = writtenIn(submitted, 'title').trim();
  const publication = writtenIn(submitted, 'publication').trim();
  return { ...(title !== '' && { title }), ...(publication !== '' && { publication }) };
}
