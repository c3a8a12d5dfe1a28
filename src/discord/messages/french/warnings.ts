import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const warnings: Messages['warnings'] = {
  author_guessed: ({ name }) =>
    `Les propriétés du document donnent ${name} comme auteur. Vérifie que c’est juste.`,
  broken_signs: ({ count }) =>
    plural(count, {
      one: `${number(count)} caractère est abîmé et s’affiche comme \uFFFD.`,
      other: `${number(count)} caractères sont abîmés et s’affichent comme \uFFFD.`,
    }),
  broken_signs_in: ({ encoding }) =>
    `L’encodage est ${encoding}. Certains caractères sont abîmés et s’affichent comme \uFFFD.`,
  chapters_missing: ({ missing, all }) =>
    plural(missing, {
      one: `Sur les ${number(all)} chapitres que le livre annonce, ${number(missing)} manque dans le fichier. Vérifie que le texte est complet.`,
      other: `Sur les ${number(all)} chapitres que le livre annonce, ${number(missing)} manquent dans le fichier. Vérifie que le texte est complet.`,
    }),
  decoded_twice: ({ letters }) =>
    `Certaines lettres semblent fausses, par exemple ${letters} : le texte a été enregistré un jour dans un mauvais encodage. Vérifie les lettres, ou enregistre-le à nouveau.`,
  encoding_contradicted: ({ said, encoding }) =>
    `L’encodage annoncé est ${said}, mais le texte se lit comme du ${encoding}. Vérifie que les lettres sont justes.`,
  encoding_guessed: ({ encoding }) =>
    `L’encodage n’est pas indiqué ; j’ai supposé ${encoding}. Vérifie que les lettres sont justes.`,
  for_programs:
    'La page elle-même ne montre pas de texte : j’ai pris celui qu’elle donne aux programmes. Vérifie que c’est bien l’article.',
  for_subscribers:
    'Sans abonnement, cette page ne montre qu’une partie de son texte. Vérifie que le texte est complet.',
  marks_piled: ({ count }) =>
    plural(count, {
      one: `J’ai retiré ${number(count)} accent, car une même lettre en portait trop.`,
      other: `J’ai retiré ${number(count)} accents, car une même lettre en portait trop.`,
    }),
  no_scripts: 'La page ne montre ce texte qu’aux navigateurs sans scripts. Vérifie que c’est bien l’article.',
  pdf_paragraphs: 'Un PDF ne dit pas où commencent ses paragraphes. Vérifie qu’ils sont justes.',
  pdf_words_joined: ({ words }) => `J’ai recollé des mots coupés en fin de ligne (${words.join(', ')}).`,
  several_articles: ({ heading }) =>
    `Cette page semble contenir plus d’un article : « ${heading} » commence au milieu du texte. Vérifie où il se termine.`,
  signs_taken({ count, place }) {
    const where = place.at === 'words' ? `avant « ${place.words} »` : 'à la fin';
    return plural(count, {
      one: `J’ai retiré ${number(count)} caractère invisible qui peut changer l’ordre des lettres. Il se trouvait ${where}.`,
      other: `J’ai retiré ${number(count)} caractères invisibles qui peuvent changer l’ordre des lettres. Le premier se trouvait ${where}.`,
    });
  },
  unused_entries: ({ names, more }) =>
    `En tête du fichier se trouvent des champs que je n’ai pas utilisés : ${names.join(', ')}${more > 0 ? ` et ${number(more)} de plus` : ''}.`,
  words_joined: ({ words }) =>
    `J’ai recollé des mots coupés en fin de ligne (${words.join(', ')}). Vérifie leurs traits d’union.`,
};
