import type { Messages } from '#discord/messages/messages.ts';

export const speakers: Messages['speakers'] = {
  theArticle: 'L’article',
  said: {
    none: (who) => who,
    part: (who) => `${who}, en partie entre guillemets`,
    whole: (who) => `${who}, entre guillemets`,
    set_off: (who) => `${who}, citation sans guillemets`,
  },
  part: (who) => `${who} (une partie)`,
  pronoun: (word) => `« ${word} » (le texte autour dit de qui il s’agit)`,
  unnamed: 'l’article ne nomme pas qui parle',
  hedged: (word) => `« ${word} » : l’article ne nomme pas de source`,
  unclear: 'Je ne sais pas avec certitude qui le dit : lis le texte autour',
  lastSentence: (first, last) => `${first} ; la dernière phrase : ${last}`,
  own: (publication) => `${publication}, avec ses propres mots`,
};
