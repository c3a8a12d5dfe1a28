/**
 * Words that a question begins with, and forms of "to be" and "to have" that one may begin with, in small letters. Only
 * languages that are written as English is need them: other letters speak for themselves.
 */
const ASKING: Readonly<Record<string, string>> = {
  de: `wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie wieviel wieviele welche welcher welches welchen
    welchem ist sind war waren hat haben hatte hatten wird werden wurde wurden kann kannst können darf soll muss gibt gab`,
  fr: `qui que quoi qu quand où comment pourquoi combien quel quelle quels quelles est sont était étaient ont avait peut peux
    peuvent va vont`,
  es: `quién quien quiénes quienes qué que cuándo cuando dónde donde adónde adonde cómo como cuánto cuánta cuántos cuántas
    cuanto cuanta cuantos cuantas cuál cuáles cual cuales está están fue fueron hay ha han hubo puede puedes pueden es`,
  pt: `quem que quando onde aonde como porque porquê quanto quanta quantos quantas qual quais é está estão foi foram há tem
    têm pode podem houve`,
  it: `chi che cosa quando dove come perché perche quanto quanta quanti quante quale quali è sono era erano ha hanno può
    possono`,
  nl: `wie wat wanneer waar waarom waarheen waarvoor waarvan waarover waardoor hoe hoeveel welke welk is zijn was waren heeft hebben had kan kunnen
    wordt werd werden gaat`,
  pl: `kto kogo komu co czego kiedy gdzie dokąd skąd dlaczego czemu jak jaki jaka jakie który która które ile ilu czy jest
    są był była było były możesz`,
  tr: `kim kimi kimin ne neden niçin niye nasıl nasil kaç kac hangi nerede nereye nereden mi mı mu mü misin var kiminle neyle neler`,
};

const sets = new Map(
  Object.entries(ASKING).map(([language, words]) => [language, new Set(words.split(/\s+/))] as const),
);

/** The words that questions begin with in a language, as in ISO 639-1; undefined where they are not listed. */
export function askingWords(language: string): ReadonlySet<string> | undefined {
  return sets.get(language);
}
