import { type Act, type ActOutcome, ADDRESSES, type Inspection, type View } from '../protocol.ts';

/** What a person sees, with a channel open. @throws where the server is gone */
export async function fetchView(person: string, channel: string): Promise<View> {
  const response = await fetch(`${ADDRESSES.view}?${new URLSearchParams({ person, channel })}`);
  return (await response.json()) as View;
}

/** Does something; the result is known once the bot has answered. */
export async function act(what: Act): Promise<ActOutcome> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(ADDRESSES.act, { method: 'POST', headers, body: JSON.stringify(what) });
    return response.ok ? ((await response.json()) as ActOutcome) : { error: await response.text() };
  } catch {
    return { error: 'This did not reach the local Discord.' };
  }
}

/** What is behind a message of the bot. @throws where there is nothing */
export async function fetchInspection(message: string): Promise<Inspection> {
  const response = await fetch(`${ADDRESSES.inspect}?${new URLSearchParams({ message })}`);
  if (!response.ok) throw new Error('There is no such message of the bot');
  return (await response.json()) as Inspection;
}

/** Calls back after every change, and whenever the connection comes or goes. */
export function listen(changed: () => void, connected: (is: boolean) => void): void {
  const stream = new EventSource(ADDRESSES.changes);
  stream.addEventListener('open', () => connected(true));
  stream.addEventListener('error', () => connected(false));
  stream.addEventListener('change', changed);
}
