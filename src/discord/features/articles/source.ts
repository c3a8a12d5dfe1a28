import { setTimeout } from 'node:timers/promises';
import type { Attachment, ChatInputCommandInteraction } from 'discord.js';
import { readApart } from '#articles/ingest/apart.ts';
import { fileTooLarge, IngestError, LARGEST_FILE } from '#articles/ingest/error.ts';
import { faultSentence } from '#discord/cards/faults.ts';
import type { BotContext } from '#discord/router/context.ts';
import { loggable } from '#discord/router/errors.ts';
import { type Refusal, refuse } from '#discord/router/refusal.ts';
import type { Draft } from './draft.ts';

/** Where an article is to be read from. */
export type ArticleSource = { readonly file: Attachment } | { readonly address: string };

const LONGEST_WAIT_MS = 10_000;

/** What somebody attached or named; undefined where neither. A file goes before an address. */
export function sourceIn({ options }: ChatInputCommandInteraction): ArticleSource | undefined {
  const file = options.getAttachment('file');
  if (file) return { file };
  const address = options.getString('url')?.trim();
  return address ? { address } : undefined;
}

/** What is read of a source for a server, the `owner`; refused where nothing is. */
export async function readSource(
  source: ArticleSource,
  context: BotContext,
  owner: string,
): Promise<Draft | Refusal> {
  const { errors } = context.messages.articles;
  try {
    if ('file' in source) return await fromFile(source.file, context, owner);
    return context.readAddress
      ? await context.readAddress(source.address, { owner })
      : refuse(errors.noFetching);
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    context.log.info({ code: error.code, cause: loggable(error.cause) }, 'a source could not be read');
    return refuse(faultSentence(error, context.messages));
  }
}

async function fromFile(
  { name, size, url }: Attachment,
  context: BotContext,
  owner: string,
): Promise<Draft | Refusal> {
  if (size > LARGEST_FILE) throw fileTooLarge();
  const bytes = await download(url, context);
  if (!bytes) return refuse(context.messages.articles.errors.fileGone);
  return readApart({ kind: 'file', file: { name, bytes } }, context.sleep, owner);
}

/** The bytes of a file that Discord holds; undefined where it does not give them. */
async function download(
  url: string,
  { log, sleep = setTimeout }: BotContext,
): Promise<Uint8Array | undefined> {
  const over = new AbortController();
  const late = new AbortController();
  const waiting = sleep(LONGEST_WAIT_MS, undefined, { signal: over.signal });
  waiting.then(
    () => late.abort(new Error(`Discord did not give it within ${LONGEST_WAIT_MS} ms`)),
    () => {},
  );
  try {
    const response = await fetch(url, { signal: late.signal });
    if (!response.ok) throw new Error(`Discord answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    log.warn({ error: loggable(error) }, 'an attached file could not be read');
    return undefined;
  } finally {
    over.abort();
  }
}
