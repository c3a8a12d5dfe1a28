/** Who says what a quote says: the line below it. */
export const speakers = {
  theArticle: 'The article',
  said: {
    none: (who: string): string => who,
    part: (who: string): string => `${who}, partly in quotation marks`,
    whole: (who: string): string => `${who}, in quotation marks`,
    set_off: (who: string): string => `${who}, as quoted`,
  },
  part: (who: string): string => `${who} (part of this)`,
  pronoun: (word: string): string => `“${word}” (the text around it says who)`,
  unnamed: 'the article does not name the speaker',
  hedged: (word: string): string => `“${word}”: the article names no source`,
  unclear: 'I am not sure who says this: check the text around it',
  /** Where two speak in one quote. */
  lastSentence: (first: string, last: string): string => `${first}; the last sentence: ${last}`,
  own: (publication: string): string => `${publication}’${/s$/i.test(publication) ? '' : 's'} own words`,
};
