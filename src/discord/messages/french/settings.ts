import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence } = grammarOf('fr');

const visibilities = { public: 'Tout le salon', private: 'Seulement la personne qui demande' } as const;

export const settings: Messages['settings'] = {
  description: 'Comment je me comporte sur ce serveur',
  show: { description: 'Montre les réglages' },
  sharing: {
    description: 'Permet aux membres d’un rôle de partager des réponses, ou le leur interdit',
    role: 'Le rôle ; avec « Gérer les messages », on peut toujours partager',
    allowed: 'S’ils peuvent partager',
  },
  log: {
    description: 'Où je signale ce qui est partagé et retiré, et quels articles changent',
    channel: 'Le salon ; sans précision, les logs sont désactivés',
  },
  answers: {
    description: 'Qui voit les réponses, sauf choix contraire de la personne qui demande',
    visibility: 'Qui les voit',
    channel: 'Seulement dans ce salon et ses fils ; sans précision, sur tout le serveur',
  },
  article: {
    description: 'Active ou désactive ici un article commun à tous les serveurs',
    article: 'L’article',
    on: 'Si je réponds ici à partir de lui',
  },
  language: {
    description: 'Choisit la langue des cartes que tout le monde voit',
    language: 'La langue ; « Automatique » reprend celle réglée pour le serveur dans Discord',
    automatic: 'Automatique : celle réglée pour le serveur dans Discord',
  },
  visibilities,
  asServer: 'Comme sur tout le serveur',
  title: 'Réglages de ce serveur',
  shareRoles: (roles) =>
    `Peuvent partager : les membres avec « Gérer les messages »${roles && `, les membres avec ${roles}`}`,
  logChannel: (channel) => `Salon de logs : ${channel}`,
  noLogChannel: 'aucun',
  visibility: (value) => `Qui voit les réponses : ${midSentence(value)}`,
  visibilityIn: (channel, value) => `dans ${channel} : ${midSentence(value)}`,
  hidden: (titles) => `Désactivé ici : ${titles}`,
  languageShown: (language) => `Langue des cartes que tout le monde voit : ${language}`,
  asInDiscord: 'celle réglée pour le serveur dans Discord',
  sharingOn: (role) => `Les membres avec ${role} peuvent maintenant partager des réponses.`,
  sharingOff: (role) =>
    `Les membres avec ${role} ne peuvent plus partager de réponses, sauf avec « Gérer les messages ».`,
  logHello:
    'Je signale désormais ici ce qui est partagé et retiré sur ce serveur, et quels articles changent.',
  logSet: (channel) =>
    `Je signale désormais dans ${channel} ce qui est partagé et retiré, et quels articles changent.`,
  logUnset: 'Les logs sont désactivés.',
  answersSet: (place, value) => `Qui voit les réponses ${place} : ${midSentence(value)}.`,
  inServer: 'sur ce serveur',
  inChannel: (channel) => `dans ${channel}`,
  articleOn: (title) => `Je réponds désormais ici à partir de ${title}.`,
  articleOff: (title) => `Je ne réponds plus ici à partir de ${title}.`,
  languageSet: (language) => `Les cartes que tout le monde voit sont maintenant en ${language}.`,
  languageUnset:
    'Les cartes que tout le monde voit sont maintenant dans la langue réglée pour ce serveur dans Discord.',
  errors: {
    closed: (channel) =>
      `Je n’ai pas la permission d’écrire dans ${channel}. Choisis un autre salon, ou autorise-moi à y écrire.`,
    notBundled:
      'Ce n’est pas un des articles communs à tous les serveurs. **/articles remove** supprime ceux de ce serveur.',
    everyone: 'Tout le monde a ce rôle. Choisis un rôle pour les membres qui peuvent partager.',
  },
};
