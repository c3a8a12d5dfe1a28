import fc from 'fast-check';
import { pino } from 'pino';
import { parts } from '#app/parts.ts';
import { createLibrary } from '#articles/library.ts';
import { startBot } from '#discord/gateway/bot.ts';
import { createRandom } from '#lab/data/random.ts';
import {
  buttonsOf,
  type LocalDiscord,
  type Person,
  type Reply,
  startDiscord,
  textOf,
} from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { ownArticles } from '../../corpus-articles.ts';
import { anyText } from '../hostile.ts';

/** What a run of hostile input came to. */
export interface HostileReport {
  /** What was sent to the bot. */
  readonly sent: number;
  /** What no client of Discord's would have sent. */
  readonly refused: number;
  /** What should not be: a line each. */
  readonly faults: readonly string[];
}

/** Stands in every text: it must not be in the log. */
const MARK = 'zqxj';
const TEXTS = 3000;
const EXTRA: readonly string[] = [
  "'; DROP TABLE articles; --",
  '" OR 1=1 --',
  `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(200)}`,
  '> '.repeat(300),
  '“'.repeat(200),
  '((“‘«'.repeat(80),
  'x'.repeat(1500),
  '\u200B\u200D\u2060\uFEFF'.repeat(100),
  '\u202E\u2066abc\u2069\u202C',
  '🏳️‍🌈👩‍👩‍👧‍👦'.repeat(40),
  `${'a\u0301'.repeat(300)}`,
  '\u0000\u0001\u001b[31m',
  '## Heading\n\n## Another',
  '{{constructor.constructor("return process")()}} __proto__',
  '../../../../etc/passwd',
  'a~00000000000000009.0 add~ correct x~1 forget',
];

/** Sends hostile texts, options, custom ids and forms to the real bot, and looks at all that comes of it. */
export async function pelt(
  count: number,
  seed: number,
  next: (name: string) => void = () => {},
): Promise<HostileReport> {
  const random = createRandom(seed);
  const texts = [...fc.sample(anyText(60), { seed, numRuns: TEXTS }), ...EXTRA, ...EXTRA, ...EXTRA];
  const any = (most: number): string => {
    const made = `${MARK} ${texts[Math.floor(random() * texts.length)] ?? ''}`;
    return made.slice(0, most).trim();
  };
  const rejected: string[] = [];
  const onRejection = (reason: unknown) => rejected.push(`unhandled rejection: ${String(reason)}`);
  process.on('unhandledRejection', onRejection);
  const logged: string[] = [];
  const discord = await startDiscord();
  const store = openSqlite(IN_MEMORY);
  const bot = await startBot({
    token: discord.token,
    apiUrl: discord.api,
    library: createLibrary({ articles: ownArticles(), store }),
    store,
    ...parts,
    log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
    cooldown: { burst: Number.MAX_SAFE_INTEGER },
  });
  const mod = discord.user('mod', { permissions: ['ManageGuild', 'ManageMessages'] });
  const faults: string[] = [];
  const attacks = attacksOf(discord, mod, any, random);
  let [sent, refused] = [0, 0];
  while (sent < count) {
    const [name, attack] = attacks[(sent + refused) % attacks.length] ?? ['', async () => undefined];
    try {
      faults.push(...faultsOf(name, await attack()));
      sent += 1;
      next(name);
    } catch {
      refused += 1;
    }
  }
  faults.push(...rejected, ...(await endOf(discord)), ...leaks(logged));
  await bot.close();
  await discord.close();
  await store.close();
  process.off('unhandledRejection', onRejection);
  return { sent, refused, faults };
}

type Attack = readonly [name: string, attack: () => Promise<Reply | undefined>];

function attacksOf(
  discord: LocalDiscord,
  mod: Person,
  any: (most: number) => string,
  random: () => number,
): readonly Attack[] {
  const { general } = discord;
  const slash = (path: string, options: () => Record<string, string>): Attack => [
    path,
    () => mod.slash(general, path, options()),
  ];
  const typing = (path: string, option: string): Attack => [
    `${path}, typing`,
    async () =>
      void (await mod.autocomplete(
        general,
        path,
        { question: 'x', decision: 'accepted', [option]: any(200) },
        option,
      )),
  ];
  const menu = (name: string): Attack => [
    name,
    async () => mod.messageCommand(await mod.send(general, any(2000)), name),
  ];
  const paste = async (command: string, options: Record<string, string> = {}) => {
    const form = await mod.slash(general, command, options);
    const fields = { title: any(300), publication: any(120), text: any(4000), rest: any(4000) };
    const preview = await mod.submit(form, general, fields);
    const [yes] = buttonsOf(preview.message);
    return random() < 0.3 && yes?.customId ? mod.click(preview.message, yes.customId) : preview;
  };
  const target = () => discord.messages(general).findLast(({ author }) => author.id === discord.botId);
  return [
    ['articles add', () => paste('articles add')],
    ['a question', async () => void (await mod.send(general, any(1900), { mention: true }))],
    slash('ask', () => ({ question: any(500) })),
    slash('ask', () => ({ question: any(500), article: any(100) })),
    slash('find', () => ({ phrase: any(300) })),
    slash('context', () => ({ topic: any(500) })),
    slash('summary', () => ({ article: any(100) })),
    slash('source', () => ({ article: any(100) })),
    slash('verify', () => ({ card: any(40) })),
    slash('articles show', () => ({ article: any(100) })),
    slash('articles list', () => ({})),
    slash('articles refresh', () => ({ article: any(100), url: any(300) })),
    slash('shares list', () => ({ article: any(100) })),
    slash('reports resolve', () => ({ report: any(40), decision: 'accepted' })),
    slash('reports list', () => ({})),
    typing('ask', 'article'),
    typing('ask', 'question'),
    typing('reports resolve', 'report'),
    menu('Find context'),
    menu('Check wording'),
    [
      'Verify quote',
      async () => {
        const message = target();
        return message && mod.messageCommand(message, 'Verify quote');
      },
    ],
    [
      'a forged button',
      async () => {
        const message = target();
        const id = `${'aAmnsxfgpr'.charAt(Math.floor(random() * 10))}~${any(80)}`.slice(0, 100);
        return message && mod.click(message, 'x', { forgedCustomId: random() < 0.5 ? id : any(100) });
      },
    ],
    [
      'a report',
      async () => {
        const message = target();
        if (!message) return undefined;
        const form = await mod.click(message, 'Report');
        return mod.submit(form, general, { fault: ['outdated'], expected: any(5) });
      },
    ],
  ];
}

function faultsOf(name: string, reply: Reply | undefined): readonly string[] {
  if (reply === undefined || reply.openedModal !== undefined) return [];
  if (reply.error !== undefined) return [`${name}: ${reply.error}`];
  return textOf(reply.message).includes('went wrong on my side') ? [`${name}: a bug`] : [];
}

/** Everything that Discord would have refused, and everybody who was pinged. */
async function endOf(discord: LocalDiscord): Promise<readonly string[]> {
  const violations = discord
    .takeViolations()
    .map((each) => `Discord refuses: ${JSON.stringify(each).slice(0, 300)}`);
  const pings = discord
    .messages(discord.general)
    .filter(({ author, mentions, mention_everyone: all, mention_roles: roles }) => {
      return author.id === discord.botId && (all || mentions.length > 0 || roles.length > 0);
    });
  return [...violations, ...pings.map(({ id }) => `message ${id} pings`)];
}

function leaks(logged: readonly string[]): readonly string[] {
  return logged
    .filter((line) => line.includes(MARK))
    .map((line) => `the log holds a text: ${line.slice(0, 300)}`);
}
