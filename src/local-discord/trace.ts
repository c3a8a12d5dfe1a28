import type { Core } from './core.ts';
import type { LoggedRequest } from './rest.ts';

/** How a message of the bot came to be. */
export interface Trace {
  /** Those that made and changed it, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** From the click, or the message that it replies to, to the first answer, by the simulator's clock. */
  readonly acknowledgedAfterMs?: number;
  /** From there to the last request that changed it before anything else was clicked on it. */
  readonly answeredAfterMs?: number;
}

/** Puts together what is known of a message from the requests and interactions so far. */
export function traceOf(core: Core, log: readonly LoggedRequest[], messageId: string): Trace {
  const requests = log.filter((request) => request.messageId === messageId && request.method !== 'GET');
  const startedAt = startOf(core, messageId);
  const [first] = requests;
  if (startedAt === undefined || first === undefined) return { requests };
  const last = requests.findLast(({ route }) => !isClick(route)) ?? first;
  return {
    requests,
    acknowledgedAfterMs: first.at - startedAt,
    answeredAfterMs: Math.max(first.at, last.at) - startedAt,
  };
}

function startOf({ interactions, world }: Core, messageId: string): number | undefined {
  const message = world.messages.get(messageId)?.data;
  if (message === undefined) return undefined;
  const asked = message.interaction_metadata && interactions.get(message.interaction_metadata.id);
  if (asked !== undefined) return asked.createdAt;
  const repliedTo = message.message_reference?.message_id;
  const question = repliedTo === undefined ? undefined : world.messages.get(repliedTo);
  return question === undefined ? undefined : Date.parse(question.data.timestamp);
}

/** Whether the route answers an interaction: behind the first of them, these are later clicks on the message. */
function isClick(route: string): boolean {
  return route.startsWith('/interactions/');
}
