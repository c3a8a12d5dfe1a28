import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence, number, plural } = grammarOf('fr');

export const reports: Messages['reports'] = {
  description: 'Montre ce que les membres signalent sur mes cartes',
  list: {
    description: 'Liste les signalements, du plus récent au plus ancien',
    state: 'Quels signalements ; sans précision, ceux qui sont ouverts',
  },
  resolve: {
    description: 'Accepte ou rejette un signalement',
    report: 'Le signalement',
    decision: 'On me teste avec les questions des signalements acceptés',
    paragraph: 'Le numéro du bon paragraphe',
  },
  states: { open: 'Ouvert', accepted: 'Accepté', rejected: 'Rejeté' },
  form: {
    heading: 'Signaler cette carte',
    keeps:
      'Avec ton signalement, je garde la question de cette carte, les paragraphes qu’elle montre et ton identifiant Discord. La modération de ce serveur le voit. `/privacy` montre ce que je garde sur toi et permet de l’effacer.',
    fault: 'Qu’est-ce qui ne va pas ?',
    expected: 'Le bon paragraphe',
    expectedHint: 'Son numéro, si tu le connais',
  },
  faults: {
    wrong_passage: 'Ce n’est pas le bon passage',
    no_answer_there: 'Il n’y a pas de réponse dans l’article',
    answer_missed: 'Il y a une réponse dans l’article',
    wrong_speaker: 'Ce n’est pas la bonne personne qui parle',
    outdated: 'Le texte n’est plus à jour',
  },
  thanks: 'Merci. La modération de ce serveur verra ton signalement.',
  title: (state) => `Signalements ${midSentence(state)}s`,
  none: 'Je n’ai trouvé aucun signalement.',
  more: (count) => `et ${number(count)} de plus`,
  card: 'la carte',
  shows: (paragraphs) => `montre ${paragraphs}`,
  expects: (paragraph) => `le bon est ¶${paragraph}`,
  told: (reporter, fault, link) => `${reporter} a signalé ${link} : « ${fault} ». Voir **/reports list**.`,
  toldMany: (count) => `Il y a ${number(count)} nouveaux signalements. Voir **/reports list**.`,
  resolved: (id, state) => `Le signalement \`${id}\` est maintenant ${midSentence(state)}.`,
  errors: {
    serverOnly: 'On ne peut signaler une carte que sur un serveur, où la modération voit le signalement.',
    tooMany: 'Tu as envoyé beaucoup de signalements depuis une heure. Réessaie plus tard.',
    badNumber: 'Saisis le numéro du bon paragraphe, par exemple 7.',
    noSuchParagraph: (most) =>
      plural(most, {
        one: `L’article n’a que ${number(most)} paragraphe.`,
        other: `L’article n’a que ${number(most)} paragraphes.`,
      }),
    noSuchReport:
      'Je n’ai pas trouvé de signalement ouvert avec cet identifiant. Choisis-en un dans la liste qui apparaît quand tu écris.',
  },
};
