import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const corrections: Messages['corrections'] = {
  affected: 'Liste les cartes partagées qui citent un texte modifié, pour les marquer comme corrigées',
  title: 'Cartes partagées qui citent un texte modifié',
  none: 'Aucune carte partagée ne cite un texte modifié.',
  more: (count) => `et ${number(count)} de plus`,
  mark: (count) =>
    count === 1 ? 'La marquer comme corrigée' : `Marquer les ${number(count)} comme corrigées`,
  marked: (count) =>
    plural(count, {
      one: `${number(count)} carte est maintenant marquée comme corrigée et montre le nouveau texte.`,
      other: `${number(count)} cartes sont maintenant marquées comme corrigées et montrent le nouveau texte.`,
    }),
  lost: (count) =>
    plural(count, {
      one: `${number(count)} carte avait déjà été supprimée.`,
      other: `${number(count)} cartes avaient déjà été supprimées.`,
    }),
  failed: (count) =>
    plural(count, {
      one: `Je n’ai pas pu modifier ${number(count)} carte. Je ne vois peut-être plus son salon. Elle reste sur cette liste.`,
      other: `Je n’ai pas pu modifier ${number(count)} cartes. Je ne vois peut-être plus leurs salons. Elles restent sur cette liste.`,
    }),
  corrected: 'Corrigé : l’article a changé depuis ce partage',
  asShared: 'tel que partagé',
  nowTitle: '**L’article dit maintenant :**',
  gone: (paragraphs) => `N’est plus dans l’article : ${paragraphs} du texte partagé.`,
  changed: (title) => `${title} a changé.`,
  counts: {
    changed: (count) =>
      plural(count, { one: `${number(count)} modifié`, other: `${number(count)} modifiés` }),
    added: (count) => plural(count, { one: `${number(count)} ajouté`, other: `${number(count)} ajoutés` }),
    gone: (count) => plural(count, { one: `${number(count)} supprimé`, other: `${number(count)} supprimés` }),
    moved: (count) => plural(count, { one: `${number(count)} déplacé`, other: `${number(count)} déplacés` }),
    unchanged: (count) =>
      plural(count, { one: `${number(count)} inchangé`, other: `${number(count)} inchangés` }),
  },
  paragraphs: (counts) => `Paragraphes : ${counts}.`,
  cardsAffected: (count) =>
    plural(count, {
      one: `${number(count)} carte partagée cite un texte modifié. Voir **/shares affected**.`,
      other: `${number(count)} cartes partagées citent un texte modifié. Voir **/shares affected**.`,
    }),
};
