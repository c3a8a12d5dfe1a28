import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const privacy: Messages['privacy'] = {
  description: 'Ce que je garde sur toi, et comment l’effacer',
  title: 'Ce que je garde sur toi',
  nothing: 'Rien. Je réponds à tes questions et je les oublie.',
  kept: (entries) =>
    `Ton identifiant Discord figure sur ${entries}. Je réponds à tes autres questions et je les oublie.`,
  shares: (count) =>
    plural(count, { one: `${number(count)} carte partagée`, other: `${number(count)} cartes partagées` }),
  retractions: (count) =>
    plural(count, {
      one: `${number(count)} carte que tu as retirée`,
      other: `${number(count)} cartes que tu as retirées`,
    }),
  articles: (count) =>
    plural(count, {
      one: `${number(count)} article que tu as ajouté`,
      other: `${number(count)} articles que tu as ajoutés`,
    }),
  reports: (count) =>
    plural(count, { one: `${number(count)} signalement`, other: `${number(count)} signalements` }),
  whatForgettingDoes:
    '**M’oublier** retire ton identifiant de ces entrées. Elles restent, sans ton nom. Les cartes partagées restent dans leurs salons.',
  forget: 'M’oublier',
  forgotten: 'C’est fait. Plus rien de ce que je garde ne te concerne.',
};
