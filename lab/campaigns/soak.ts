import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buttonsOf, type LocalDiscord, type Person, startDiscord, textOf } from '#local-discord/index.ts';
import { type BotMemory, type BotProcess, startBotProcess } from './bot-process.ts';

/** What the bot's memory was after half of the interactions, and after all. */
export interface SoakReport {
  readonly half: BotMemory;
  readonly all: BotMemory;
  /** Interactions without an answer: what somebody did, and what came of it. */
  readonly unanswered: readonly Unanswered[];
}

export interface Unanswered {
  readonly name: string;
  readonly fault: string;
}

/** So many people do something at the same time, each in turn. */
const PEOPLE = 16;
const QUESTIONS = [
  'How involved is North Korea?',
  'Where did Lavrov fly from?',
  'How many soldiers were sent last year?',
  'What did Trump say about Putin?',
  'Who won the football match?',
];

/** Has people do this many mixed things with the bot, and measures its memory after half of them and after all. */
export async function soak(interactions: number, next: (name: string) => void): Promise<SoakReport> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-soak-'));
  // Time stands still there, so that a busy machine leaves nobody without an answer.
  const discord = await startDiscord();
  let bot: BotProcess | undefined;
  try {
    bot = await startBotProcess(discord, folder, { textsAnHour: interactions });
    const first = await use(discord, 0, interactions / 2, next);
    const half = await bot.memory();
    const second = await use(discord, interactions / 2, interactions, next);
    return { half, all: await bot.memory(), unanswered: [...first, ...second] };
  } finally {
    bot?.end();
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does the things from one number to another; those that had no answer. */
async function use(
  discord: LocalDiscord,
  from: number,
  to: number,
  next: (name: string) => void,
): Promise<readonly Unanswered[]> {
  const unanswered: Unanswered[] = [];
  let at = from;
  await Promise.all(
    Array.from({ length: PEOPLE }, async (_, who) => {
      while (at < to) {
        const turn = at++;
        // Somebody else each time, so that nobody has to wait, and so that many are counted.
        const [name, does] = THINGS[turn % THINGS.length] ?? THINGS[0];
        // Each with permissions has a role of their own, and a server has few of those.
        const isManager = name === COMES_AND_GOES;
        const person = discord.user(
          `somebody ${who} ${turn}`,
          isManager ? { permissions: ['ManageGuild', 'ManageMessages'] } : {},
        );
        const fault = await does(discord, person, turn).catch(wordsOf);
        if (fault !== undefined) unanswered.push({ name, fault });
        next(name);
      }
    }),
  );
  return unanswered;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What somebody does; what went wrong with it, if anything did. */
type Thing = readonly [
  name: string,
  does: (discord: LocalDiscord, person: Person, turn: number) => Promise<string | undefined>,
];

const COMES_AND_GOES = 'an article that comes and goes';

const asked = (turn: number) => QUESTIONS[turn % QUESTIONS.length] ?? '';

const slash = (path: string, options: (turn: number) => Record<string, string>): Thing => [
  path,
  async ({ general }, person, turn) => (await person.slash(general, path, options(turn))).error,
];

/** What people do in a server, most often ask. */
const THINGS: readonly [Thing, ...Thing[]] = [
  slash('ask', (turn) => ({ question: asked(turn) })),
  slash('ask', (turn) => ({ question: `${asked(turn)} ${turn}` })),
  slash('find', (turn) => ({ phrase: `soldiers ${turn}` })),
  slash('numbers', () => ({})),
  slash('timeline', () => ({})),
  slash('claims', () => ({})),
  slash('summary', () => ({})),
  slash('context', (turn) => ({ topic: asked(turn) })),
  [
    'typing',
    async ({ general }, person, turn) =>
      (await person.autocomplete(general, 'ask', { question: 'x', article: `${turn % 9}` }, 'article')).error,
  ],
  [
    'a mention',
    async ({ general }, person, turn) => {
      await person.send(general, asked(turn), { mention: true });
      return undefined;
    },
  ],
  [
    'a card’s button',
    async ({ general }, person, turn) => {
      const card = await person.slash(general, 'ask', { question: asked(turn) });
      const [button] = buttonsOf(card.message);
      return button?.customId && (await person.click(card.message, button.customId)).error;
    },
  ],
  [
    COMES_AND_GOES,
    async ({ general }, person, turn) => {
      const form = await person.slash(general, 'articles add');
      const text = `The harbour of town ${turn} has ${turn} ships. ${`w${turn} `.repeat(200)}`;
      const fields = { title: `Town ${turn}`, publication: 'P', text };
      const preview = await person.submit(form, general, fields);
      const adding = await person.click(preview.message, 'Add');
      // A press that takes longer than a second is promised an answer, and its card stays as it is until then.
      await adding.until(({ message }) => !buttonsOf(message).some(({ label }) => label === 'Add'));
      const typed = { article: `Town ${turn}` };
      const { choices } = await person.autocomplete(general, 'articles remove', typed, 'article');
      // Another's title may begin with the same digits.
      const article = choices.find(({ name }) => name === typed.article)?.value;
      if (article === undefined) return `not offered: ${textOf(adding.message)}`;
      const removed = await person.slash(general, 'articles remove', { article: String(article) });
      const [yes] = buttonsOf(removed.message);
      return yes?.customId === undefined
        ? textOf(removed.message)
        : (await person.click(removed.message, yes.customId)).error;
    },
  ],
];
