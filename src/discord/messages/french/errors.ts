import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const errors: Messages['errors'] = {
  internal: (code) =>
    `Quelque chose s’est mal passé de mon côté. Si cela se répète, donne ce code aux personnes qui m’hébergent : \`${code}\``,
  unknownArticle: 'Je n’ai pas cet article. Choisis-en un dans la liste qui apparaît quand tu écris.',
  noArticles: 'Je n’ai pas d’articles ici.',
  oldButton: 'Ce bouton ne fonctionne plus. Repose ta question, s’il te plaît.',
  notYourAnswer: 'Seule la personne qui a demandé cela ou la modération peut l’enlever.',
  onlyModerators: 'Il faut pour cela la permission « Gérer les messages ».',
  onlyManagers: 'Il faut pour cela la permission « Gérer le serveur ».',
  serverOnly: 'Cela ne fonctionne que sur les serveurs dont je suis membre.',
  store: 'Je n’arrive pas à joindre ma base de données : je n’ai rien fait. Réessaie plus tard.',
  unknownCommand: 'Je n’ai plus cette commande. Recharge Discord pour voir celles que j’ai.',
  noText: 'Ce message ne contient pas de texte à chercher.',
  tooLong: (most) =>
    `Une question peut compter jusqu’à ${number(most)} caractères. Pose-la en moins de mots.`,
  logUnreachable:
    'Je n’ai pas pu écrire dans le salon de logs. Il n’existe plus, ou je n’ai pas la permission d’y écrire.',
  tookTooLong:
    'Cela demande plus de temps ou de mémoire que je n’en ai : j’ai abandonné. Pose ta question sur un seul article, ou sur un plus court.',
  busy: 'Ce serveur a plus de questions en attente que je ne peux en traiter. Réessaie dans un instant.',
  tryAgain: 'Cela m’a pris trop de temps. Réessaie, s’il te plaît.',
  cooldown: (seconds) =>
    `Attends un instant. Tu pourras demander à nouveau dans ${plural(seconds, { one: `${number(seconds)} seconde`, other: `${number(seconds)} secondes` })}.`,
};
