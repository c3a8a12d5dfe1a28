import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const find: Messages['find'] = {
  description: 'Trouve tous les endroits où ces mots exacts apparaissent',
  phrase: 'Les mots exacts ; majuscules ou minuscules, peu importe',
  article: 'L’article où chercher ; sans précision, je cherche dans tous',
  private: 'Ne montrer le résultat qu’à toi',
  found: (places, articles) => {
    if (places === 1) return 'Ces mots apparaissent une fois :';
    return articles > 1
      ? `Ces mots apparaissent ${number(places)} fois dans ${number(articles)} articles :`
      : `Ces mots apparaissent ${number(places)} fois :`;
  },
  nowhere: (articles, title) => {
    if (articles === 0) return 'Je n’ai pas d’articles ici où chercher.';
    return articles > 1
      ? `Ces mots n’apparaissent dans aucun des ${number(articles)} articles.`
      : `Ces mots n’apparaissent pas dans ${title}.`;
  },
  lookedFor: (phrase) => `Tu as cherché : ${phrase}`,
  hint: 'Je cherche les mots exacts, pas leur sens. **/ask** cherche une réponse.',
  partOfSentence: 'partie d’une phrase',
  more: (places) =>
    plural(places, { one: `et ${number(places)} autre`, other: `et ${number(places)} autres` }),
  tooShort: 'Saisis au moins deux lettres ou chiffres.',
};
