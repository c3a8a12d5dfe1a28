import type { Reading } from '#articles/ingest/reading.ts';
import { faultsOf, type Manuscript } from '#articles/manuscript.ts';
import type { Seam } from '#articles/pasted.ts';
import { faultSentence } from '#discord/cards/faults.ts';
import type { BotContext } from '#discord/router/context.ts';
import { type Refusal, refuse } from '#discord/router/refusal.ts';
import type { Article } from '#engine/index.ts';

/** What somebody is about to add, or to put in the place of an article. */
export interface Draft extends Reading {
  /** The article that it is to take the place of. */
  readonly replaces?: Article;
  /** Whether somebody pasted it into the form, which asks for no link and no date. */
  readonly pasted?: true;
  /** Where the two fields of the form were joined. */
  readonly seam?: Seam;
}

/** What an article must have besides its text. */
const NEEDED = ['title', 'publication'] as const;

/** What is still to be said of a draft before it can be kept. */
export function missingIn({ metadata }: Draft): readonly (typeof NEEDED)[number][] {
  return NEEDED.filter((name) => !metadata[name]?.trim());
}

/** A draft as it would be kept; undefined where something that it needs is missing. */
export function manuscriptOf({ metadata, body }: Draft): Manuscript | undefined {
  const { title, publication } = metadata;
  return title?.trim() && publication?.trim()
    ? { body, metadata: { ...metadata, title, publication } }
    : undefined;
}

/** A draft as an article, to be looked at; refused where something is wrong with its text. */
export async function articleOfDraft(
  { metadata, body, replaces }: Draft,
  guild: string,
  { library, messages, limits }: Pick<BotContext, 'library' | 'messages' | 'limits'>,
): Promise<Article | Refusal> {
  const [fault] = faultsOf(body, limits);
  if (fault) return refuse(messages.articles.errors.faulty(faultSentence({ fault }, messages)));
  const { title = '', publication = '' } = metadata;
  const finder = library.finderFor({ guild, channels: [] });
  return finder.read(replaces?.id ?? 'draft', { ...metadata, title, publication }, body);
}
