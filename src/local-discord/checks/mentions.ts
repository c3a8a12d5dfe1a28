import { type FieldPath, noted, type RequestFault, refused } from '#local-discord/errors.ts';

/** The mentions that a body allows, as it comes from outside. */
export interface LooseMentions {
  readonly parse?: readonly string[] | null;
  readonly users?: readonly string[] | null;
  readonly roles?: readonly string[] | null;
  readonly replied_user?: boolean | null;
}

/** Discord's rule: a kind is either allowed altogether or one by one. */
export function mentionFindings(mentions: LooseMentions | null | undefined, at: FieldPath): RequestFault[] {
  return (['users', 'roles'] as const).flatMap((kind) => {
    const both = mentions?.parse?.includes(kind) === true && (mentions[kind]?.length ?? 0) > 0;
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return both
      ? [refused([...at, 'allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message)]
      : [];
  });
}

/** The house's rule: nothing that the bot says pings anybody. */
export function pingFindings(mentions: LooseMentions | null | undefined, at: FieldPath): RequestFault[] {
  const path = [...at, 'allowed_mentions'];
  if (mentions === undefined || mentions === null) {
    return [noted(path, 'MENTIONS_NOT_CLOSED', 'It is missing, so that everything in the text pings.')];
  }
  const { parse, users, roles, replied_user: replied } = mentions;
  const open = [parse, users, roles].some((list) => (list?.length ?? 0) > 0) || replied === true;
  const closed = Array.isArray(parse) && !open;
  return closed ? [] : [noted(path, 'MENTIONS_NOT_CLOSED', 'It lets somebody be pinged.')];
}
