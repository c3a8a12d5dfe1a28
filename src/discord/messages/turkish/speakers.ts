import type { Messages } from '#discord/messages/messages.ts';

export const speakers: Messages['speakers'] = {
  theArticle: 'Makale',
  said: {
    none: (who) => who,
    part: (who) => `${who}, kısmen tırnak içinde`,
    whole: (who) => `${who}, tırnak içinde`,
    set_off: (who) => `${who}, tırnaksız alıntı`,
  },
  part: (who) => `${who} (bir kısmı)`,
  pronoun: (word) => `“${word}” (kim olduğunu çevresindeki metin söylüyor)`,
  unnamed: 'makale bunu söyleyenin adını vermiyor',
  hedged: (word) => `“${word}”: makale kaynak göstermiyor`,
  unclear: 'Bunu kimin söylediğinden emin değilim: çevresindeki metni oku',
  lastSentence: (first, last) => `${first}; son cümle: ${last}`,
  own: (publication) => `${publication}, kendi sözleriyle`,
};
