import type { APIEmbed, RESTAPIAttachment } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { ZodMiniType } from 'zod/mini';
import type { Call } from './call.ts';
import type { LooseComponent } from './checks/components.ts';
import { type LooseMentions, mentionFindings, pingFindings } from './checks/mentions.ts';
import { isEmpty, type MessageShape, messageFindings } from './checks/message.ts';
import { schemaFindings } from './checks/schema.ts';
import type { Core } from './core.ts';
import { emptyMessage, noted, type RequestFault, raise, refused } from './errors.ts';
import type { StoredMessage } from './world.ts';

/** The body of a request that sends or edits a message, after its check. `null` takes a field away. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: APIEmbed[] | null;
  readonly components?: LooseComponent[] | null;
  readonly flags?: number | null;
  readonly attachments?: RESTAPIAttachment[] | null;
  readonly allowed_mentions?: LooseMentions | null;
  readonly poll?: unknown;
  readonly sticker_ids?: string[] | null;
  readonly message_reference?: MessageReference | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
}

interface MessageReference {
  readonly type?: number | null;
  readonly message_id?: string;
  readonly channel_id?: string | null;
  readonly fail_if_not_exists?: boolean | null;
}

/** A message's body in a request: where it stands and by which rules it goes. */
export interface BodyToCheck {
  readonly schema: ZodMiniType;
  /** What the schema describes: the whole request body. */
  readonly whole: unknown;
  /** The message in it. */
  readonly body: MessageBody;
  readonly at: readonly (string | number)[];
  /** The message that it edits, if it does. */
  readonly edits?: StoredMessage;
  /** Whether only one user sees it already, or may yet. */
  readonly mayBeEphemeral: boolean;
  /** Whether files come along, as multipart form data. */
  readonly hasFiles: boolean;
}

// discord.js sends these with every message, whether the route takes them or not.
const HARMLESS = new Set(['tts', 'nonce', 'enforce_nonce']);

/**
 * The message that a request's whole body is, checked.
 * @throws 50035, 50006
 */
export function readMessageBody(
  call: Call,
  rules: Pick<BodyToCheck, 'schema' | 'edits' | 'mayBeEphemeral'>,
): MessageBody {
  const whole = call.body ?? {};
  const body = whole as MessageBody;
  const hasFiles = call.files.length > 0;
  checkMessageBody(call.core, { ...rules, whole, body, at: [], hasFiles }, call.note);
  return body;
}

/**
 * Checks a message's body as Discord does, and by the house's rule on mentions. What is only noted goes to
 * `note`; so does what is refused.
 * @throws 50035, 50006
 */
export function checkMessageBody(
  core: Core,
  check: BodyToCheck,
  note: (finding: RequestFault) => void,
): void {
  const described = schemaFindings(check.schema, check.whole).flatMap((finding) =>
    forgiving(finding, check.at),
  );
  if (core.settings.requireEmptyMentions) {
    for (const finding of pingFindings(check.body.allowed_mentions, check.at)) note(finding);
  }
  raise(described, note);
  const shape = shapeOf(check);
  raise(
    [
      ...messageFindings(shape, check.at),
      ...mentionFindings(check.body.allowed_mentions, check.at),
      ...flagFindings(check),
      ...nonceFindings(check.body, check.at),
    ],
    note,
  );
  if (isEmpty(shape)) throw emptyMessage();
}

function forgiving(finding: RequestFault, at: BodyToCheck['at']): RequestFault[] {
  const key = finding.path[at.length];
  if (finding.code !== 'UNKNOWN_KEY' || finding.path.length > at.length + 1) return [finding];
  if (key === 'message_reference') {
    return [refused(finding.path, 'MESSAGE_REFERENCE_NOT_POSSIBLE', 'This message cannot refer to another.')];
  }
  return HARMLESS.has(String(key)) ? [] : [finding];
}

// What the message is going to be: the body over what was there.
function shapeOf({ body, edits, hasFiles }: BodyToCheck): MessageShape {
  const old = edits?.data;
  const keptFiles = body.attachments === undefined ? (old?.attachments ?? []) : (body.attachments ?? []);
  const forwards = body.message_reference?.type === 1;
  return {
    content: body.content === undefined ? (old?.content ?? '') : (body.content ?? ''),
    embeds: body.embeds === undefined ? (old?.embeds ?? []) : (body.embeds ?? []),
    components: body.components === undefined ? oldComponents(old) : (body.components ?? []),
    flags: (body.flags ?? 0) | ((old?.flags ?? 0) & MessageFlags.IsComponentsV2),
    more:
      hasFiles ||
      keptFiles.length > 0 ||
      forwards ||
      (body.poll ?? undefined) !== undefined ||
      (body.sticker_ids?.length ?? 0) > 0,
  };
}

function oldComponents(old: StoredMessage['data'] | undefined): readonly LooseComponent[] {
  return (old?.components ?? []) as unknown as readonly LooseComponent[];
}

function flagFindings({ body, mayBeEphemeral, at }: BodyToCheck): RequestFault[] {
  const asked = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  if (!asked || mayBeEphemeral) return [];
  return [noted([...at, 'flags'], 'EPHEMERAL_NOT_POSSIBLE', 'This message is for everybody and stays so.')];
}

function nonceFindings(
  { nonce, enforce_nonce: enforce }: MessageBody,
  at: BodyToCheck['at'],
): RequestFault[] {
  const given = nonce !== undefined && nonce !== null;
  if (enforce === true && !given) {
    return [refused([...at, 'nonce'], 'NONCE_REQUIRED', 'enforce_nonce needs a nonce')];
  }
  return String(nonce ?? '').length > 25
    ? [refused([...at, 'nonce'], 'NONCE_TYPE_TOO_LONG', 'Must be 25 or fewer in length.')]
    : [];
}
