import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('de');

export const find: Messages['find'] = {
  description: 'Findet jede Stelle, an der genau diese Wörter stehen',
  phrase: 'Die genauen Wörter; Groß- und Kleinschreibung ist egal',
  article: 'Der Artikel, den ich durchsuchen soll; ohne Angabe durchsuche ich alle',
  private: 'Das Ergebnis nur dir zeigen',
  found: (places, articles) => {
    if (places === 1) return 'Diese Wörter stehen an einer Stelle:';
    return articles > 1
      ? `Diese Wörter stehen an ${number(places)} Stellen in ${number(articles)} Artikeln:`
      : `Diese Wörter stehen an ${number(places)} Stellen:`;
  },
  nowhere: (articles, title) => {
    if (articles === 0) return 'Ich habe hier keine Artikel, die ich durchsuchen könnte.';
    return articles > 1
      ? `Diese Wörter stehen in keinem der ${number(articles)} Artikel.`
      : `Diese Wörter stehen nicht in ${title}.`;
  },
  lookedFor: (phrase) => `Gesucht: ${phrase}`,
  hint: 'Ich suche nach genau diesen Wörtern, nicht nach ihrer Bedeutung. **/ask** sucht nach einer Antwort.',
  partOfSentence: 'Teil eines Satzes',
  more: (places) => `und ${number(places)} weitere`,
  tooShort: 'Bitte gib mindestens zwei Buchstaben oder Ziffern ein.',
};
