import { bold, tight } from '#discord/cards/citation.ts';
import { type Card, type CardAction, colours, layOut } from '#discord/cards/components.ts';
import { listPlaceIn } from '#discord/cards/list-place.ts';
import { textKey } from '#discord/cards/passage-ref.ts';
import { answerCard } from '#discord/features/answers/card.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { IdHandler } from '#discord/router/handler.ts';
import { tellUser } from '#discord/router/refusal.ts';
import { show } from '#discord/router/respond.ts';
import { placeOf } from '#discord/router/where.ts';
import type { Article } from '#engine/index.ts';
import { factCard } from './facts.ts';
import { summaryAction, tryId } from './try-id.ts';

const FACTS = ['summary', 'source'] as const;

/** Says what to ask, with two buttons to press. */
export function greetingCard(article: Article | undefined, messages: Messages): Card {
  const { conversation: words } = messages;
  const title = article ? bold(article.title, tight.title) : '';
  return layOut({
    colour: colours.warm,
    blocks: [words.greeting(title), `-# ${words.greetingHint}`],
    actions: article ? actionsFor(article, messages) : [],
  });
}

function actionsFor(article: Article, messages: Messages): readonly CardAction[] {
  const { conversation: words } = messages;
  const asked = article.sections.findIndex(({ heading }) => heading.endsWith('?'));
  const idOf = (...at: readonly number[]) => tryId.write(listPlaceIn(article, ...at));
  const facts = [summaryAction(article, messages), { label: words.trySource, id: idOf(0, 1) }];
  const question = article.sections[asked]?.heading;
  return question === undefined
    ? facts
    : [{ label: words.tryQuestion(question), id: idOf(1, asked) }, ...facts.slice(0, 1)];
}

/** Shows the presser alone what a greeting's button tries. */
export const greetingHandler: IdHandler<ReturnType<typeof listPlaceIn>> = {
  id: tryId,
  limited: true,
  async press(interaction, { text, at: [kind, place = 0] }, { library, messages }) {
    const engine = await library.engineFor(placeOf(interaction));
    const article = engine.articles.find((each) => textKey(each) === text);
    const heading = article?.sections[place]?.heading;
    const fact = FACTS[place];
    if (article && kind === 0 && fact) {
      const finder = library.finderFor(placeOf(interaction));
      return show(interaction, await factCard(fact, article, { engine, finder }, messages), 'user');
    }
    if (!article || kind !== 1 || heading === undefined)
      return tellUser(interaction, messages.errors.oldButton);
    const outcome = await engine.ask(heading, { article: article.id });
    await show(interaction, answerCard(outcome, messages, { question: heading, repeats: true }), 'user');
  },
};
