import MiniSearch from 'minisearch';
import { quoteOf } from './article.ts';
import type { Article, Engine, Passage } from './types.ts';

/** Stand-in until the stages exist: the same contract over MiniSearch's defaults. */
export function createEngine(articles: readonly Article[]): Engine {
  const index = new MiniSearch<{ id: string; text: string; heading: string }>({
    fields: ['text', 'heading'],
  });
  const places = new Map<string, { article: Article; at: number }>();
  for (const article of articles)
    for (const p of article.paragraphs) {
      const id = `${article.id}/${p.number}`;
      places.set(id, { article, at: p.number - 1 });
      index.add({ id, text: p.text, heading: p.heading ?? '' });
    }
  const find = (id: string) => {
    const article = articles.find((each) => each.id === id);
    if (!article) throw new RangeError(`unknown article ${id}`);
    return article;
  };
  return {
    articles,
    article: (id) => articles.find((each) => each.id === id),
    ask(question, options = {}) {
      if (options.article !== undefined) find(options.article);
      const passages: Passage[] = index.search(question).flatMap((hit) => {
        const place = places.get(hit.id);
        const paragraph = place?.article.paragraphs[place.at];
        if (!place || !paragraph || (options.article && place.article.id !== options.article)) return [];
        const quotes = paragraph.sentences.slice(0, 1).map((span) => quoteOf(paragraph, span));
        return [{ article: place.article, paragraph, score: hit.score, quotes }];
      });
      if (passages.length === 0)
        return { status: 'not_found', reason: 'not_in_articles', confidence: 0, passages: [], more: [] };
      return {
        status: 'answered',
        confidence: 0.5,
        passages: passages.slice(0, 3),
        more: passages.slice(3, 10),
      };
    },
    summary(id, length) {
      const article = find(id);
      const most = { short: 3, medium: 5, long: 8 }[length];
      const all = article.paragraphs.flatMap((p) =>
        p.sentences.map((s) => ({ paragraph: p, quote: quoteOf(p, s) })),
      );
      return { article, length, sentences: all.slice(0, most) };
    },
  };
}
