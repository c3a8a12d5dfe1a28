import type { Messages } from '#discord/messages/messages.ts';

export const speakers: Messages['speakers'] = {
  theArticle: 'O artigo',
  said: {
    none: (who) => who,
    part: (who) => `${who}, em parte entre aspas`,
    whole: (who) => `${who}, entre aspas`,
    set_off: (who) => `${who}, citação sem aspas`,
  },
  part: (who) => `${who} (uma parte)`,
  pronoun: (word) => `“${word}” (o texto em volta diz quem é)`,
  unnamed: 'o artigo não diz quem fala',
  hedged: (word) => `“${word}”: o artigo não cita nenhuma fonte`,
  unclear: 'Não tenho certeza de quem diz isso: leia o texto em volta',
  lastSentence: (first, last) => `${first}; a última frase: ${last}`,
  own: (publication) => `${publication}, em suas próprias palavras`,
};
