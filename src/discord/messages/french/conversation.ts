import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const conversation: Messages['conversation'] = {
  greeting: (title) =>
    title === ''
      ? 'Pose-moi une question sur un article, et je réponds avec ses propres mots.'
      : `Pose-moi une question sur ${title}, et je réponds avec les mots mêmes de l’article.`,
  greetingHint: 'Appuie sur un bouton pour essayer, ou tape **/help** pour voir tout ce que je fais.',
  tryQuestion: (question) => question,
  trySummary: 'De quoi parle-t-il ?',
  trySource: 'D’où vient-il ?',
  judging:
    'Je ne juge pas si quelque chose est vrai, fiable ou juste. Je montre ce que dit un article et qui le dit, pour que tu puisses te faire ton avis.',
  chat: 'Je ne bavarde pas et je n’ai pas d’opinion. Je ne fais que citer des articles. Demande-moi ce que dit l’un d’eux.',
  translation: 'Je ne traduis pas. Je cite les articles dans leur propre langue.',
  reaction: 'Pose-moi une question sur un article quand tu veux.',
  lonely:
    'Il manque une question avant celle-ci. Réponds à l’une de mes réponses, ou pose une question entière.',
  noMore: 'Je n’ai rien de plus là-dessus.',
  place: 'C’est ici dans l’article :',
  noPlace: 'Cette carte ne cite aucun paragraphe.',
  noSpeaker: 'Cette carte ne cite personne.',
  title: (title) => `Le titre est ${title}.`,
  author: (name) => `L’article est signé ${name}.`,
  noAuthor: 'Le texte que j’ai ne nomme pas son auteur.',
  date: (date) => `Date de parution : ${date}.`,
  noDate: 'Le texte que j’ai ne porte pas de date.',
  source: (publication) => `Source : ${publication}.`,
  link: (link) => `Tu peux le lire ici : ${link}`,
  noLink: 'Je n’ai pas de lien vers l’article.',
  length: (paragraphs, words) =>
    `Il compte ${plural(paragraphs, { one: `${number(paragraphs)} paragraphe`, other: `${number(paragraphs)} paragraphes` })} et environ ${number(words)} mots.`,
  questions: 'Tu peux demander, par exemple :',
  anyQuestion: 'Tu peux demander qui, quoi, quand, où, pourquoi ou combien, avec tes propres mots.',
  paragraphs: (count) =>
    count === 1 ? 'Il n’a qu’un paragraphe.' : `Ses paragraphes vont de 1 à ${number(count)}.`,
};
