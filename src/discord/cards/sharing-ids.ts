import { type CustomIdKind, packSnowflake, unpackSnowflake, writeId } from './custom-id.ts';
import { type PassageRef, readRefs, writeWithRefs } from './passage-ref.ts';

/** What a shared card says of its passages. */
export type SharedVerdict = 'answered' | 'related' | 'nearest' | 'more' | 'summary';

/** What is to be shared, and where. */
export interface SharePlan {
  readonly verdict: SharedVerdict;
  readonly passages: readonly PassageRef[];
  /** The id of the message that the shared card replies to. */
  readonly target?: string;
}

/** A plan that somebody was asked to confirm. */
export interface ConfirmedPlan extends SharePlan {
  /** The mark of the message that already has the same, if they were told about one. */
  readonly known?: string;
}

/** Which share is to be taken back. */
export interface RetractPlan {
  /** The id of the user who may take the card back, moderators apart; absent where that is somebody forgotten. */
  readonly sharer?: string;
  /** Its id in the ledger; absent on cards from before there was one. */
  readonly share?: string;
}

const VERDICTS: Readonly<Record<SharedVerdict, string>> = {
  answered: 'a',
  related: 'r',
  nearest: 'n',
  more: 'm',
  summary: 's',
};
const MARK_DIGITS = 4;
const MARK = /^[0-9a-z]{1,4}$/;
const SHARE_ID = /^[0-9a-f]{25}$/;

/** Asks whether to share. */
export const shareId: CustomIdKind<SharePlan> = {
  kind: 's',
  write: ({ verdict, target, passages }) =>
    writeWithRefs('s', [VERDICTS[verdict], packSnowflake(target)], passages),
  read: readPlan,
};

/** Shares. */
export const postId: CustomIdKind<ConfirmedPlan> = {
  kind: 'p',
  write({ verdict, target, passages, known }) {
    const about = packSnowflake(target) + (known === undefined ? '' : `.${known}`);
    return writeWithRefs('p', [VERDICTS[verdict], about], passages);
  },
  read([verdict = '', about = '', ...fields]) {
    const [target = '', known, ...rest] = about.split('.');
    const plan = readPlan([verdict, target, ...fields]);
    if (!plan || rest.length > 0 || (known !== undefined && !MARK.test(known))) return undefined;
    return { ...plan, ...(known !== undefined && { known }) };
  },
};

/** Some digits that tell a channel's messages apart: a whole id would take the room of passages. */
export function markOf(message: string): string {
  return packSnowflake(message).slice(-MARK_DIGITS);
}

/** Takes a shared card back. */
export const retractId: CustomIdKind<RetractPlan> = {
  kind: 'x',
  write: ({ sharer, share }) => writeId('x', packSnowflake(sharer), ...(share === undefined ? [] : [share])),
  read([packed = '', share, ...rest]) {
    const sharer = unpackSnowflake(packed);
    if (rest.length > 0 || (share !== undefined && !SHARE_ID.test(share))) return undefined;
    if (sharer === undefined && (packed !== '' || share === undefined)) return undefined;
    return { ...(sharer !== undefined && { sharer }), ...(share !== undefined && { share }) };
  },
};

function readPlan([letter, packed = '', ...fields]: readonly string[]): SharePlan | undefined {
  const verdict = (Object.keys(VERDICTS) as SharedVerdict[]).find((each) => VERDICTS[each] === letter);
  const target = unpackSnowflake(packed);
  const passages = readRefs(fields);
  if (!verdict || !passages || (target === undefined && packed !== '')) return undefined;
  return { verdict, passages, ...(target !== undefined && { target }) };
}
