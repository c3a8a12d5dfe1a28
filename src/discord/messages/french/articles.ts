import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const articles: Messages['articles'] = {
  description: 'Les articles de ce serveur : les ajouter, les lister, les supprimer ou les attribuer',
  add: {
    description:
      'Ajoute un article depuis un fichier, une page web ou un texte collé ; tu le vérifies d’abord',
    file: 'Un fichier : .md, .txt, .html, .pdf, .docx, .odt ou .epub',
    url: 'L’adresse d’une page web',
  },
  refresh: {
    description: 'Remplace le texte d’un article de ce serveur ; tu le vérifies d’abord',
    article: 'L’article',
    file: 'Un fichier avec le nouveau texte ; sans fichier, je relis l’adresse de l’article',
    url: 'Une autre adresse où le lire',
    paste: 'Coller plutôt le nouveau texte',
  },
  list: { description: 'Liste les articles à partir desquels je réponds ici' },
  show: { description: 'Montre ce que je sais d’un article', article: 'L’article' },
  remove: { description: 'Supprime un article de ce serveur', article: 'L’article' },
  assign: {
    description: 'Adresse d’abord à un article les questions d’un salon',
    article: 'L’article',
    channel: 'Le salon ou le forum, avec ses fils et ses posts',
  },
  unassign: {
    description: 'N’adresse plus d’abord à un article les questions d’un salon',
    article: 'L’article',
    channel: 'Le salon ou le forum',
  },
  form: {
    again: 'Revenir au formulaire',
    heading: 'Coller un article',
    details: 'À propos de l’article',
    title: 'Titre',
    titleHint: 'Le titre, mot pour mot',
    publication: 'Publication',
    publicationHint: 'Le journal ou le site qui l’a publié',
    linkLater: 'Le journal ou le site. Lien et date : à l’étape suivante, avec Détails.',
    url: 'Lien',
    published: 'Date',
    publishedHint: 'La date de parution, par exemple 2026-01-31 ; laisse vide si tu ne la connais pas',
    text: 'Texte',
    textHint: 'Ligne vide entre les paragraphes ; ## ouvre un intertitre. Jusqu’à 4 000 signes.',
    rest: 'Suite du texte',
    restHint: 'Ce qui n’a pas tenu dans le champ du dessus. Encore 4 000 signes au plus.',
    file: 'Ou un fichier',
    fileHint: 'À la place du texte : .md, .txt, .html, .pdf, .docx, .odt ou .epub, 2 Mo au plus.',
    fileAgain: 'Je ne peux pas remettre ton fichier dans le formulaire. Choisis-le à nouveau, s’il te plaît.',
    joined: {
      goes_on: (before, after) =>
        `J’ai réuni les deux champs de texte au milieu d’un paragraphe : ${before} continue par ${after}. Vérifie qu’il n’y manque rien.`,
      new: (before, after) =>
        `J’ai réuni les deux champs de texte : après ${before}, une nouvelle ligne commence par ${after}. Vérifie qu’il n’y manque rien.`,
      word: (words) =>
        `Le premier champ de texte était plein, j’ai donc réuni les deux champs au milieu d’un mot : ${words}. Vérifie ce mot.`,
    },
  },
  preview: {
    title: 'Est-ce bien l’article ?',
    newTitle: 'Est-ce bien le nouveau texte ?',
    leftOut: (count) =>
      plural(count, {
        one: `${number(count)} partie laissée de côté :`,
        other: `${number(count)} parties laissées de côté :`,
      }),
    compared: (counts) => `Paragraphes comparés avec le texte actuel : ${counts}.`,
    needed: { title: 'titre', publication: 'publication' },
    missing: (names) => `Je n’ai pas trouvé : ${names}. Appuie sur **Détails** pour le compléter.`,
    noLink: 'Je ne connais ni le lien ni la date. Appuie sur **Détails** pour les ajouter.',
    paragraphs: (count) =>
      plural(count, { one: `${number(count)} paragraphe`, other: `${number(count)} paragraphes` }),
    first: 'Le début :',
    last: 'La fin :',
    nothingKept: (button) => `Je ne garde rien tant que tu n’appuies pas sur **${button}**.`,
  },
  buttons: {
    add: 'Ajouter',
    replace: 'Remplacer',
    details: 'Détails',
    discard: 'Abandonner',
    remove: 'Supprimer',
    keep: 'Garder',
    takeIn: (number) => `Garder ${number}`,
    otherParts: 'Autres parties omises',
  },
  sameTwice: (title) => `Il était déjà là, avec le même texte : ${title}.`,
  added: (title) =>
    `Ajouté : ${title}. Tout le serveur peut maintenant poser des questions à son sujet. **/articles assign** lui adresse d’abord les questions d’un salon.`,
  replaced: (title) => `Remplacé : ${title}. Je réponds maintenant à partir du nouveau texte.`,
  sameText: (title) => `J’ai déjà ce texte de ${title}.`,
  told: {
    added: (user, title) => `${user} a ajouté ${title}.`,
    removed: (user, title) => `${user} a supprimé ${title}.`,
  },
  discarded: 'Abandonné. Je n’ai rien gardé.',
  removed: (title) => `Supprimé : ${title}.`,
  kept: 'L’article reste.',
  confirmRemoval: (title) =>
    `Supprimer ${title} ? Les cartes qui le citent restent, et je garde ce qu’elles citent pour **/verify**.`,
  assigned: (title, channel) => `Les questions de ${channel} vont maintenant d’abord à ${title}.`,
  alreadyAssigned: (title, channel) => `${title} était déjà attribué à ${channel}.`,
  unassigned: (title, channel) => `${title} n’est plus attribué à ${channel}.`,
  notAssigned: (title, channel) => `${title} n’était pas attribué à ${channel}.`,
  listTitle: 'Les articles à partir desquels je réponds ici',
  own: 'ce serveur seulement',
  bundled: 'tous les serveurs',
  more: (count) => `et ${number(count)} de plus`,
  errors: {
    lost: ({ manages }) =>
      manages
        ? 'C’était il y a trop longtemps, et je ne l’ai plus. Recommence, s’il te plaît.'
        : 'C’était il y a trop longtemps, ou tu ne peux plus gérer les articles de ce serveur.',
    atLine: (line, fault) => `Ligne ${number(line)} : ${fault}`,
    faulty: (fault) => `Je ne peux pas utiliser ce texte. ${fault}`,
    nothingPasted: 'Colle le texte ou choisis un fichier.',
    textAndFile: 'Je prends soit le texte, soit le fichier. Retire l’un des deux.',
    pastedTwice:
      'Les deux champs contiennent le même texte. Mets la suite de l’article dans le second, ou laisse-le vide.',
    badLink: 'Saisis le lien comme une adresse complète, par exemple https://example.org/article.',
    badDate: 'Saisis une date qui existe, par exemple 2026-01-31.',
    noFetching: 'Je suis réglé pour ne pas lire de pages web. Joins un fichier ou colle le texte.',
    fileGone: 'Je n’ai pas pu obtenir ce fichier auprès de Discord. Joins-le à nouveau, s’il te plaît.',
    bundledNotRefreshed:
      'Cet article est commun à tous les serveurs : seules les personnes qui m’hébergent peuvent le changer. Tu peux mettre à jour les articles ajoutés par ce serveur.',
    bundledStays:
      'Cet article est commun à tous les serveurs : tu ne peux pas le supprimer. **/settings article** permet de le désactiver ici.',
    tooManyTexts: (most, minutes) =>
      `Ce serveur peut ajouter jusqu’à ${number(most)} nouveaux textes par heure. Réessaie dans ${plural(minutes, { one: `${number(minutes)} minute`, other: `${number(minutes)} minutes` })}.`,
    tooMuchText: (most) =>
      `Les articles d’un serveur peuvent compter jusqu’à ${number(most)} caractères au total. Supprime d’abord un article.`,
    tooMany: (most) => `Un serveur peut avoir jusqu’à ${number(most)} articles. Supprimes-en d’abord un.`,
  },
};
