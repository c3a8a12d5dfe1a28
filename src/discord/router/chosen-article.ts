import { createHash } from 'node:crypto';
import type { Messages } from '#discord/messages/messages.ts';
import type { Article, Engine } from '#engine/index.ts';
import { type Refusal, refuse } from './refusal.ts';

type Held = Pick<Engine, 'articles'>;

/** The longest value that an option's choice may have. */
const LONGEST_VALUE = 100;

/** The articles to search: the one that an option names, or all if it is left out; refused if it names no article. */
export function chosenArticles(
  { articles }: Held,
  typed: string | null,
  { errors }: Messages,
): { readonly articles: readonly Article[]; readonly only?: Article } | Refusal {
  if (typed === null) return { articles };
  const only = articleNamed({ articles }, typed);
  return only ? { articles: [only], only } : refuse(errors.unknownArticle);
}

/** The one article that a command is about, and the others that it could be about. */
interface ChosenArticle {
  readonly article: Article;
  readonly others: readonly Article[];
}

/** The article that a command is about: the one it names, or else the main one. Refuses if there is no article. */
export function chosenArticle(
  engine: Pick<Engine, 'articles' | 'preferred'>,
  typed: string | null,
  { errors }: Messages,
): ChosenArticle | Refusal {
  if (engine.articles.length === 0) return refuse(errors.noArticles);
  const article = typed === null ? mainArticle(engine) : articleNamed(engine, typed);
  if (!article) return refuse(errors.unknownArticle);
  const others = typed === null ? engine.articles.filter((each) => each !== article) : [];
  return { article, others };
}

/** The article that is meant where none is named: the channel's own, or else the latest. */
export function mainArticle({
  articles,
  preferred = [],
}: Pick<Engine, 'articles' | 'preferred'>): Article | undefined {
  const dated = articles.filter(({ published }) => published !== undefined);
  const [latest = articles.at(-1)] = dated.toSorted((a, b) =>
    (b.published ?? '').localeCompare(a.published ?? ''),
  );
  return preferred[0] ?? latest;
}

/** The article of this name: what a choice stands for, its id, or its title in any case. Members type anything. */
export function articleNamed({ articles }: Held, typed: string): Article | undefined {
  const wanted = typed.trim().toLowerCase();
  return (
    articles.find((each) => choiceValue(each) === typed) ??
    articles.find(({ id, title }) => [id, title].some((name) => name.toLowerCase() === wanted))
  );
}

/** What a choice stands for: the article's id, or a hash of one that is too long. Ids are file names. */
export function choiceValue({ id }: Article): string {
  return id.length <= LONGEST_VALUE ? id : createHash('sha256').update(id).digest('hex');
}
