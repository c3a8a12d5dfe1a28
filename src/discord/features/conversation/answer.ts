import type { Finder } from '#articles/workshop/finder.ts';
import { citation, place, tight } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, noticeCard } from '#discord/cards/components.ts';
import { articlesOf, distinctParagraphs } from '#discord/cards/passages.ts';
import { voicesIn } from '#discord/cards/speaker-line.ts';
import { type AnswerOptions, answerCard, exampleQuestion } from '#discord/features/answers/card.ts';
import { furtherCard } from '#discord/features/passages/cards.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { mainArticle } from '#discord/router/chosen-article.ts';
import {
  type Article,
  type AskedPart,
  bareFact,
  type Engine,
  LAST_PARAGRAPH,
  questionsIn,
  requestsIn,
} from '#engine/index.ts';
import { aboutCard, factCard, paragraphCard } from './facts.ts';
import { greetingCard } from './greeting.ts';
import type { RepliedCard } from './replied-card.ts';

/** Where something is said to the bot, and after what. */
export interface Setting {
  readonly engine: Engine;
  readonly finder: Finder;
  /** The articles that are asked. */
  readonly articles: readonly Article[];
  /** The one article that was chosen. */
  readonly only?: Article | undefined;
  /** The card that is replied to. */
  readonly after?: RepliedCard | undefined;
  /** Whether others read along: then a mere reaction is not answered. */
  readonly isShared: boolean;
  readonly messages: Messages;
  readonly options?: Pick<AnswerOptions, 'repeats' | 'shareable'>;
}

/** What the bot answers to a text: a card for each thing that it asks, two at most; none to a mere reaction among others. */
export async function answersTo(text: string, setting: Setting): Promise<readonly Card[]> {
  const parts = requestsIn(text, setting.after?.question);
  const options = { ...setting.options, ...(parts.length > 1 && { repeats: true }) };
  const cards: Card[] = [];
  for (const part of parts) cards.push(...(await answersToPart(part, { ...setting, options })));
  return cards;
}

async function answersToPart({ text, request }: AskedPart, setting: Setting): Promise<readonly Card[]> {
  const { engine, after, messages, isShared } = setting;
  const { conversation: words } = messages;
  const article = after?.article ?? setting.only ?? mainArticle(engine);
  switch (request.kind) {
    case 'fact':
      return article
        ? [await factCard(request.fact, article, setting, messages)]
        : [noticeCard(messages.errors.noArticles)];
    case 'paragraph':
      return article
        ? [await preparedParagraph(request.number, article, setting)]
        : [noticeCard(messages.errors.noArticles)];
    case 'help':
      return [greetingCard(article, messages)];
    case 'judging':
    case 'chat':
    case 'translation':
      return [noticeCard(words[request.kind])];
    case 'reaction':
      return isShared ? [] : [noticeCard(words.reaction)];
    case 'more':
      await setting.finder.speakers(after?.further ?? []);
      return [moreCard(setting)];
    case 'speaker':
      if (article && after && isOfArticleItself(after)) {
        const fact = article.byline === undefined ? 'source' : 'author';
        return [await factCard(fact, article, setting, messages)];
      }
      await setting.finder.speakers(after?.shown ?? []);
      return [speakerCard(setting)];
    case 'place':
      return [placeCard(setting)];
    case 'fragment': {
      const fact = after && isOfArticleItself(after) ? bareFact(text) : undefined;
      if (article && fact) return [await factCard(fact, article, setting, messages)];
      return after?.question === undefined ? [noticeCard(words.lonely)] : answersOf([text], setting);
    }
    case 'question':
      return answersOf(questionsIn(text), setting);
  }
}

/** Whether a card quotes nothing and answers no question: it says something of the article itself. */
function isOfArticleItself({ question, shown }: RepliedCard): boolean {
  return question === undefined && shown.length === 0;
}

/** A paragraph of an article, once it is known who speaks in it. */
async function preparedParagraph(
  number: number,
  article: Article,
  { engine, finder, messages }: Setting,
): Promise<Card> {
  const paragraph = article.paragraphs.at(number === LAST_PARAGRAPH ? -1 : number - 1);
  if (paragraph) await finder.speakers([{ article, paragraph }]);
  return paragraphCard(number, article, engine, messages);
}

async function answersOf(questions: readonly string[], setting: Setting): Promise<readonly Card[]> {
  const { engine, articles, only, after, messages, options } = setting;
  const cards: Card[] = [];
  const main = mainArticle(engine);
  for (const [at, question] of questions.entries()) {
    const follows = at === 0 ? after?.question : questions[at - 1];
    const outcome = await engine.ask(question, {
      ...(only && { article: only.id }),
      ...(follows !== undefined && { follows }),
    });
    const isOneOfTwo = questions.length > 1;
    cards.push(
      answerCard(outcome, messages, {
        ...options,
        question,
        repeats: isOneOfTwo || options?.repeats === true,
        articles: articles.length,
        example: exampleQuestion(only ? [only] : [...(main ? [main] : []), ...articles]),
      }),
    );
  }
  return cards;
}

/** The passages for which the card that is replied to had no room. */
function moreCard({ after, messages }: Setting): Card {
  const { conversation: words } = messages;
  if (!after || (after.shown.length === 0 && after.further.length === 0)) return noticeCard(words.lonely);
  if (after.further.length === 0) return noticeCard(words.noMore);
  return furtherCard(after.further, 'more', messages, { question: after.question });
}

/** Where in the article the card's quotes are: which paragraphs, and under which headings. */
function placeCard({ after, messages }: Setting): Card {
  const { conversation: words } = messages;
  if (!after) return noticeCard(words.lonely);
  if (after.shown.length === 0) return noticeCard(words.noPlace);
  const paragraphs = distinctParagraphs(after.shown);
  const lines = articlesOf(paragraphs).flatMap((article) => [
    ...paragraphs
      .filter((each) => each.article === article)
      .map((each) => `- ${place(each, { limits: tight }, messages)}`),
    citation(article, tight, messages, { to: after.shown }),
  ]);
  return layOut({ colour: colours.calm, blocks: [[words.place, ...lines].join('\n')] });
}

/** Whose words the card quotes, a line for each paragraph. */
function speakerCard({ after, engine, messages }: Setting): Card {
  const { conversation: words } = messages;
  if (!after) return noticeCard(words.lonely);
  const lines = after.shown.flatMap((passage) =>
    voicesIn(passage, passage.quotes, messages).map((line) => `- ¶${passage.paragraph.number}: ${line}`),
  );
  const said = lines.length === 0 ? words.noSpeaker : [...new Set(lines)].join('\n');
  return after.article ? aboutCard(said, after.article, engine, messages) : noticeCard(said);
}
