import type { Finder } from '#articles/workshop/finder.ts';
import { bold, safeUrl, tight, writtenDate } from '#discord/cards/citation.ts';
import { type Card, colours, layOut } from '#discord/cards/components.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { pageCard } from '#discord/features/passages/cards.ts';
import { claimsCard } from '#discord/features/said/cards.ts';
import { summaryCard } from '#discord/features/summary/card.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Article, type ArticleFact, type Engine, LAST_PARAGRAPH } from '#engine/index.ts';
import { summaryAction } from './try-id.ts';

const LONGEST_URL = 500;
const MOST_QUESTIONS = 5;

/** What is asked of an article itself, from what is held of it. */
export async function factCard(
  fact: ArticleFact,
  article: Article,
  { engine, finder }: { readonly engine: Engine; readonly finder: Finder },
  messages: Messages,
): Promise<Card> {
  if (fact === 'summary') return summaryCard(await engine.summary(article.id, 'short'), messages);
  if (fact === 'speakers') {
    await finder.prepare('attributions', article);
    return claimsCard(article, messages);
  }
  const sentence = sentenceOf(fact, article, messages);
  return aboutCard(sentence, article, engine, messages, fact === 'title');
}

/** A sentence about an article; where there are several, also which one, and a button whose id holds it for a reply. */
export function aboutCard(
  sentence: string,
  article: Article,
  { articles }: Pick<Engine, 'articles'>,
  messages: Messages,
  isNamed = false,
): Card {
  if (articles.length < 2) return layOut({ colour: colours.calm, blocks: [sentence] });
  const blocks = [[sentence, ...(isNamed ? [] : [`-# ${bold(article.title, tight.title)}`])].join('\n')];
  return layOut({ colour: colours.calm, blocks, actions: [summaryAction(article, messages)] });
}

/** A paragraph by its number; or that the article has no such. */
export function paragraphCard(number: number, article: Article, engine: Engine, messages: Messages): Card {
  const { paragraphs } = article;
  const paragraph = number === LAST_PARAGRAPH ? paragraphs.at(-1) : paragraphs[number - 1];
  return paragraph
    ? pageCard({ article, paragraph }, 1, messages)
    : aboutCard(messages.conversation.paragraphs(paragraphs.length), article, engine, messages);
}

function sentenceOf(
  fact: Exclude<ArticleFact, 'summary' | 'speakers'>,
  article: Article,
  messages: Messages,
): string {
  const { conversation: words } = messages;
  switch (fact) {
    case 'title':
      return words.title(bold(article.title));
    case 'author':
      return article.byline === undefined ? words.noAuthor : words.author(bold(article.byline));
    case 'date':
      return article.published === undefined
        ? words.noDate
        : words.date(writtenDate(article.published, messages));
    case 'source':
      return [words.source(bold(article.publication)), linkOf(article, messages) ?? ''].join(' ').trim();
    case 'link': {
      const link = linkOf(article, messages);
      return link === undefined ? words.noLink : words.link(link);
    }
    case 'length':
      return words.length(article.paragraphs.length, wordsOf(article));
    case 'questions':
      return questionsOf(article, messages);
  }
}

function linkOf({ url }: Article, { cards }: Messages): string | undefined {
  const safe = safeUrl(url, LONGEST_URL);
  return safe && `[${cards.openArticle}](${safe})`;
}

/** To the nearest ten. */
function wordsOf({ paragraphs }: Article): number {
  const count = paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return count < 100 ? count : Math.round(count / 10) * 10;
}

/** What the article's own headings ask, or else what can be asked of any. */
function questionsOf({ sections }: Article, { conversation: words }: Messages): string {
  const headings = sections.map(({ heading }) => heading).filter((heading) => heading.endsWith('?'));
  const shown = headings.slice(0, MOST_QUESTIONS).map((each) => `- ${foreign(each, tight.title)}`);
  return shown.length > 0 ? [words.questions, ...shown].join('\n') : words.anyQuestion;
}
