import type { Messages } from '#discord/messages/messages.ts';

export const help: Messages['help'] = {
  description: 'Ce que je fais, ce que je garde, et comment enlever une réponse',
  title: 'Des réponses avec les mots mêmes de l’article',
  does: [
    'Pose une question sur un article, et je te montre les passages qui y répondent : mot pour mot, avec le paragraphe et la source.',
    'Si je ne trouve rien, je le dis. Je n’écris jamais de réponse moi-même.',
  ],
  commandsTitle: 'Comment demander',
  commands: [
    '`/ask` répond à une question. Avec *private*, la réponse n’est visible que pour toi.',
    '`/summary` résume un article en quelques-unes de ses phrases.',
    '`/source` montre d’où vient un article.',
    '`/find` trouve des mots exacts. `/context` cherche un sujet, et le résultat n’est visible que pour toi.',
    '`/said` montre ce que quelqu’un dit dans un article. `/claims` liste qui est cité.',
    '`/numbers` liste les chiffres d’un article, et `/timeline` ses dates.',
    '`/compare` montre côte à côte ce que plusieurs articles disent d’un sujet.',
    '`/verify` vérifie les citations d’une carte partagée. `/privacy` montre ce que je garde sur toi.',
    'Pour la modération : `/articles watch` signale quand la page d’un article change, et `/articles feed` propose les nouveautés d’un flux.',
    'Tu peux aussi me mentionner, répondre à l’un de mes messages ou m’envoyer un message privé.',
    'Sur n’importe quel message, ouvre Applications. **Find context** montre ce qu’un article en dit, et **Check wording** vérifie ce qu’il cite. Le résultat n’est visible que pour toi.',
    'Quelque chose ne va pas avec une carte ? **Signaler** prévient la modération.',
  ],
  keepsTitle: 'Ce que je garde',
  keeps: [
    'Je ne garde pas tes questions, sauf si tu partages la réponse ou signales la carte.',
    'D’une carte partagée, je garde qui l’a partagée, quand et où, sa question et ce qu’elle cite. Je garde aussi les signalements. `/privacy` montre ce qui te concerne.',
    'Je garde les articles qu’un serveur ajoute, pour ce serveur seulement.',
    'Mes journaux techniques ne contiennent ni questions ni messages.',
  ],
  removesTitle: 'Comment enlever une réponse',
  removes: [
    'Une réponse partagée : la personne qui l’a partagée et la modération peuvent appuyer sur **Retirer**.',
    'Toute autre réponse : la personne qui a demandé et la modération peuvent choisir **Enlever**.',
    'Une réponse privée : elle n’est visible que pour toi et disparaît d’elle-même.',
  ],
};
