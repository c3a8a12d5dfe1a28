import type { Messages } from '#discord/messages/messages.ts';

export const speakers: Messages['speakers'] = {
  theArticle: 'Стаття',
  said: {
    none: (who) => who,
    part: (who) => `${who}, частково в лапках`,
    whole: (who) => `${who}, у лапках`,
    set_off: (who) => `${who}, цитата без лапок`,
  },
  part: (who) => `${who} (частина)`,
  pronoun: (word) => `«${word}» (хто це, сказано в тексті довкола)`,
  unnamed: 'стаття не називає того, хто це каже',
  hedged: (word) => `«${word}»: стаття не називає джерела`,
  unclear: 'Я не певен, хто це каже: прочитайте текст довкола',
  lastSentence: (first, last) => `${first}; останнє речення: ${last}`,
  own: (publication) => `${publication}, власними словами`,
};
