import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const timeline: Messages['timeline'] = {
  description: 'Liste dans l’ordre les dates d’un article, chacune avec sa phrase',
  article: 'L’article ; inutile s’il n’y en a qu’un',
  private: 'Ne montrer la liste qu’à toi',
  title: 'Les dates de l’article',
  method: (isDated) =>
    isDated
      ? 'Les dates comme l’article les écrit. Entre parenthèses, la date du calendrier, quand la phrase le permet.'
      : 'Les dates comme l’article les écrit. Je ne sais pas quand il est paru : « l’an dernier » reste donc ouvert.',
  untold: (isDated) =>
    isDated
      ? 'L’article ne dit pas quand c’était. Dans l’ordre de l’article :'
      : 'Ces dates dépendent de la date de parution de l’article. Quand l’ordre n’est pas certain, c’est celui de l’article :',
  span: (from, to) => `${from} – ${to}`,
  none: 'Je n’ai trouvé aucune date dans cet article.',
  foreign: 'Je ne trouve les dates que dans les textes en anglais, et cet article est dans une autre langue.',
  stopped: (most) =>
    `Je m’arrête à ${number(most)} dates : celles qui viennent plus loin dans l’article peuvent manquer ici.`,
  more: (count) => plural(count, { one: `et ${number(count)} autre`, other: `et ${number(count)} autres` }),
};
