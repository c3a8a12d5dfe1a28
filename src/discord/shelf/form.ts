import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { z } from 'zod';
import { bodyOfPlain, faultsOf, type Manuscript } from '../../library/manuscript.ts';
import { webAddress } from '../../web-address.ts';
import { escapeMarkdown } from '../markdown.ts';
import { words } from './words.ts';

const LONGEST_TITLE = 300;
const LONGEST_NAME = 120;
const LONGEST_URL = 500;
const LONGEST_TEXT = 4000;

const { form } = words;

/** The form in which an article is pasted. */
export function articleForm(customId: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: form.heading,
    components: [
      field('title', form.title, { hint: form.titleHint, most: LONGEST_TITLE }),
      field('publication', form.publication, { hint: form.publicationHint, most: LONGEST_NAME }),
      field('url', form.url, { most: LONGEST_URL, optional: true }),
      field('published', form.published, { hint: form.publishedHint, most: 10, optional: true }),
      field('text', form.text, { hint: form.textHint, most: LONGEST_TEXT, long: true }),
    ],
  };
}

interface FieldOptions {
  readonly hint?: string;
  readonly most: number;
  readonly optional?: true;
  readonly long?: true;
}

function field(customId: string, label: string, { hint, most, optional, long }: FieldOptions) {
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
    },
  };
}

/** What was filled in, or the sentence that says what is wrong with it. */
export function readForm({ fields }: ModalSubmitInteraction): Manuscript | string {
  const value = (name: string) => fields.getTextInputValue(name).trim();
  const [url, published] = [value('url'), value('published')];
  if (url !== '' && webAddress(url) === undefined) return words.errors.badLink;
  if (published !== '' && !z.iso.date().safeParse(published).success) return words.errors.badDate;
  const body = bodyOfPlain(value('text'));
  const [fault] = faultsOf(body);
  if (fault !== undefined) return words.errors.faulty(escapeMarkdown(fault));
  return {
    body,
    metadata: {
      title: value('title'),
      publication: value('publication'),
      ...(url !== '' && { url }),
      ...(published !== '' && { published }),
    },
  };
}
