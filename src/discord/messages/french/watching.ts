import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const watching: Messages['watching'] = {
  watch: {
    description: 'Prévient dans le salon de logs quand la page d’un article change',
    article: 'L’article ; sans précision, je montre ce que je surveille',
  },
  feed: {
    description: 'Propose dans le salon de logs les nouveautés d’un flux RSS, Atom ou JSON',
    url: 'L’adresse du flux ; sans précision, je montre ce que je surveille',
  },
  unwatch: {
    description: 'Arrête de surveiller une page ou un flux',
    what: 'La page ou le flux',
  },
  needsLog:
    'Je signale les changements dans le salon de logs, et ce serveur n’en a pas. Choisis-en un avec **/settings log**, puis réessaie.',
  watched: (title, channel) =>
    `Je surveille maintenant la page de ${title}. Je la regarde environ tous les quarts d’heure et je préviens dans ${channel} quand son texte change. **/articles unwatch** y met fin.`,
  differs:
    'La page diffère déjà du texte que j’ai. Voici son texte ; je ne signale que les changements suivants.',
  alreadyWatched: (title) => `Je surveille déjà la page de ${title}.`,
  followed: (title, channel) =>
    `Je surveille maintenant le flux ${title}. Je le regarde environ tous les quarts d’heure et je propose les nouveautés dans ${channel}. **/articles unwatch** y met fin.`,
  alreadyFollowed: (title) => `Je surveille déjà le flux ${title}.`,
  ended: (title) => `Je ne surveille plus ${title}.`,
  which:
    'Cela correspond à plusieurs choses que je surveille. Choisis-en une dans la liste qui apparaît quand tu écris.',
  listTitle: 'Ce que je surveille',
  nothing:
    'Je ne surveille ici ni page ni flux. **/articles watch** surveille la page d’un article, **/articles feed** un flux.',
  page: 'page',
  feedKind: 'flux',
  failing: (tries) =>
    tries === 1
      ? 'lecture impossible au dernier essai'
      : `lecture impossible aux ${number(tries)} derniers essais`,
  paused:
    'Je ne regarde rien en ce moment : ce serveur n’a pas de salon de logs. Choisis-en un avec **/settings log**.',
  more: (count) => `et ${number(count)} de plus`,
  changed: (title) => `La page de ${title} a changé.`,
  compared: (counts) => `Paragraphes comparés avec le texte à partir duquel je réponds : ${counts}.`,
  leftOut: (count) =>
    plural(count, {
      one: `J’ai laissé de côté ${number(count)} partie de la page. **/articles refresh** la montre.`,
      other: `J’ai laissé de côté ${number(count)} parties de la page. **/articles refresh** les montre.`,
    }),
  nothingReplaced: 'Je réponds à partir du texte que j’ai jusqu’à ce que quelqu’un appuie sur **Remplacer**.',
  ignore: 'Ignorer',
  ignored: (title, user) => `${user} a ignoré un changement de ${title}. Je signalerai le prochain.`,
  asBefore: (title) => `La page de ${title} a de nouveau le texte à partir duquel je réponds.`,
  changedAgain: 'La page a encore changé depuis cette carte. Voici son texte actuel :',
  over: (title, why) => `Je ne surveille plus la page de ${title}. ${why} L’article reste tel qu’il est.`,
  feedOver: (title, why) => `Je ne surveille plus le flux ${title}. ${why}`,
  newEntries: (title, count) =>
    count === 1 ? `Du nouveau dans ${title}` : `Du nouveau dans ${title} : ${number(count)} entrées`,
  left: (count) =>
    plural(count, {
      one: `J’en propose ${number(count)} autre à ma prochaine visite.`,
      other: `Il y en a ${number(count)} autres. Je les propose à mes prochaines visites.`,
    }),
  add: (number) => `Ajouter ${number}`,
  addOnly: 'Ajouter',
  untitled: 'sans titre',
  errors: {
    bundled:
      'Cet article est commun à tous les serveurs : seules les personnes qui m’hébergent s’en occupent.',
    noLink:
      'Je ne connais pas de page web de cet article. Donne-lui une adresse avec **/articles refresh**, puis réessaie.',
    tooManyPages: (most) =>
      `Un serveur peut faire surveiller jusqu’à ${plural(most, { one: `${number(most)} page`, other: `${number(most)} pages` })}. Retires-en d’abord une avec **/articles unwatch**.`,
    tooManyFeeds: (most) =>
      `Un serveur peut faire surveiller jusqu’à ${number(most)} flux. Retires-en d’abord un avec **/articles unwatch**.`,
    wait: 'J’ai assez interrogé ce site pour le moment. Réessaie dans un quart d’heure.',
    notWatched: 'Je ne surveille pas cela. Choisis dans la liste qui apparaît quand tu écris.',
    entryGone:
      'C’était il y a trop longtemps, et je n’ai plus son adresse. **/articles add** accepte l’adresse.',
    articleGone: 'Je n’ai plus cet article.',
  },
};
