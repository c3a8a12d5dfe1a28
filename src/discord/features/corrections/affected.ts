import { changeOf, isAffected, type ParagraphChange } from '#articles/paragraph-changes.ts';
import type { BotContext } from '#discord/router/context.ts';
import { type Article, type Paragraph, type Passage, quoteOf } from '#engine/index.ts';
import type { CorrectionMark, Share, SharedQuote, Snowflake } from '#store/types.ts';

/** A passage as it was shared, and what is in its place today. */
export interface SharedPassage {
  readonly passage: Passage;
  /** The article as it is. */
  readonly article: Article;
  readonly now:
    | { readonly state: 'same' | 'gone' }
    | { readonly state: 'changed'; readonly paragraph: Paragraph };
}

/** A share that quotes a paragraph that is changed or gone. */
export interface AffectedShare {
  readonly share: Share;
  readonly passages: readonly SharedPassage[];
  /** What its card is to be marked as corrected to. */
  readonly mark: CorrectionMark;
}

type AffectedTools = Pick<BotContext, 'library' | 'store'>;

/** An article in an older revision beside the same today. */
interface RevisionComparison {
  readonly before: Article;
  readonly after: Article;
  readonly changes: readonly ParagraphChange[];
}

type Compare = (article: string, revision: string) => Promise<RevisionComparison | undefined>;

/** More of an article's shares than these are not looked through. */
const MOST = 5000;

/** A server's posted shares that quote what has changed, newest first; those that are marked already left out. */
export async function affectedShares(
  guild: Snowflake,
  kept: AffectedTools,
): Promise<readonly AffectedShare[]> {
  const compare = await comparing(guild, kept);
  const { articles } = await kept.library.engineFor({ guild, channels: [] });
  const found = new Map<string, AffectedShare>();
  for (const { id } of articles) {
    for (const share of await kept.store.sharesOf(guild, { article: id }, MOST)) {
      if (share.state !== 'posted' || found.has(share.id)) continue;
      const affected = await affectedBy(share, compare);
      if (affected && affected.mark !== share.corrected) found.set(share.id, affected);
    }
  }
  return [...found.values()].toSorted((a, b) => b.share.begunAt - a.share.begunAt);
}

/** What of a share has changed; undefined where nothing has, or what it quoted is no longer kept. */
export async function affectedShare(share: Share, kept: AffectedTools): Promise<AffectedShare | undefined> {
  return affectedBy(share, await comparing(share.guild, kept));
}

/** A share's passages as they were shared; none where their text is no longer kept. */
export async function passagesOf(share: Share, kept: AffectedTools): Promise<readonly SharedPassage[]> {
  return sharedPassages(share, await comparing(share.guild, kept));
}

async function affectedBy(share: Share, compare: Compare): Promise<AffectedShare | undefined> {
  const passages = await sharedPassages(share, compare);
  const changed = passages.filter(({ now }) => now.state !== 'same');
  if (changed.length === 0) return undefined;
  const revisions = new Set(changed.map(({ article }) => `${article.id}:${article.revision}`));
  return { share, passages, mark: [...revisions].sort().join(' ') };
}

async function sharedPassages({ quotes }: Share, compare: Compare): Promise<readonly SharedPassage[]> {
  const passages: SharedPassage[] = [];
  for (const group of byParagraph(quotes)) {
    const [{ article, revision, paragraph: number }] = group;
    const comparison = await compare(article, revision);
    const paragraph = comparison?.before.paragraphs[number - 1];
    if (!comparison || !paragraph) continue;
    const { before, after, changes } = comparison;
    const passage = {
      article: before,
      paragraph,
      score: 0,
      quotes: group.map((span) => quoteOf(paragraph, span)),
    };
    passages.push({ passage, article: after, now: stateOf(changeOf(changes, number)) });
  }
  return passages;
}

function stateOf(change: ReturnType<typeof changeOf>): SharedPassage['now'] {
  if (!change || !isAffected(change)) return { state: 'same' };
  return change.kind === 'gone' ? { state: 'gone' } : { state: 'changed', paragraph: change.after };
}

/** Compares an article's revisions with what it is today, each of them once. */
async function comparing(guild: Snowflake, { library }: Pick<AffectedTools, 'library'>): Promise<Compare> {
  const { articles } = await library.engineFor({ guild, channels: [] });
  const known = new Map<string, Promise<RevisionComparison | undefined>>();
  const look = async (id: string, revision: string): Promise<RevisionComparison | undefined> => {
    const after = articles.find((each) => each.id === id);
    if (!after) return undefined;
    if (after.revision === revision) return { before: after, after, changes: [] };
    const before = await library.past(guild, (key) => key.article === id && key.revision === revision);
    if (!before) return undefined;
    const changes = await library.finderFor({ guild, channels: [] }).changes(before, after);
    return { before, after, changes };
  };
  return (article, revision) => {
    const key = JSON.stringify([article, revision]);
    const looked = known.get(key) ?? look(article, revision);
    known.set(key, looked);
    return looked;
  };
}

type Group = readonly [SharedQuote, ...SharedQuote[]];

/** Quotes of one paragraph together, in the order of the first of each. */
function byParagraph(quotes: readonly SharedQuote[]): readonly Group[] {
  const groups = new Map<string, [SharedQuote, ...SharedQuote[]]>();
  for (const quote of quotes) {
    const key = JSON.stringify([quote.article, quote.revision, quote.paragraph]);
    const group = groups.get(key);
    if (group) group.push(quote);
    else groups.set(key, [quote]);
  }
  return [...groups.values()];
}
