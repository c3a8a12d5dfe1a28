import { setTimeout } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/** Discord sometimes refuses a good token for a moment. */
const PAUSE_MS = 500;
const UNAUTHORISED = 401;

/**
 * Sends a request that the token is refused for once more, after a pause: discord.js would forget the token at the
 * first refusal, and everything after would fail. `onRefused` is called if the second try is refused too.
 */
export function guardToken(
  onRefused: () => void,
  send: MakeRequest = DefaultRestOptions.makeRequest,
): MakeRequest {
  return async (url, init) => {
    const answer = await send(url, init);
    if (answer.status !== UNAUTHORISED || !carriesToken(init)) return answer;
    await answer.text();
    await setTimeout(PAUSE_MS);
    const second = await send(url, init);
    if (second.status === UNAUTHORISED) onRefused();
    return second;
  };
}

/** Answers to interactions go without the token; a refusal there says nothing of it. */
function carriesToken({ headers }: Parameters<MakeRequest>[1]): boolean {
  return new Headers(headers as Record<string, string>).has('authorization');
}
