import { questionIn } from '#discord/cards/custom-id.ts';
import { drawExplanation } from '#discord/cards/explanation.ts';
import type { EnglishMessages } from '#discord/messages/messages.ts';
import type { Engine } from '#engine/index.ts';
import { type LocalDiscord, sizeOf } from '#local-discord/index.ts';
import type { Inspection } from './protocol.ts';

/** What is behind a message of the bot; none where there is no such message. */
export async function inspect(
  discord: LocalDiscord,
  engine: Engine,
  messageId: string,
  messages: EnglishMessages,
): Promise<Inspection | undefined> {
  const message = discord.find(messageId);
  if (message?.author.id !== discord.botId) return undefined;
  const { requests, acknowledgedAfterMs, answeredAfterMs } = discord.traceOf(messageId);
  return {
    requests: requests.map(({ method, route, status, body }) => ({ method, route, status, body })),
    size: sizeOf(message),
    ...(acknowledgedAfterMs !== undefined && { acknowledgedAfterMs }),
    ...(answeredAfterMs !== undefined && { answeredAfterMs }),
    ...(await explained(engine, questionIn(message.components ?? []), messages)),
  };
}

async function explained(
  engine: Engine,
  question: string | undefined,
  messages: EnglishMessages,
): Promise<Pick<Inspection, 'question' | 'explanation'>> {
  if (question === undefined) return {};
  return { question, explanation: drawExplanation(await engine.explain(question), messages) };
}
