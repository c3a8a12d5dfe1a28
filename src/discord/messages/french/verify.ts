import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const verify: Messages['verify'] = {
  description: 'Vérifie mot pour mot les citations d’une carte partagée',
  card: 'L’identifiant court de la carte, dans sa dernière ligne',
  title: 'Les citations de cette carte, vérifiées mot pour mot',
  fromLedger: 'Je ne vois pas la carte elle-même : j’ai vérifié les citations dans ma base de données.',
  quote: (paragraph) => `¶${paragraph}`,
  somewhere: 'Une citation',
  named: {
    there: (revision) => `exacte dans la version \`${revision}\``,
    missing: '**absente de la version que cite la carte**',
    unknown: 'je n’ai plus la version que cite la carte',
  },
  today: {
    same: 'la même aujourd’hui',
    moved: (paragraph) => `la même aujourd’hui, maintenant ¶${paragraph}`,
    marks: (paragraph) =>
      `les mêmes mots aujourd’hui dans ¶${paragraph}, avec d’autres guillemets ou espaces`,
    changed: '**absente du texte d’aujourd’hui**',
    none: 'l’article n’est plus ici',
  },
  more: (count) => plural(count, { one: `et ${number(count)} autre`, other: `et ${number(count)} autres` }),
  errors: {
    noSuchCard:
      'Je n’ai pas trouvé de carte partagée avec cet identifiant sur ce serveur. L’identifiant est tout à la fin de la carte, par exemple `1a2b3c4d`.',
    notMine: 'Ce n’est pas une de mes cartes. **Check wording** vérifie ce que citent d’autres messages.',
    noQuotes: 'Cette carte n’a pas de citations.',
    notKept: 'Je n’ai plus le texte que cite cette carte.',
  },
};
