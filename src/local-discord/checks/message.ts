import { MessageFlags } from 'discord.js';
import { type FieldPath, type RequestFault, refused } from '#local-discord/errors.ts';
import { componentFindings, type LooseComponent } from './components.ts';

/** What a message is to hold, after an edit is merged with what was there. */
export interface MessageShape {
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly LooseComponent[];
  readonly flags: number;
  /** Whether there is anything else to show: a file, a poll, a sticker, a forwarded message. */
  readonly more: boolean;
}

const MOST_CONTENT = 2_000;
const MOST_IN_EMBEDS = 6_000;

/** Discord's rules for a whole message that its description does not hold. */
export function messageFindings(message: MessageShape, at: FieldPath = []): RequestFault[] {
  const isV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
  return [
    ...(isV2 ? legacyFields(message, at) : []),
    ...contentLength(message.content, at),
    ...embedsLength(message.embeds, at),
    ...componentFindings(message.components, isV2, [...at, 'components']),
  ];
}

/** Whether nobody would see anything of the message. */
export function isEmpty({ content, embeds, components, flags, more }: MessageShape): boolean {
  const shown = (flags & MessageFlags.IsComponentsV2) !== 0 && components.length > 0;
  return content.trim() === '' && embeds.length === 0 && !shown && !more;
}

function legacyFields({ content, embeds }: MessageShape, at: FieldPath): RequestFault[] {
  const legacy = { content: content !== '', embeds: embeds.length > 0 };
  return Object.entries(legacy).flatMap(([field, given]) =>
    given
      ? [
          refused(
            [...at, field],
            'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
            `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          ),
        ]
      : [],
  );
}

// Counted in UTF-16 units, the stricter of the ways in which Discord may count.
function contentLength(content: string, at: FieldPath): RequestFault[] {
  if (content.length <= MOST_CONTENT) return [];
  return [refused([...at, 'content'], 'BASE_TYPE_MAX_LENGTH', `Must be ${MOST_CONTENT} or fewer in length.`)];
}

function embedsLength(embeds: readonly unknown[], at: FieldPath): RequestFault[] {
  const length = embeds.reduce<number>((sum, embed) => sum + embedText(embed), 0);
  if (length <= MOST_IN_EMBEDS) return [];
  return [
    refused(
      [...at, 'embeds'],
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${MOST_IN_EMBEDS}`,
    ),
  ];
}

interface LooseEmbed {
  readonly title?: string;
  readonly description?: string;
  readonly footer?: { readonly text?: string };
  readonly author?: { readonly name?: string };
  readonly fields?: readonly { readonly name?: string; readonly value?: string }[];
}

function embedText(embed: unknown): number {
  const { title, description, footer, author, fields = [] } = embed as LooseEmbed;
  const parts = [title, description, footer?.text, author?.name];
  const all = [...parts, ...fields.flatMap(({ name, value }) => [name, value])];
  return all.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
