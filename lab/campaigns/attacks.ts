import { DEFAULT_LIMITS } from '#articles/limits.ts';
import {
  buttonsOf,
  type Channel,
  type Guild,
  type LocalDiscord,
  type Person,
  type Reply,
  type UploadedBytes,
} from '#local-discord/index.ts';
import type { Store } from '#store/types.ts';

/** What one member or moderator may do to cost the bot time. */
export interface Attack {
  readonly name: string;
  run(attacker: Attacker): Promise<unknown>;
}

/** Who attacks, where, and how many attacks came before. */
export interface Attacker {
  readonly discord: LocalDiscord;
  readonly person: Person;
  /** The server whose articles are made to cost most, and a channel of it. */
  readonly guild: Guild;
  readonly channel: Channel;
  /** A channel in each of many small servers. */
  readonly elsewhere: readonly Channel[];
  readonly turn: number;
}

const QUESTION = 'How involved is North Korea?';
const DAY = '2026-01-01';
const { articleCharacters, paragraphCharacters } = DEFAULT_LIMITS;

const repeated = (text: string, characters = paragraphCharacters - 1) =>
  text.repeat(Math.floor(characters / text.length));
const paragraphs = (text: string, count: number) =>
  Array.from({ length: count }, () => repeated(text)).join('\n\n');
