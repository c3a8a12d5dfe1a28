import type { Messages } from '#discord/messages/messages.ts';

export const speakers: Messages['speakers'] = {
  theArticle: 'Der Artikel',
  said: {
    none: (who) => who,
    part: (who) => `${who}, teils in Anführungszeichen`,
    whole: (who) => `${who}, in Anführungszeichen`,
    set_off: (who) => `${who}, ohne Anführungszeichen zitiert`,
  },
  part: (who) => `${who} (ein Teil davon)`,
  pronoun: (word) => `„${word}“ (wer das ist, sagt der Text ringsum)`,
  unnamed: 'der Artikel nennt nicht, wer das sagt',
  hedged: (word) => `„${word}“: Der Artikel nennt keine Quelle`,
  unclear: 'Ich bin nicht sicher, wer das sagt: Lies den Text ringsum',
  lastSentence: (first, last) => `${first}; der letzte Satz: ${last}`,
  own: (publication) => `${publication} in eigenen Worten`,
};
