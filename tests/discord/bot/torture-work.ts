import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';

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

/** Lets somebody add, share, take back, change and correct until told to stop, and notes what they are told was done. */
export function pester(discord: LocalDiscord, mod: Person, seen: Seen, round: number) {
  let goes = true;
  const tasks = [
    () => add(discord, mod, seen, round),
    () => shareAndRetract(discord, mod, seen, round),
    () => changeAndCorrect(discord, mod, seen),
  ];
  const work = tasks.map(async (task) => {
    // Whatever is cut off fails, as it does for a person: only what is said to be done counts.
    while (goes) await task().catch(() => sleep(20));
  });
  return {
    /** Ends the work once the bot is gone: `pass` lets so much time pass that nobody waits for it any longer. */
    async stop(pass: () => void) {
      goes = false;
      let ended = false;
      void Promise.all(work).then(() => {
        ended = true;
      });
      while (!ended) {
        pass();
        await sleep(10);
      }
    },
  };
}

/** Adds an article, which is done once that is said. */
export async function add(
  discord: LocalDiscord,
  mod: Person,
  { articles }: Seen,
  round: number,
): Promise<void> {
  const title = `Round ${round} number ${articles.size} of ${Date.now()}`;
  if (await paste(discord, mod, { title, text: `${title} is about a ferry.` })) articles.add(title);
}

/** Adds or replaces an article by pasting it; whether that was said to be done. */
async function paste(
  discord: LocalDiscord,
  mod: Person,
  { title, text }: { readonly title: string; readonly text: string },
  replaces?: string,
): Promise<boolean> {
  const form = await (replaces === undefined
    ? mod.slash(discord.general, 'articles add')
    : mod.slash(discord.general, 'articles refresh', { article: replaces, paste: true }));
  const fields = { title, publication: 'P', url: '', published: '', text };
  const preview = await mod.submit(form, discord.general, fields);
  const done = await mod.click(preview.message, replaces === undefined ? 'Add' : 'Replace');
  return /Added:|Replaced:/.test(textOf(done.message));
}

/** Shares a private answer; the message's id once that is said to be done. */
async function share(discord: LocalDiscord, mod: Person, seen: Seen, options: Record<string, string>) {
  const asked = await mod.slash(discord.general, 'ask', { question: QUESTION, ...options, private: true });
  const confirm = await mod.click(asked.message, 'Share');
  const done = await mod.click(confirm.message, 'Share now');
  await done.until(({ message }) => textOf(message).includes('Shared:'));
  const id = textOf(done.message).match(/\d+$/)?.[0] ?? '';
  seen.shares.add(id);
  return id;
}

async function shareAndRetract(discord: LocalDiscord, mod: Person, seen: Seen, round: number): Promise<void> {
  const id = await share(discord, mod, seen, { article: 'lavrov-pyongyang' });
  if (round % 2 === 0) return;
  const card = discord.messages(discord.general).find((each) => each.id === id);
  if (!card) return;
  const retracted = await mod.click(card, 'Retract');
  if (retracted.error === undefined) seen.retractions.add(id);
}

/** Shares what an article says, gives it another text, and has the cards marked that quote the one before. */
async function changeAndCorrect(discord: LocalDiscord, mod: Person, seen: Seen): Promise<void> {
  seen.sent += 1;
  const text = `The whales in the bay were ${seen.sent} last year, the warden said.`;
  const id = CHANGING.toLowerCase().replaceAll(' ', '-');
  const isThere = seen.version > 0 || !(await paste(discord, mod, { title: CHANGING, text }));
  if (!isThere) {
    seen.version = seen.sent;
    return;
  }
  await share(discord, mod, seen, { article: id, question: 'How many whales were in the bay?' });
  if (await paste(discord, mod, { title: CHANGING, text }, id)) seen.version = seen.sent;
  const affected = await mod.slash(discord.general, 'shares affected');
  const cards = [...textOf(affected.message).matchAll(/\/(\d+)(?= )/g)].map(([, card = '']) => card);
  const [button] = JSON.stringify(affected.message.components).match(/(?<=")correct(?=["|])/) ?? [];
  if (button === undefined) return;
  const done = await mod.click(affected.message, button);
  await done.until(({ message }) => textOf(message).includes('marked as corrected and show'));
  if (!textOf(done.message).includes('could not')) for (const card of cards) seen.corrections.add(card);
}
