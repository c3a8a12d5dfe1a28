import { setTimeout as sleep } from 'node:timers/promises';
import {
  buttonsOf,
  type Channel,
  type LocalDiscord,
  type Person,
  type Reply,
  textOf,
} from '#local-discord/index.ts';

/** Where somebody works: a moderator, in a channel of a server. */
export interface Workplace {
  readonly discord: LocalDiscord;
  readonly channel: Channel;
  readonly mod: Person;
}

/** What people were told was done: titles of articles, messages of cards. */
export interface Seen {
  readonly articles: Set<string>;
  readonly shares: Set<string>;
  readonly retractions: Set<string>;
  readonly corrections: Set<string>;
  /** The number in the text of the article that changes. */
  version: number;
  /** The number in the text that was sent last. */
  sent: number;
}

const QUESTION = 'How involved is North Korea?';
const CHANGING = 'The article that changes';
/** A bot that opens no form by then does not only have too much to do. */
const MOST_TRIES = 20;
const CHANGING_ID = 'the-article-that-changes';

export function nothingSeen(): Seen {
  const [articles, shares, retractions, corrections] = [1, 2, 3, 4].map(() => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  return { articles, shares, retractions, corrections, version: 0, sent: 0 };
}

/** The number in a text of the article that changes; infinite in another's. */
export function versionIn(body: string): number {
  return Number(/whales in the bay were (\d+)/.exec(body)?.[1] ?? Number.POSITIVE_INFINITY);
}

function textOfVersion(version: number): string {
  return `The whales in the bay were ${version} last year, the warden said.`;
}

/** Adds the article that changes, before anything is killed: whoever is cut off does not know whether to add it again. */
export async function prepare(place: Workplace, seen: Seen): Promise<void> {
  seen.sent = 1;
  const said = await paste(place, { title: CHANGING, text: textOfVersion(seen.sent) });
  if (!isKept(said)) throw new Error(`the article that changes was not added: ${said}`);
  seen.version = seen.sent;
}

/** Lets somebody add, share, take back, change and correct until told to end, and notes what they are told was done. */
export function pester(place: Workplace, seen: Seen, round: number) {
  let goes = true;
  const tasks = [
    () => add(place, seen, round),
    () => shareAndRetract(place, seen, round),
    () => changeAndCorrect(place, seen),
  ];
  const work = tasks.map(async (task) => {
    // Whatever is cut off fails, as it does for a person: only what is said to be done counts.
    while (goes) await task().catch(() => sleep(20));
  });
  return {
    /** Begins nothing more; resolves once what was begun has ended, which may take until nobody waits for it any longer. */
    async end(): Promise<void> {
      goes = false;
      await Promise.all(work);
    },
  };
}

/** Lets time pass again and again, every so many milliseconds, until work has ended that waits for an answer. */
export async function outwait(work: Promise<void>, pass: () => void, everyMs: number): Promise<void> {
  let ended = false;
  void work.then(() => {
    ended = true;
  });
  while (!ended) {
    pass();
    await sleep(everyMs);
  }
}

/** Adds an article, which is done once that is said. */
export async function add(place: Workplace, { articles }: Seen, round: number): Promise<void> {
  const title = `Round ${round} number ${articles.size} of ${Date.now()}`;
  if (isKept(await paste(place, { title, text: `${title} is about a ferry.` }))) articles.add(title);
}

/** Adds or replaces an article by pasting it; what was said of it. */
async function paste(
  { channel, mod }: Workplace,
  { title, text }: { readonly title: string; readonly text: string },
  replaces?: string,
): Promise<string> {
  const form = await opened(() =>
    replaces === undefined
      ? mod.slash(channel, 'articles add')
      : mod.slash(channel, 'articles refresh', { article: replaces, paste: true }),
  );
  const fields = { title, publication: 'P', text };
  const preview = await mod.submit(form, channel, fields);
  const button = replaces === undefined ? 'Add' : 'Replace';
  const done = await answered(await mod.click(preview.message, button), button);
  return [done.message, ...done.followUps].map((each) => textOf(each)).join('\n');
}

/** Asks for a form again for as long as the bot says that it was too slow to open it. */
async function opened(ask: () => Promise<Reply>): Promise<Reply> {
  let form = await ask();
  for (let tries = 1; form.openedModal === undefined && tries < MOST_TRIES; tries++) form = await ask();
  return form;
}

function isKept(said: string): boolean {
  return /Added:|Replaced:/.test(said);
}

/** Waits as a person does whose press of a button was noted only: until the card has the button no longer, or something is said below. */
function answered(pressed: Reply, label: string): Promise<Reply> {
  return pressed.until(
    ({ shown, followUps }) =>
      followUps.length > 0 || shown === undefined || !buttonsOf(shown).some((each) => each.label === label),
  );
}

/** Shares a private answer; the message's id once that is said to be done. */
async function share({ channel, mod }: Workplace, seen: Seen, options: Record<string, string>) {
  const asked = await mod.slash(channel, 'ask', { question: QUESTION, ...options, private: true });
  const confirm = await mod.click(asked.message, 'Share');
  const done = await mod.click(confirm.message, 'Share now');
  await done.until(({ message }) => textOf(message).includes('Shared:'));
  const id = textOf(done.message).match(/\d+$/)?.[0] ?? '';
  seen.shares.add(id);
  return id;
}

async function shareAndRetract(place: Workplace, seen: Seen, round: number): Promise<void> {
  const { discord, channel, mod } = place;
  const id = await share(place, seen, { article: 'lavrov-pyongyang' });
  if (round % 2 === 0) return;
  const card = discord.messages(channel).find((each) => each.id === id);
  if (!card) return;
  const retracted = await answered(await mod.click(card, 'Retract'), 'Retract');
  if (retracted.error === undefined && retracted.followUps.length === 0) seen.retractions.add(id);
}

/** Shares what an article says, gives it another text, and has the cards marked that quote the one before. */
async function changeAndCorrect(place: Workplace, seen: Seen): Promise<void> {
  const { channel, mod } = place;
  seen.sent += 1;
  const text = textOfVersion(seen.sent);
  await share(place, seen, { article: CHANGING_ID, question: 'How many whales were in the bay?' });
  if (isKept(await paste(place, { title: CHANGING, text }, CHANGING_ID))) seen.version = seen.sent;
  const affected = await mod.slash(channel, 'shares affected');
  const cards = [...textOf(affected.message).matchAll(/\/(\d+)(?= )/g)].map(([, card = '']) => card);
  const [button] = JSON.stringify(affected.message.components).match(/(?<=")correct(?=["|])/) ?? [];
  if (button === undefined) return;
  const done = await mod.click(affected.message, button);
  await done.until(({ message }) => textOf(message).includes('marked as corrected and show'));
  if (!textOf(done.message).includes('could not')) for (const card of cards) seen.corrections.add(card);
}
