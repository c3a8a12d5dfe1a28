import {
  type APIFileUploadComponent,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { z } from 'zod';
import { webAddress } from '#articles/web-address.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Refusal, refuse } from '#discord/router/refusal.ts';
import type { Metadata } from '#engine/index.ts';

const LONGEST_TITLE = 300;
const LONGEST_NAME = 120;
const LONGEST_URL = 500;
const LONGEST_DATE = 10;
/** In characters: what Discord takes in one field. */
export const LONGEST_TEXT = 4000;

/** What was written into the two fields of a text. */
export interface WrittenText {
  readonly text: string;
  readonly rest: string;
}

/**
 * The form in which an article is pasted or attached, with what is known of it and was written before filled in. Discord takes
 * five fields: its link and its date are asked for in the form of the details.
 */
export function articleForm(
  customId: string,
  { articles: { form } }: Messages,
  known: Partial<Metadata> = {},
  written: Partial<WrittenText> = {},
): APIModalInteractionResponseCallbackData {
  const { title, publication } = known;
  const text = { most: LONGEST_TEXT, long: true, optional: true } as const;
  return {
    custom_id: customId,
    title: form.heading,
    components: [
      field('title', form.title, {
        hint: form.titleHint,
        most: LONGEST_TITLE,
        optional: true,
        value: title,
      }),
      field('publication', form.publication, {
        hint: form.linkLater,
        most: LONGEST_NAME,
        optional: true,
        value: publication,
      }),
      field('text', form.text, { ...text, hint: form.textHint, value: written.text }),
      field('rest', form.rest, { ...text, hint: form.restHint, value: written.rest }),
      labelled(form.file, form.fileHint, {
        type: ComponentType.FileUpload,
        custom_id: 'file',
        required: false,
        min_values: 0,
        max_values: 1,
      }),
    ],
  };
}

/** The form in which what is known of an article is filled in and put right. */
export function detailsForm(
  customId: string,
  { articles: { form } }: Messages,
  { title, publication, url, published }: Partial<Metadata>,
): APIModalInteractionResponseCallbackData {
  const day = published?.slice(0, LONGEST_DATE);
  return {
    custom_id: customId,
    title: form.details,
    components: [
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
    ],
  };
}

interface FieldOptions {
  readonly hint?: string;
  readonly most: number;
  readonly optional?: true;
  readonly long?: true;
  /** What it holds at first; left out if it would not fit. */
  readonly value?: string | undefined;
}

function field(customId: string, label: string, options: FieldOptions): APILabelComponent {
  const { hint, most, optional, long, value } = options;
  return labelled(label, hint, {
    type: ComponentType.TextInput,
    custom_id: customId,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: most,
    required: optional !== true,
    ...(value && value.length <= most && { value }),
  });
}

function labelled(
  label: string,
  hint: string | undefined,
  component: APITextInputComponent | APIFileUploadComponent,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    ...(hint !== undefined && { description: hint }),
    component,
  };
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
