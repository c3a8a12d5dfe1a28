import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { type Pause, sleep } from './pause.ts';

type MakeRequest = RESTOptions['makeRequest'];

/** Discord sometimes refuses a good token for a moment. */
const PAUSE_MS = 500;
const UNAUTHORISED = 401;

export interface TokenGuardOptions {
  /** Called where the token is refused twice. */
  readonly onRefused: () => void;
  /** Ends the pause before the second try. */
  readonly end: AbortSignal;
  /** Waits before the second try; left out, by the system's clock. */
  readonly pause?: Pause | undefined;
}

/**
 * Sends a request that the token is refused for once more, after a pause: discord.js would forget the token at the
 * first refusal, and everything after would fail.
 */
export function guardToken({ onRefused, end, pause = sleep }: TokenGuardOptions): MakeRequest {
  const send = DefaultRestOptions.makeRequest;
  return async (url, init) => {
    const answer = await send(url, init);
    if (answer.status !== UNAUTHORISED || !carriesToken(init)) return answer;
    await answer.text();
    await pause(PAUSE_MS, end);
    const second = await send(url, init);
    if (second.status === UNAUTHORISED) onRefused();
    return second;
  };
}

/** Answers to interactions go without the token; a refusal there says nothing of it. */
function carriesToken({ headers }: Parameters<MakeRequest>[1]): boolean {
  return new Headers(headers as Record<string, string>).has('authorization');
}
