import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
} from 'discord.js';
import { clip } from '#discord/cards/text.ts';
import { type Article, type Engine, LONGEST_QUESTION } from '#engine/index.ts';
import { articleNamed, choiceValue } from './chosen-article.ts';
import type { Choices } from './command.ts';
import type { PersonalContext } from './context.ts';
import { placeOf } from './where.ts';

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

/** The option that names an article; another name where a command has two. */
export function articleOption(description: string, name = 'article'): APIApplicationCommandStringOption {
  return { type: ApplicationCommandOptionType.String, name, description, autocomplete: true };
}

/** The option that is asked or looked up: a question, or a topic. */
export function questionOption(name: string, description: string): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    required: true,
    max_length: LONGEST_QUESTION,
    autocomplete: true,
  };
}

/** The option that shows an answer to the asker alone. */
export function privateOption(description: string): APIApplicationCommandBooleanOption {
  return { type: ApplicationCommandOptionType.Boolean, name: 'private', description };
}

/** Offers articles while an option that names one is typed, and what to ask of them while another one is. */
export async function offerArticlesAndQuestions(
  interaction: AutocompleteInteraction,
  { library }: PersonalContext,
): Promise<Choices> {
  const engine = await library.engineFor(placeOf(interaction));
  const { name, value } = interaction.options.getFocused(true);
  if (name === 'article' || name === 'other') return articleChoices(engine, value);
  const typed = interaction.options.getString('article');
  const named = typed === null ? undefined : articleNamed(engine, typed);
  return questionChoices(named ? [named] : engine.articles, value);
}

/** Offers articles, for commands that have no other option to choose for. */
export async function offerArticles(
  interaction: AutocompleteInteraction,
  { library }: PersonalContext,
): Promise<Choices> {
  return articleChoices(await library.engineFor(placeOf(interaction)), interaction.options.getFocused());
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

/** Some names to choose from, each once: those that hold what is typed. */
export function nameChoices(names: readonly string[], typed: string): Choices {
  const shown = names.map((name) => clip(name, LONGEST_CHOICE));
  const wanted = typed.trim().toLowerCase();
  return [...new Set(shown)]
    .filter((name) => name !== '' && name.toLowerCase().includes(wanted))
    .slice(0, MOST_CHOICES)
    .map((name) => ({ name, value: name }));
}

/** What to ask: the question as it is typed, then the headings that the articles have, questions first. */
function questionChoices(articles: readonly Article[], typed: string): Choices {
  const headings = [...new Set(articles.flatMap(({ sections }) => sections.map(({ heading }) => heading)))];
  const fitting = headings
    .filter((heading) => fits(heading, typed))
    .sort((a, b) => Number(b.endsWith('?')) - Number(a.endsWith('?')));
  return [...new Set([typed.trim(), ...fitting])]
    .filter((question) => question !== '' && question.length <= LONGEST_CHOICE)
    .slice(0, MOST_CHOICES)
    .map((question) => ({ name: question, value: question }));
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
