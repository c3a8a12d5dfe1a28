import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const numbers: Messages['numbers'] = {
  description: 'Liste les chiffres d’un article, chacun avec sa phrase et la personne qui le donne',
  article: 'L’article ; inutile s’il n’y en a qu’un',
  private: 'Ne montrer la liste qu’à toi',
  title: 'Les chiffres de l’article',
  method:
    'Je montre chaque chiffre comme l’article l’écrit, avec ce qu’il compte si la phrase le dit clairement.',
  none: 'Je n’ai trouvé aucun chiffre dans cet article.',
  foreign:
    'Je ne trouve les chiffres que dans les textes en anglais, et cet article est dans une autre langue.',
  stopped: (most) =>
    `Je m’arrête à ${number(most)} chiffres : ceux qui viennent plus loin dans l’article peuvent manquer ici.`,
  more: (count) => plural(count, { one: `et ${number(count)} autre`, other: `et ${number(count)} autres` }),
};
