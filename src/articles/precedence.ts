import type { Engine, Outcome } from '#engine/index.ts';

/**
 * An engine in which some articles come first: a question that names none is asked of these one by one, and of all
 * where none of them answers for sure. What one of them may answer goes before what another does not answer more surely.
 * What they are ordered by is kept in `articles`, too.
 */
export function withPrecedence(engine: Engine, ids: readonly string[]): Engine {
  const first = engine.articles.filter(({ id }) => ids.includes(id));
  if (first.length === 0) return engine;
  const others = engine.articles.filter(({ id }) => !ids.includes(id));
  return {
    ...engine,
    articles: [...first, ...others],
    preferred: first,
    async ask(question, options = {}) {
      if (options.article !== undefined) return engine.ask(question, options);
      const outcomes: Outcome[] = [];
      for (const { id } of first) outcomes.push(await engine.ask(question, { ...options, article: id }));
      const best = (wanted: Outcome['status']): Outcome | undefined =>
        outcomes.filter(({ status }) => status === wanted).toSorted(byConfidence)[0];
      const answered = best('answered');
      if (answered) return answered;
      const ofAll = await engine.ask(question, options);
      const related = best('related');
      const surer = ofAll.status === 'answered' && ofAll.confidence > (related?.confidence ?? 0) + MUCH;
      return related && !surer ? related : ofAll;
    },
  };
}

/** By so much another article must be surer. */
const MUCH = 0.1;

function byConfidence(one: Outcome, other: Outcome): number {
  return other.confidence - one.confidence;
}
