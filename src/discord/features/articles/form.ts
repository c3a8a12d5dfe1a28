import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { z } from 'zod';
import { bodyOfPlain, faultsOf } from '#articles/manuscript.ts';
import { withoutSigns } from '#articles/signs.ts';
import { webAddress } from '#articles/web-address.ts';
import { signsTaken } from '#discord/cards/ingest-fault.ts';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { BotContext } from '#discord/router/context.ts';
import { isRefusal, type Refusal, refuse } from '#discord/router/refusal.ts';
import type { Metadata } from '#engine/index.ts';
import type { Draft } from './draft.ts';

const LONGEST_TITLE = 300;
const LONGEST_NAME = 120;
const LONGEST_URL = 500;
const LONGEST_TEXT = 4000;
const LONGEST_DATE = 10;

/** The form in which an article is pasted, with what is known of it and was written before filled in. */
export function articleForm(
  customId: string,
  { articles: { form } }: Messages,
  known: Partial<Metadata> = {},
  written?: string,
): APIModalInteractionResponseCallbackData {
  const text = field('text', form.text, {
    hint: form.textHint,
    most: LONGEST_TEXT,
    long: true,
    value: written,
  });
  return { custom_id: customId, title: form.heading, components: [...detailFields(known, form), text] };
}

/** The form in which what is known of an article is filled in and put right. */
export function detailsForm(
  customId: string,
  { articles: { form } }: Messages,
  known: Partial<Metadata>,
): APIModalInteractionResponseCallbackData {
  return { custom_id: customId, title: form.details, components: detailFields(known, form) };
}

function detailFields(
  { title, publication, url, published }: Partial<Metadata>,
  form: Messages['articles']['form'],
) {
  const day = published?.slice(0, LONGEST_DATE);
  return [
    field('title', form.title, { hint: form.titleHint, most: LONGEST_TITLE, value: title }),
    field('publication', form.publication, {
      hint: form.publicationHint,
      most: LONGEST_NAME,
      value: publication,
    }),
    field('url', form.url, { most: LONGEST_URL, optional: true, value: url }),
    field('published', form.published, {
      hint: form.publishedHint,
      most: LONGEST_DATE,
      optional: true,
      value: day,
    }),
  ];
}

interface FieldOptions {
  readonly hint?: string;
  readonly most: number;
  readonly optional?: true;
  readonly long?: true;
  /** What it holds at first; left out if it would not fit. */
  readonly value?: string | undefined;
}

function field(customId: string, label: string, { hint, most, optional, long, value }: FieldOptions) {
  return {
    type: ComponentType.Label as const,
    label,
    ...(hint !== undefined && { description: hint }),
    component: {
      type: ComponentType.TextInput as const,
      custom_id: customId,
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      max_length: most,
      required: optional !== true,
      ...(value && value.length <= most && { value }),
    },
  };
}

/** What was filled in beside what is known; refused where something is wrong with it. */
export function readForm(
  submitted: ModalSubmitInteraction,
  known: Partial<Metadata>,
  { messages, limits }: Pick<BotContext, 'messages' | 'limits'>,
): Draft | Refusal {
  const metadata = readDetails(submitted, known, messages);
  if (isRefusal(metadata)) return metadata;
  const { text, ...taken } = withoutSigns(submitted.fields.getTextInputValue('text'));
  const body = bodyOfPlain(text);
  const [fault] = faultsOf(body, limits);
  if (fault !== undefined) return refuse(messages.articles.errors.faulty(escapeMarkdown(fault)));
  return { body, metadata, leftOut: [], warnings: signsTaken(taken, messages) };
}

/** What is known with what was filled in; refused where something is wrong with it. */
export function readDetails(
  { fields }: ModalSubmitInteraction,
  known: Partial<Metadata>,
  { articles: { errors } }: Messages,
): Partial<Metadata> | Refusal {
  const value = (name: string) => fields.getTextInputValue(name).trim();
  const [url, published] = [value('url'), value('published')];
  if (url !== '' && webAddress(url) === undefined) return refuse(errors.badLink);
  if (published !== '' && !z.iso.date().safeParse(published).success) return refuse(errors.badDate);
  const { url: _, published: before, ...rest } = known;
  // The form holds days; where the day is as it was, the time of day stays too.
  const time = before?.slice(0, LONGEST_DATE) === published ? before : published;
  return {
    ...rest,
    title: value('title'),
    publication: value('publication'),
    ...(url !== '' && { url }),
    ...(time !== '' && time !== undefined && { published: time }),
  };
}
