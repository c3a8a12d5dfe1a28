import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { limited } from '#app/answering.ts';
import { readLines } from '#app/lines.ts';
import { printable } from '#articles/printable.ts';
import { type Card, noticeCard } from '#discord/cards/components.ts';
import { answerCard, exampleQuestion } from '#discord/features/answers/card.ts';
import { furtherCard } from '#discord/features/passages/cards.ts';
import { sourceCard } from '#discord/features/source/card.ts';
import { summaryCard } from '#discord/features/summary/card.ts';
import type { EnglishMessages } from '#discord/messages/messages.ts';
import { type Engine, LONGEST_QUESTION, type Passage, type SummaryLength } from '#engine/index.ts';
import { type DrawOptions, drawCard } from './draw.ts';
import { UNBOUND } from './print-cards.ts';

/** The question that the README asks. */
export const README_QUESTION = 'How involved is North Korea?';

export interface ChatOptions {
  readonly engine: Engine;
  readonly input: Readable;
  readonly output: Writable;
  readonly messages: EnglishMessages;
  readonly draw: DrawOptions;
  /** Passages of an answer at most, those behind `/more` counted. */
  readonly limit: number;
}

const PROMPT = '\n› ';
const GOODBYE = /^\/?(?:quit|exit)$/i;
const LENGTHS: readonly SummaryLength[] = ['short', 'medium', 'long'];

/** Talks to a person at a terminal until they leave. */
export async function chat(options: ChatOptions): Promise<void> {
  const { engine, input, output, messages } = options;
  const talk = createTalk(options);
  const lines = createInterface({ input, output, prompt: PROMPT });
  lines.on('SIGINT', () => lines.close());
  const { hint, connect } = messages.terminal;
  output.write(`${greeting(engine, messages)}\n\n${hint}\n\n${connect.join('\n')}\n`);
  lines.prompt();
  for await (const line of lines) {
    if (GOODBYE.test(line.trim())) break;
    output.write(`\n${await talk(line)}\n`);
    lines.prompt();
  }
  lines.close();
  output.write('\n');
}

/** Answers each line of an input that nobody types at, up to /quit. Resolves with whether there was any. */
export async function answerEach(options: ChatOptions): Promise<boolean> {
  const talk = createTalk(options);
  let some = false;
  for await (const line of readLines(options.input)) {
    if (line.trim() === '') continue;
    some = true;
    if (GOODBYE.test(line.trim())) break;
    options.output.write(`› ${printable(line)}\n\n${await talk(line)}\n\n`);
  }
  return some;
}

/** Answers the README's question, and says how to go on. */
export async function answerReadme(options: ChatOptions): Promise<void> {
  const talk = createTalk(options);
  const { output, messages } = options;
  const connect = messages.terminal.connect.join('\n');
  output.write(`› ${README_QUESTION}\n\n${await talk(README_QUESTION)}\n\n${connect}\n`);
}

/** One conversation: what a line is answered with, drawn as text; it remembers what `/more` goes on with. */
export function createTalk({
  engine,
  messages,
  draw,
  limit,
}: ChatOptions): (line: string) => Promise<string> {
  let more: readonly Passage[] = [];
  let further: 'more' | 'nearest' = 'more';
  const ask = async (question: string): Promise<Card> => {
    if (question.length > LONGEST_QUESTION) return noticeCard(messages.errors.tooLong(LONGEST_QUESTION));
    const outcome = limited(await engine.ask(question), limit);
    more = outcome.more;
    // What is near to a question that the article does not answer is said to be no answer.
    further = outcome.passages.length === 0 ? 'nearest' : 'more';
    const example = exampleQuestion(engine.articles);
    const { height } = UNBOUND;
    return answerCard(outcome, messages, { articles: engine.articles.length, example, height });
  };
  const next = (): Card => {
    const shown = furtherCard(more.slice(0, 3), further, messages);
    more = more.slice(3);
    return shown;
  };
  return async (line) => {
    const [command = '', ...words] = line.trim().split(/\s+/);
    const cards = command.startsWith('/')
      ? await obey(command.toLowerCase(), words)
      : [await ask(line.trim())];
    return cards.map((card) => drawCard(card, draw)).join('\n\n');
  };

  async function obey(command: string, words: readonly string[]): Promise<Card[]> {
    if (command === '/ask' && words.length > 0) return [await ask(words.join(' '))];
    if (command === '/more') return [next()];
    if (command === '/source') return engine.articles.map((article) => sourceCard(article, messages));
    if (command === '/help') return helpCards(messages);
    if (command !== '/summary') return [noticeCard(messages.terminal.hint)];
    const [wanted = 'short'] = words;
    const length = LENGTHS.find((each) => each === wanted.toLowerCase());
    if (length === undefined) return [noticeCard(messages.terminal.lengthsHint)];
    const summaries = await Promise.all(engine.articles.map(({ id }) => engine.summary(id, length)));
    return summaries.map((summary) => summaryCard(summary, messages, UNBOUND));
  }
}

/** What can be done in a terminal; Discord's own help lists what is only there. */
function helpCards({ help, terminal }: EnglishMessages): Card[] {
  return [help.does.join('\n'), terminal.hint, terminal.inDiscord].map((words) => noticeCard(words));
}

function greeting({ articles }: Engine, { terminal }: EnglishMessages): string {
  const [only] = articles;
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  const held =
    articles.length === 1 && only
      ? terminal.oneArticle(only.title, only.publication, paragraphs)
      : terminal.articles(articles.length, paragraphs);
  return terminal.greeting(printable(held));
}
