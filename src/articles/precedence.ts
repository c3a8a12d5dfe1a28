import type { Engine, Outcome } from '#engine/index.ts';

/**
 * An engine in which some articles come first: a question that names none is asked of these one by one, and of all
 * only where none of them answers. What they are ordered by is kept in `articles`, too.
 */
export function withPrecedence(engine: Engine, ids: readonly string[]): Engine {
  const first = engine.articles.filter(({ id }) => ids.includes(id));
  if (first.length === 0) return engine;
  const others = engine.articles.filter(({ id }) => !ids.includes(id));
  return {
    ...engine,
    articles: [...first, ...others],
    async ask(question, options = {}) {
      if (options.article !== undefined) return engine.ask(question, options);
      const outcomes: Outcome[] = [];
      for (const { id } of first) outcomes.push(await engine.ask(question, { ...options, article: id }));
      const best = outcomes.filter(({ status }) => status === 'answered').toSorted(byConfidence)[0];
      return best ?? engine.ask(question, options);
    },
  };
}

function byConfidence(one: Outcome, other: Outcome): number {
  return other.confidence - one.confidence;
}
