import type { Messages } from '#discord/messages/messages.ts';

export const sharing: Messages['sharing'] = {
  sharedQuestion: (question) => `Question : ${question}`,
  confirm: {
    title: 'Partager ceci ?',
    into: (channel) => `Tout le monde dans ${channel} le verra, avec ton nom.`,
    under: (channel, link) => `Tout le monde dans ${channel} le verra en réponse à ${link}, avec ton nom.`,
    before: (link) => `Quelqu’un l’y a déjà partagé : ${link}`,
    now: 'Partager maintenant',
    again: 'Partager à nouveau',
  },
  shared: (user) => `Partagé par ${user}`,
  shareId: (id) => `carte \`${id}\``,
  sharedUnder: (link) => `À propos de ${link}`,
  sharedHere: (link) => `Partagé : ${link}`,
  told: {
    shared: (user, link) => `${user} a partagé ${link}.`,
    retracted: (user, link) => `${user} a retiré ${link}.`,
  },
  sharesTitle: 'Partagé sur ce serveur, du plus récent au plus ancien',
  correctedShare: 'marquée comme corrigée',
  noShares: 'Je n’ai trouvé aucune carte partagée.',
  someone: 'une personne qui a retiré son nom',
  shareStates: {
    begun: () => 'interrompue pendant l’envoi ; je vérifierai dans quelques minutes',
    posted: () => '',
    failed: () => 'pas envoyée',
    retracting: () => 'en cours de retrait',
    retracted: (user) => `retirée par ${user}`,
  },
  retracted: (user) => `Une réponse était partagée ici. ${user} l’a retirée.`,
  list: {
    older: 'Plus anciennes',
    description: 'Montre ce qui a été partagé sur ce serveur',
    list: 'Liste les cartes partagées, de la plus récente à la plus ancienne',
    channel: 'Seulement dans ce salon',
    member: 'Seulement de ce membre',
    article: 'Seulement de cet article',
  },
  errors: {
    notYours: 'Seule la personne qui a partagé ceci ou la modération peut le retirer.',
    mayNotShare:
      'Pour partager des réponses ici, il te faut la permission « Gérer les messages » ou un rôle qui peut partager.',
    targetGone: 'Le message auquel tu voulais répondre n’existe plus : je n’ai rien partagé.',
    noHistory:
      'Je ne peux pas répondre à ce message, car je ne peux pas lire ici les anciens messages. Donne-moi **Voir les anciens messages** dans ce salon, et partage à nouveau.',
    cannotPost: 'Je n’ai pas la permission d’écrire dans ce salon : je n’ai rien partagé.',
    notPosted: 'Discord n’a pas accepté la carte : je n’ai rien partagé. Réessaie plus tard.',
    perhapsPosted:
      'Discord n’a pas répondu : je ne sais pas si cela a été partagé. Je vérifierai dans quelques minutes. D’ici là, regarde dans le salon.',
    cannotLook:
      'Discord n’a pas répondu, et je ne peux pas lire ici les anciens messages : je ne sais pas si cela a été partagé. Donne-moi **Voir les anciens messages** dans ce salon, et je vérifierai dans quelques minutes.',
    notWritten: 'Je n’ai pas pu écrire dans ma base de données : je n’ai rien partagé. Réessaie plus tard.',
    retractionNotWritten:
      'Je n’ai pas pu écrire dans ma base de données : la carte reste. Réessaie plus tard.',
    takenBack: 'Ceci a été partagé puis retiré. Pour le partager encore, repose ta question.',
    cannotShareHere: 'On ne peut partager une réponse que dans un salon de serveur.',
  },
};
