import { changesFrom, type ParagraphChange } from '#articles/paragraph-changes.ts';
import type { WordingCheck } from '#articles/wording/check.ts';
import type { FoundPlaces } from '#articles/wording/find.ts';
import {
  type Article,
  adoptAttributions,
  adoptFigures,
  adoptTimeline,
  attributionsOfPartAt,
  type Comparison,
  type DerivedKind,
  hasFigures,
  hasTimeline,
  isBeyondList,
  isRead,
  type Metadata,
  type Passage,
  partsOf,
} from '#engine/index.ts';
import { adoptBytes } from './derived-bytes.ts';
import { WorkError } from './error.ts';
import { type Keep, noKeep } from './keep.ts';
import type { Workshop } from './workshop.ts';

/** What is found once in an article and kept beside it, so that a card with it is drawn at once. */
export type Found = 'attributions' | 'figures' | 'timeline';

/** Finds what takes long to find in articles, beside the loop that talks to Discord. Rejects with a `WorkError`. */
export interface Finder {
  /** What some of the articles have on a topic, side by side. */
  compare(articles: readonly Article[], topic: string, chosen: readonly Article[]): Promise<Comparison>;
  phrase(articles: readonly Article[], phrase: string): Promise<FoundPlaces>;
  wordings(articles: readonly Article[], wordings: readonly string[]): Promise<readonly WordingCheck[]>;
  /** An article made of a body without faults. */
  read(id: string, metadata: Metadata, body: string): Promise<Article>;
  /** What differs between two revisions of an article. */
  changes(before: Article, after: Article): Promise<readonly ParagraphChange[]>;
  /** Has something of an article known: what gives it then answers at once. */
  prepare(found: Found, article: Article): Promise<void>;
  /** Has it known who speaks in some paragraphs; where that takes too long, that it is unclear. */
  speakers(places: readonly Pick<Passage, 'article' | 'paragraph'>[]): Promise<void>;
}

/** A finder that has its work done for an owner, unless it finds in the keep what was worked out before. */
export function createFinder(workshop: Workshop, owner: string, keep: Keep = noKeep): Finder {
  /** Has known what is kept of an article; whether it is. */
  async function recall(article: Article, kind: DerivedKind): Promise<boolean> {
    const bytes = (await keep.of(article, kind)).get(kind);
    return bytes !== undefined && adoptBytes(article, kind, bytes);
  }

  async function readPart(article: Article, at: number): Promise<void> {
    const part = partsOf(article)[at];
    if (!part || isRead(part) || (await recall(article, attributionsOfPartAt(at)))) return;
    try {
      adoptAttributions(part, await workshop.run(owner, 'attributions', article, at));
    } catch (error) {
      if (!(error instanceof WorkError) || error.fault === 'busy') throw error;
      adoptAttributions(part, 'given up');
    }
  }

  async function speakers(places: readonly Pick<Passage, 'article' | 'paragraph'>[]): Promise<void> {
    for (const { article, paragraph } of places) {
      const at = partsOf(article).findIndex((part) => part.some(({ number }) => number === paragraph.number));
      await readPart(article, at);
    }
  }

  const prepare = {
    async attributions(article: Article) {
      for (const at of partsOf(article).keys()) {
        if (isBeyondList(article, at)) break;
        await readPart(article, at);
      }
    },
    async figures(article: Article) {
      if (hasFigures(article) || (await recall(article, 'figures'))) return;
      adoptFigures(article, await workshop.run(owner, 'figures', article));
    },
    async timeline(article: Article) {
      if (hasTimeline(article) || (await recall(article, 'timeline'))) return;
      adoptTimeline(article, await workshop.run(owner, 'timeline', article));
    },
  };

  return {
    compare: async (articles, topic, chosen) => {
      const comparison = await workshop.run(owner, 'compare', articles, topic, chosen);
      const { sides, discrepancies } = comparison;
      for (const { article } of sides) {
        await prepare.figures(article);
        await prepare.timeline(article);
      }
      await speakers(sides.flatMap(({ passages }) => passages));
      await speakers(
        discrepancies.flat().map(({ article, figure: { paragraph } }) => ({ article, paragraph })),
      );
      return comparison;
    },
    phrase: (articles, phrase) => workshop.run(owner, 'phrase', articles, phrase),
    wordings: (articles, wordings) => workshop.run(owner, 'wordings', articles, wordings),
    read: (id, metadata, body) => workshop.run(owner, 'read', id, metadata, body),
    changes: async (before, after) =>
      changesFrom(await workshop.run(owner, 'changes', before, after), before, after),
    prepare: (found, article) => prepare[found](article),
    speakers,
  };
}
