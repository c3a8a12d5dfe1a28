import type { Article, Engine } from '#engine/index.ts';
import type { Finder } from './finder.ts';
import type { Workshop } from './workshop.ts';

/** An engine over some articles whose questions are answered in a workshop, for an owner. */
export function remoteEngine(
  articles: readonly Article[],
  workshop: Workshop,
  owner: string,
  finder: Finder,
): Engine {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    articles,
    article: (id) => byId.get(id),
    async ask(question, options) {
      const outcome = await workshop.run(owner, 'ask', articles, question, options);
      await finder.speakers(outcome.passages);
      return outcome;
    },
    explain: (question, options) => workshop.run(owner, 'explain', articles, question, options),
    async summary(id, length) {
      const summary = await workshop.run(owner, 'summary', articles, id, length);
      const { article, sentences } = summary;
      await finder.speakers(sentences.map(({ paragraph }) => ({ article, paragraph })));
      return summary;
    },
  };
}
