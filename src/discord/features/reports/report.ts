import { randomBytes } from 'node:crypto';
import type { ModalSubmitInteraction } from 'discord.js';
import { questionIn } from '#discord/cards/custom-id.ts';
import { reportIds } from '#discord/cards/passage-ids.ts';
import { isOfRevision, type PassageRef } from '#discord/cards/passage-ref.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { BotContext } from '#discord/router/context.ts';
import type { IdHandler } from '#discord/router/handler.ts';
import { isRefusal, type Refusal, refuse, tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { placeOf } from '#discord/router/where.ts';
import type { Article } from '#engine/index.ts';
import { FAULTS, type Fault, type NewReport } from '#store/types.ts';
import { reportForm } from './form.ts';
import { tellOfReports } from './tell.ts';

/** What somebody has filled in. */
interface FilledReport {
  readonly fault: Fault;
  readonly expected?: number;
}

/** The button that opens the form in which somebody says what is wrong with a card, and that form. */
export const reportHandlers: readonly IdHandler[] = [reportsOf('found'), reportsOf('nothing')];

function reportsOf(verdict: keyof typeof reportIds): IdHandler<readonly PassageRef[]> {
  const id = reportIds[verdict];
  return {
    id,
    formOf: (interaction, refs, { messages }) =>
      interaction.inGuild() ? reportForm(id.write(refs), messages) : undefined,
    press: (interaction, _, { messages }) => tellUser(interaction, messages.reports.errors.serverOnly),
    async submit(interaction, refs, context) {
      const { messages, store } = context;
      const article = await articleOf(refs, interaction, context);
      const report = reportIn(interaction, { refs: verdict === 'found' ? refs : [], article }, messages);
      if (isRefusal(report)) return show(interaction, report.refusal, 'user');
      const added = await store.addReport(report);
      const { thanks, errors } = messages.reports;
      await tellUser(interaction, added === 'too_many' ? errors.tooMany : thanks);
      if (added !== 'new') return;
      await tellOfReports(report.guild, context.clock(), { ...context, rest: interaction.client.rest });
    },
  };
}

/** What a form says of a card that shows these passages. */
function reportIn(
  interaction: ModalSubmitInteraction,
  { refs, article }: { readonly refs: readonly PassageRef[]; readonly article: Article | undefined },
  messages: Messages,
): NewReport | Refusal {
  const { message } = interaction;
  if (!message || !interaction.inGuild()) return refuse(messages.errors.oldButton);
  const filled = readFields(interaction, article, messages);
  if (isRefusal(filled)) return filled;
  const question = questionIn(message.components.map((each) => each.toJSON()));
  return {
    id: randomBytes(6).toString('hex'),
    guild: interaction.guildId,
    channel: message.channelId,
    message: message.id,
    reporter: interaction.user.id,
    reportedAt: interaction.createdTimestamp,
    shown: [...new Set(refs.map(({ paragraph }) => paragraph))],
    ...filled,
    ...(question !== undefined && { question }),
    ...(article && { article: article.id, revision: article.revision }),
  };
}

/** The article that a card is of, in the revision that it quotes; undefined where it is of none in particular. */
async function articleOf(
  [ref]: readonly PassageRef[],
  interaction: ModalSubmitInteraction,
  { library }: BotContext,
): Promise<Article | undefined> {
  if (ref === undefined) return undefined;
  const isMeant = (id: string, revision: string) => isOfRevision(ref, id, revision);
  const { articles } = await library.engineFor(placeOf(interaction));
  const held = articles.find(({ id, revision }) => isMeant(id, revision));
  return held ?? library.past(interaction.guildId ?? undefined, (key) => isMeant(key.article, key.revision));
}

/** What was filled in, or what is wrong with it. */
function readFields(
  { fields }: ModalSubmitInteraction,
  article: Article | undefined,
  { errors, reports }: Messages,
): FilledReport | Refusal {
  const fault = FAULTS.find((each) => fields.getStringSelectValues('fault').includes(each));
  if (fault === undefined) return refuse(errors.oldButton);
  const typed = fields.getTextInputValue('expected').replace(/[\s¶]/g, '');
  if (typed === '') return { fault };
  const expected = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
  if (expected === 0) return refuse(reports.errors.badNumber);
  const paragraphs = article?.paragraphs.length ?? Number.POSITIVE_INFINITY;
  return expected > paragraphs ? refuse(reports.errors.noSuchParagraph(paragraphs)) : { fault, expected };
}
