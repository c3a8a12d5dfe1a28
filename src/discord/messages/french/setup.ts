import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const setup: Messages['setup'] = {
  description: 'Montre ce qui m’est interdit ici, et règle les logs, le partage et les articles',
  title: 'Configuration de ce serveur',
  nothingLacks: (channels) =>
    channels === 1
      ? '**Permissions** : j’ai tout ce qu’il me faut dans le seul salon ici.'
      : `**Permissions** : j’ai tout ce qu’il me faut dans les ${number(channels)} salons.`,
  noChannels: '**Permissions** : ce serveur n’a aucun salon où l’on écrit des messages.',
  lacks: (lacking, channels) =>
    channels === 1
      ? '**Permissions** : il m’en manque dans le seul salon ici.'
      : `**Permissions** : il m’en manque dans ${number(lacking)} des ${number(channels)} salons.`,
  lacksInServer: (permissions, role) =>
    `Il manque à mon rôle, sur tout le serveur : ${permissions}. Pour changer cela, ouvre **Paramètres du serveur › Rôles**, choisis ${role}, et active ce qui manque sous **Permissions**.`,
  lacksIn: (channel, permissions) => `${channel} : ${permissions}`,
  mend: (role) =>
    `Pour changer cela dans un salon, ouvre **Modifier le salon › Permissions**, ajoute ${role}, et autorise ce qui me manque. Les salons où je ne dois pas répondre peuvent rester ainsi.`,
  moreLacking: (left) =>
    plural(left, {
      one: `et ${number(left)} autre salon où il me manque des permissions`,
      other: `et ${number(left)} autres salons où il me manque des permissions`,
    }),
  moreTitle: 'Salons où il me manque des permissions',
  rest: (channels) =>
    channels === 1
      ? 'J’ai tout ce qu’il me faut dans l’autre salon.'
      : `J’ai tout ce qu’il me faut dans les ${number(channels)} autres salons.`,
  noMoreLacking: 'Il ne me manque de permissions dans aucun autre salon.',
  log: (channel) =>
    `**Logs** : je signale dans ${channel} les cartes partagées, les signalements et les articles qui changent.`,
  logLacks: (channel, permissions) =>
    `**Logs** : je ne peux pas écrire dans ${channel}. Il m’y manque : ${permissions}.`,
  logGone: '**Logs** : le salon où je signalais n’existe plus, ou je ne le vois pas. Choisis-en un autre.',
  noLog:
    '**Logs** : je ne signale rien. Choisis un salon pour les cartes partagées, les signalements et les articles qui changent.',
  chooseLog: 'Un salon pour les logs',
  sharing: (roles) =>
    `**Partage** : les membres avec « Gérer les messages »${roles === '' ? '' : `, et ceux avec ${roles},`} peuvent partager des réponses.`,
  chooseRoles: 'Rôles dont les membres peuvent aussi partager',
  rolesSet: (roles) =>
    roles === ''
      ? 'Seuls les membres avec « Gérer les messages » peuvent maintenant partager des réponses.'
      : `Les membres avec ${roles} peuvent maintenant partager des réponses.`,
  language: (language) =>
    `**Langue** : les cartes que tout le monde voit sont en ${language}. **/settings language** permet de changer.`,
  languageOfDiscord:
    '**Langue** : les cartes que tout le monde voit sont dans la langue réglée pour ce serveur dans Discord. **/settings language** permet d’en choisir une autre.',
  articles: (own, bundled) => {
    const shared = plural(bundled, {
      one: `${number(bundled)} article commun à tous les serveurs`,
      other: `${number(bundled)} articles communs à tous les serveurs`,
    });
    if (own === 0) return `**Articles** : je réponds à partir de ${shared}.`;
    const added = `**Articles** : je réponds à partir de ${plural(own, { one: `${number(own)} article`, other: `${number(own)} articles` })} de ce serveur`;
    return bundled === 0 ? `${added}.` : `${added} et de ${shared}.`;
  },
  noArticles: '**Articles** : je n’en ai aucun ici et ne peux rien répondre. Ajoutes-en un.',
  addHint:
    '**Ajouter un article** permet d’en coller un ; **/articles add** prend un fichier ou une page web.',
  buttons: { add: 'Ajouter un article', again: 'Revérifier', more: 'Plus' },
  errors: {
    onlyManagers:
      'Ici, il faut pour cela la permission « Gérer le serveur ». Tu as peut-être accès à **/settings** et à **/articles**.',
  },
};