const file = (name: string, text: string): UploadedBytes => ({
  name,
  type: 'text/plain',
  bytes: Buffer.from(text),
});
/** Words that nobody else has. */
const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${(from + at).toString(36)}`).join(' ');
/** As long as an article may be, of different words. */
const differentWords = (from: number) =>
  Array.from({ length: 700 }, (_, at) => `${words(from + at * 200, 200)}.`)
    .join('\n\n')
    .slice(0, articleCharacters);

/** The articles of the hostile server, by their ids: what costs most of all that the limits let through. */
const BODIES: Readonly<Record<string, () => string>> = {
  said: () => paragraphs('Ab said ', 20),
  dates: () => paragraphs('July ', 20),
  'dates-apart': () => paragraphs('July. ', 20),
  figures: () => paragraphs('twenty-', 20),
  'figures-apart': () => paragraphs('5 cars. ', 20),
  quotes: () => paragraphs('“a” said b. ', 20),
  korea: () => paragraphs('North Korea is involved. ', 40),
  lines: () => lines(0),
  half: () => halfChanged(0),
  'words-1': () => differentWords(0),
  'words-2': () => differentWords(140_000),
  'words-3': () => differentWords(280_000),
};

/** Fills a server. */
export async function fill(store: Store, guild: string): Promise<void> {
  for (const [id, body] of Object.entries(BODIES)) await addTo(store, guild, id, body());
}

/** Gives a server one short article. */
export async function addShort(store: Store, guild: string, at: number): Promise<void> {
  await addTo(store, guild, 'short', `The harbour of town ${at} has ${at} ships. ${words(at * 500, 400)}.`);
}

async function addTo(store: Store, guild: string, id: string, body: string): Promise<void> {
  const metadata = { title: id, publication: 'The Hostile', published: DAY };
  await store.addArticle({ guild, id, metadata, body, addedBy: '1', addedAt: Date.now() });
}

/** Short lines, all of which change from one turn to the next. */
function lines(turn: number): string {
  return Array.from({ length: 4_000 }, (_, at) => `l${at} ${turn}`).join('\n\n');
}

/** A paragraph half of whose words change. */
function halfChanged(turn: number): string {
  const all = Array.from({ length: 3_000 }, (_, at) => (at % 2 === 0 ? 'same' : `c${(at + turn) % 977}`));
  return all.join(' ').slice(0, paragraphCharacters - 1);
}

const slash = (name: string, path: string, options: (article: string) => Record<string, string>): Attack => ({
  name,
  run: ({ person, channel, turn }) => {
    const ids = Object.keys(BODIES);
    // Each time round another article: the numbers of attacks and of articles may have a divisor in common.
    const at = turn + Math.floor(turn / ATTACKS.length);
    return person.slash(channel, path, options(ids[at % ids.length] ?? ''));
  },
});

const upload = (name: string, path: string, options: (turn: number) => Upload): Attack => ({
  name,
  run: ({ person, channel, turn }) => person.slash(channel, path, { ...options(turn) }),
});

interface Upload {
  readonly file: UploadedBytes;
  readonly article?: string;
}

const LONG_WORDING = `> ${'said by nobody of the July '.repeat(70)}`;

/** One or more for each way in which one server could once stop the bot for all. */
export const ATTACKS: readonly Attack[] = [
  upload('a file of 40,000 spaces', 'articles add', () => ({
    file: file('a.txt', `a${' '.repeat(40_000)}b`),
  })),
  upload('a refresh of 4,000 lines, all changed', 'articles refresh', (turn) => ({
    article: 'lines',
    file: file('a.txt', lines(turn)),
  })),
  upload('a long paragraph, half its words changed', 'articles refresh', (turn) => ({
    article: 'half',
    file: file('a.txt', halfChanged(turn)),
  })),
  slash('/find in long paragraphs', 'find', (article) => ({ phrase: 'said a b', article })),
  {
    name: 'Check wording',
    run: async ({ person, channel }) =>
      person.messageCommand(await person.send(channel, LONG_WORDING.slice(0, 1_900)), 'Check wording'),
  },
  upload('a paragraph of 1 MB', 'articles add', () => ({ file: file('a.txt', 'word '.repeat(200_000)) })),
  slash('who said', 'ask', (article) => ({ question: 'What did Ab say about July?', article })),
  slash('/said', 'said', (article) => ({ speaker: 'Ab', article })),
  slash('/claims', 'claims', (article) => ({ article })),
  slash('/timeline', 'timeline', (article) => ({ article })),
  slash('/numbers', 'numbers', (article) => ({ article })),
  slash('/ask where words are repeated', 'ask', () => ({ question: QUESTION })),
  slash('/compare', 'compare', () => ({ topic: 'North Korea' })),
  slash('/summary', 'summary', (article) => ({ article, length: 'long' })),
  {
    name: 'five questions at once after a change',
    async run({ person, channel, turn }) {
      const assigned = { article: turn % 2 === 0 ? 'words-1' : 'words-2', channel: channel.id };
      await person.slash(channel, turn % 4 < 2 ? 'articles assign' : 'articles unassign', assigned);
      return Promise.all(
        Array.from({ length: 5 }, () => person.slash(channel, 'ask', { question: QUESTION })),
      );
    },
  },
  {
    name: '150 servers asked in turn',
    run: ({ person, elsewhere, turn }) => {
      const there = elsewhere[(turn * 7) % elsewhere.length];
      return there
        ? person.slash(there, 'ask', { question: 'How many ships has the harbour?' })
        : Promise.resolve();
    },
  },
  {
    name: 'More, as often as it goes',
    async run({ person, channel }) {
      let reply = await person.slash(channel, 'numbers', { article: 'figures' });
      for (let at = 0; at < 5; at++) reply = (await pressMore(person, reply)) ?? reply;
    },
  },
  {
    name: 'autocompletion',
    run: ({ person, channel, turn }) =>
      Promise.all(
        Array.from({ length: 10 }, () =>
          person.autocomplete(
            channel,
            'said',
            { speaker: `A${turn}`.slice(0, 2), article: 'said' },
            'speaker',
          ),
        ),
      ),
  },
  {
    name: 'forms',
    async run({ person, channel, turn }) {
      const form = await person.slash(channel, 'articles add');
      const fields = { title: `T ${turn}`, publication: 'P', text: words(turn, 600) };
      await person.submit(form, channel, fields);
    },
  },
  {
    name: 'six hostile files at once',
    run: ({ person, channel }) =>
      Promise.all(
        ['>'.repeat(100_000), '['.repeat(100_000), '<div>'.repeat(50_000)].flatMap((text) =>
          ['a.md', 'a.html'].map((name) => person.slash(channel, 'articles add', { file: file(name, text) })),
        ),
      ),
  },
  {
    name: 'drafts in 34 servers',
    run: ({ person, elsewhere, turn }) => {
      const there = elsewhere[turn % Math.min(34, elsewhere.length)];
      const draft = { file: file('a.txt', `A ferry ran aground. ${words(turn, 2_000)}`) };
      return there ? person.slash(there, 'articles add', draft) : Promise.resolve();
    },
  },
  {
    name: 'a hundred questions at once',
    run: ({ discord, guild, channel, turn }) =>
      Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          discord
            .user(`one of many ${turn} ${at}`, { guilds: [guild] })
            .slash(channel, 'ask', { question: QUESTION }),
        ),
      ),
  },
];

async function pressMore(person: Person, reply: Reply): Promise<Reply | undefined> {
  const more = buttonsOf(reply.message).find(({ label }) => label === 'More');
  return more?.customId ? person.click(reply.message, more.customId) : undefined;
}
