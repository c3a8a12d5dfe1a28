import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const wording: Messages['wording'] = {
  title: (articles) =>
    articles > 1 ? `Comparé avec les ${number(articles)} articles d’ici :` : 'Comparé avec l’article d’ici :',
  quoted: 'J’ai comparé ce que le message met entre guillemets.',
  wholeMessage: 'Le message n’a rien entre guillemets : j’ai comparé chaque phrase.',
  same: (wording) => `**Mot pour mot :** « ${wording} »`,
  differs: (wording) => `**Différent** des mots les plus proches : « ${wording} »`,
  signsDiffer: (wording) => `**Les mêmes mots**, avec une autre ponctuation : « ${wording} »`,
  absent: (wording) => `**Introuvable**, et rien d’approchant : « ${wording} »`,
  morePlaces: (places) =>
    plural(places, {
      one: `et à ${number(places)} autre endroit`,
      other: `et à ${number(places)} autres endroits`,
    }),
  legend: '~~Barré~~ : seulement dans le message. **Gras** : seulement dans l’article.',
  limits: 'Je compare des mots. Je ne juge ni ce qu’ils veulent dire, ni qui a raison.',
  more: (wordings) =>
    plural(wordings, {
      one: `et ${number(wordings)} autre qui ne tient pas ici`,
      other: `et ${number(wordings)} autres qui ne tiennent pas ici`,
    }),
  nothing: 'Ce message n’a pas de mots à comparer.',
  noArticles: 'Je n’ai pas d’articles ici avec lesquels le comparer.',
};
