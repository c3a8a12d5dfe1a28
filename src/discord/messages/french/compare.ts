import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const compare: Messages['compare'] = {
  description: 'Montre côte à côte ce que plusieurs articles disent d’un sujet',
  topic: 'Le sujet à comparer',
  article: 'L’un des articles ; sans les deux, je les compare tous',
  other: 'L’autre article',
  private: 'Ne montrer la comparaison qu’à toi',
  title: (articles) => `Ce qu’en disent ${articles === 2 ? 'deux' : number(articles)} articles`,
  one: 'Un seul des articles en dit quelque chose',
  none: 'Je n’ai rien trouvé là-dessus dans les articles.',
  allApart: 'Le sujet est dans une autre langue que celle des articles : je ne peux pas les comparer.',
  topicLine: (topic) => `Sujet : ${topic}`,
  silent: (titles) => `Je n’ai rien trouvé là-dessus dans ${titles}.`,
  apart: (titles) => `Ces articles ne sont pas dans la langue du sujet : ${titles}.`,
  moreSides: (count) =>
    plural(count, {
      one: `${number(count)} autre article en dit quelque chose. Indique-le pour le comparer.`,
      other: `${number(count)} autres articles en disent quelque chose. Indique-les pour les comparer.`,
    }),
  unasked: (count) =>
    plural(count, {
      one: `Je n’ai pas parcouru ${number(count)} autre article.`,
      other: `Je n’ai pas parcouru ${number(count)} autres articles.`,
    }),
  differ: 'Chiffres qui diffèrent',
  noVerdict: 'Ils semblent compter la même chose. Je ne juge pas lequel est juste.',
  moreDifferences: (count) => `et ${number(count)} de plus`,
  needsTwo: 'Pour comparer, il faut ici au moins deux articles.',
  same: 'C’est deux fois le même article. Choisis-en deux différents.',
};
