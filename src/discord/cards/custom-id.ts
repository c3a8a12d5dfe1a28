import { clip } from './text.ts';

/**
 * Custom ids: `kind~field~field`, and behind a bar a piece of the card's question, where there is room for one. All that
 * a button needs is in its card's ids, so that it works after a restart; what is forged reads as nothing.
 */
export interface CustomIdKind<T> {
  /** What its ids begin with. */
  readonly kind: string;
  /** At most 100 characters. */
  write(data: T): string;
  /** Undefined for fields that `write` cannot have made. */
  read(fields: readonly string[]): T | undefined;
}

/** A custom id taken apart. */
export interface CustomId {
  readonly kind: string;
  readonly fields: readonly string[];
}

/** Discord's limit, in characters. */
export const LONGEST_ID = 100;

const FIELD_MARK = '~';
const QUESTION_MARK = '|';
/** Stands for a space, in case one at an id's end gets lost. */
const SPACE = '␣';
/** A shorter piece is not worth its mark. */
const SHORTEST_PIECE = 2;
const LONGEST_QUESTION = 300;
const SNOWFLAKE = /^[1-9]\d{0,19}$/;

/** @throws {RangeError} where the id would be longer than Discord takes: whoever writes one bounds its fields. */
export function writeId(kind: string, ...fields: readonly string[]): string {
  const id = [kind, ...fields].join(FIELD_MARK);
  if (id.length > LONGEST_ID) throw new RangeError(`A custom id of kind ${kind} has ${id.length} characters`);
  return id;
}

/** Takes an id apart; never throws. An id that is not ours has a kind that nobody handles. */
export function parseId(id: string): CustomId {
  if (id.length > LONGEST_ID) return { kind: '', fields: [] };
  const [own = ''] = id.split(QUESTION_MARK, 1);
  const [kind = '', ...fields] = own.split(FIELD_MARK);
  return { kind, fields };
}

/** Ids that are all alike: there is nothing to say in them. */
export function bareId(kind: string): CustomIdKind<true> {
  return {
    kind,
    write: () => writeId(kind),
    read: (fields) => (fields.length === 0 ? true : undefined),
  };
}

/** Ids that hold a short name of something that is kept elsewhere: 1 to 40 letters, digits, hyphens and underscores. */
export function tokenId(kind: string): CustomIdKind<string> {
  return {
    kind,
    write: (token) => writeId(kind, token),
    read: ([token = '', ...rest]) => (rest.length === 0 && /^[\w-]{1,40}$/.test(token) ? token : undefined),
  };
}

/** One of Discord's ids, an integer of 64 bits, in fewer digits: 13 at most. Nothing for what is no such id. */
export function packSnowflake(id: string | undefined): string {
  return id !== undefined && SNOWFLAKE.test(id) ? BigInt(id).toString(36) : '';
}

/** What `packSnowflake` packed; undefined for anything else. */
export function unpackSnowflake(packed: string): string | undefined {
  if (!/^[1-9a-z][0-9a-z]{0,13}$/.test(packed)) return undefined;
  let id = 0n;
  for (const digit of packed) id = id * 36n + BigInt(parseInt(digit, 36));
  return SNOWFLAKE.test(id.toString()) ? id.toString() : undefined;
}

/** A card's ids with its question shared out among them, cut short where they have no room for all of it. */
export function withQuestion(ids: readonly string[], question: string): readonly string[] {
  const rooms = ids.map((id) => Math.max(0, LONGEST_ID - id.length - QUESTION_MARK.length));
  // A sign of two code units is never split, so each piece may be one shorter than its room.
  const room = rooms.filter((each) => each >= SHORTEST_PIECE).reduce((sum, each) => sum + each - 1, 0);
  let left = clip(question, Math.min(room, LONGEST_QUESTION)).replaceAll(' ', SPACE);
  return ids.map((id, at) => {
    const most = rooms[at] ?? 0;
    if (left === '' || most < SHORTEST_PIECE) return id;
    const piece = left.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
    left = left.slice(piece.length);
    return id + QUESTION_MARK + piece;
  });
}

/** The question that a card's ids hold; undefined where they hold none. */
export function questionIn(components: readonly unknown[]): string | undefined {
  const pieces = customIdsIn(components).map((id) => id.split(QUESTION_MARK).slice(1).join(QUESTION_MARK));
  return pieces.join('').replaceAll(SPACE, ' ') || undefined;
}

/** All custom ids of a message's components, and those that its menus offer, in its order. */
export function customIdsIn(components: readonly unknown[]): readonly string[] {
  return components.flatMap((component) => {
    const fields = Object(component);
    const ids = [Reflect.get(fields, 'custom_id'), Reflect.get(fields, 'value')];
    const inner = [Reflect.get(fields, 'components'), Reflect.get(fields, 'options')];
    return [
      ...ids.filter((id) => typeof id === 'string'),
      ...inner.flatMap((each) => (Array.isArray(each) ? customIdsIn(each) : [])),
    ];
  });
}
