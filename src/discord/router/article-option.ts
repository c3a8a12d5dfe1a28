import { createHash } from 'node:crypto';
import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { clip } from '#discord/cards/components.ts';
import { messages } from '#discord/messages.ts';
import type { Article, Engine } from '#engine/index.ts';
import type { Choices } from './command.ts';

/** The option that names an article, for the commands that have one. */
export function articleOption(description: string): APIApplicationCommandStringOption {
  return { type: ApplicationCommandOptionType.String, name: 'article', description, autocomplete: true };
}

/** What a member chose: all articles, one of them, or something that is none. */
export type Choice =
  | { readonly state: 'all' }
  | { readonly state: 'one'; readonly article: Article }
  | { readonly state: 'unknown' };

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

/** The article that an option names: by what autocomplete gave, by its id or by its title. Members type anything. */
export function chooseArticle(engine: Pick<Engine, 'articles'>, typed: string | null): Choice {
  if (typed === null) return { state: 'all' };
  const wanted = typed.trim().toLowerCase();
  const article =
    engine.articles.find((each) => choiceValue(each) === typed) ??
    engine.articles.find(({ id, title }) => [id, title].some((name) => name.toLowerCase() === wanted));
  return article ? { state: 'one', article } : { state: 'unknown' };
}

/** The articles whose title, publication and id have words that begin with those typed, to choose from. */
export function articleChoices({ articles }: Pick<Engine, 'articles'>, typed: string): Choices {
  return articles
    .filter(({ id, title, publication }) => fits(`${title} ${publication} ${id}`, typed))
    .slice(0, MOST_CHOICES)
    .map((article) => ({
      name: clip(article.title, LONGEST_CHOICE) || article.id.slice(0, LONGEST_CHOICE),
      value: choiceValue(article),
    }));
}

/** What to ask: the question as it is typed, then the headings that the articles have, questions first. */
export function questionChoices(articles: readonly Article[], typed: string): Choices {
  const headings = [...new Set(articles.flatMap(({ sections }) => sections.map(({ heading }) => heading)))];
  const fitting = headings
    .filter((heading) => fits(heading, typed))
    .sort((a, b) => Number(b.endsWith('?')) - Number(a.endsWith('?')));
  return [...new Set([typed.trim(), ...fitting])]
    .filter((question) => question !== '' && question.length <= LONGEST_CHOICE)
    .slice(0, MOST_CHOICES)
    .map((question) => ({ name: question, value: question }));
}

/** An option's value has 100 characters at most; ids are file names and may be longer: then a hash stands for them. */
function choiceValue({ id }: Article): string {
  return id.length <= LONGEST_CHOICE ? id : createHash('sha256').update(id).digest('hex');
}

/** Whether each word that is typed begins a word of the text. */
function fits(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((begun) => words.some((word) => word.startsWith(begun)));
}

/** Words without case, accents and what is written around them. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The article to speak of where it must be one: the one that is named, or the only one; else what to say instead. */
export function chooseOnly(
  engine: Engine,
  typed: string | null,
): { readonly article: Article } | { readonly problem: string } {
  const choice = chooseArticle(engine, typed);
  if (choice.state === 'one') return { article: choice.article };
  if (choice.state === 'unknown') return { problem: messages.errors.unknownArticle };
  const [only, ...others] = engine.articles;
  return only && others.length === 0 ? { article: only } : { problem: messages.errors.whichArticle };
}

/** The articles that several options name, those left out left out; or what to say where one names none. */
export function chooseArticles(
  engine: Pick<Engine, 'articles'>,
  typed: readonly (string | null)[],
): { readonly articles: readonly Article[] } | { readonly problem: string } {
  const choices = typed.map((each) => chooseArticle(engine, each));
  if (choices.some(({ state }) => state === 'unknown')) return { problem: messages.errors.unknownArticle };
  return { articles: choices.flatMap((choice) => (choice.state === 'one' ? [choice.article] : [])) };
}
