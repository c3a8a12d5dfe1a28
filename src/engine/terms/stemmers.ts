import { load } from '#engine/model/load.ts';

/** The Snowball algorithms (M. F. Porter, snowballstem.org) by language, as in ISO 639-1. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  tr: 'turkish',
};
const STEM_CACHE_SIZE = 50_000;
/** No word is so long, and some algorithms take the square of a word's length. */
const LONGEST_WORD = 60;

type Stemmer = (word: string) => string;

interface Snowball {
  newStemmer(algorithm: string): { stem(word: string): string };
}

const stemmers = new Map<string, Stemmer>();

/** What brings a language's words, in small letters, to their stems; words of a language without an algorithm stay. */
export function stemmerOf(language: string): Stemmer {
  const known = stemmers.get(language);
  if (known) return known;
  const made = createStemmer(ALGORITHMS[language]);
  stemmers.set(language, made);
  return made;
}

function createStemmer(algorithm: string | undefined): Stemmer {
  if (algorithm === undefined) return (word) => word;
  const stemmer = (load('snowball-stemmers') as Snowball).newStemmer(algorithm);
  const stems = new Map<string, string>();
  return (word) => {
    if (word.length > LONGEST_WORD) return word;
    const stemmed = stems.get(word) ?? stemmer.stem(word);
    if (stems.size >= STEM_CACHE_SIZE) stems.clear();
    stems.set(word, stemmed);
    return stemmed;
  };
}
