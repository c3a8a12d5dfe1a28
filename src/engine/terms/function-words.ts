import { load } from '#engine/model/load.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Without the letters that only stand behind an apostrophe. */
const ENGLISH: ReadonlySet<string> = new Set(
  [...STOP_WORDS].filter((word) => word.length > 1 || 'ai'.includes(word)),
);
const NONE: ReadonlySet<string> = new Set();
/** Question words and others that the lists lack. */
const LACKING: Readonly<Record<string, string>> = {
  de: 'wieviel wieviele wofür wovon worüber worum wen wessen',
  nl: 'hoeveel waarvan waarvoor waarover',
  pt: 'quantos quantas quanta',
  tr: 'kaç kaçta hangi zaman mi mı mu mü kimin kimi',
  pl: 'ilu ile czego',
  ja: 'した して しました ました ます ですか か 誰 何 いつ なぜ さん',
  uk: 'хто що чому коли де як який яка яке які чи скільки кого кому чого чим ким',
};

const sets = new Map<string, ReadonlySet<string>>();
let lists: Readonly<Record<string, readonly string[]>> | undefined;

/** A language's words with a grammatical role, in small letters; none for a language without a list. */
export function functionWords(language: string): ReadonlySet<string> {
  if (language === 'en') return ENGLISH;
  const known = sets.get(language);
  if (known) return known;
  lists ??= load('stopwords-iso') as Readonly<Record<string, readonly string[]>>;
  const listed = lists[language];
  const words = listed ? new Set([...listed, ...(LACKING[language] ?? '').split(' ')]) : NONE;
  sets.set(language, words);
  return words;
}

/** The languages that there are lists of, but English, as in ISO 639-1. */
export function listedLanguages(): readonly string[] {
  functionWords('de');
  return Object.keys(lists ?? {}).filter((language) => language !== 'en');
}
