/** Whose words a quote is, as the line below it says. Foreign text comes into it escaped. */
export const voices = {
  theArticle: 'The article',
  said: {
    none: (who: string, publication: string): string => `${who}, as reported by ${publication}`,
    part: (who: string): string => `${who}, with words in quotation marks`,
    whole: (who: string): string => `${who}, in quotation marks`,
  },
  part: (who: string): string => `in part ${who}`,
  pronoun: (word: string): string => `“${word}” (who that is stands around it)`,
  unnamed: 'speaker not identified in the article',
  hedged: (word: string): string => `“${word}”: the article names nobody for it`,
  unclear: 'whose words these are is not clear to me: read around them',
  own: (publication: string): string => `${publication}’${/s$/i.test(publication) ? '' : 's'} own words`,
};
