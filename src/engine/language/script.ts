/** A way of writing. Japanese is written in Han and kana, so kana speaks for it; Korean in Hangul. */
export type Script =
  | 'Latin'
  | 'Cyrillic'
  | 'Greek'
  | 'Arabic'
  | 'Hebrew'
  | 'Han'
  | 'Kana'
  | 'Hangul'
  | 'Thai'
  | 'other';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Han', /\p{Script=Han}/gu],
];

/** In a text with Han signs, so large a share of kana makes it Japanese. */
const KANA_OF_JAPANESE = 0.1;

/** The script of most letters of a text; undefined where no script has most of them. */
export function scriptOf(text: string): Script | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counts = new Map(SCRIPTS.map(([script, letter]) => [script, text.match(letter)?.length ?? 0]));
  const listed = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [kana, han] = [counts.get('Kana') ?? 0, counts.get('Han') ?? 0];
  if (kana > KANA_OF_JAPANESE * han && 2 * (kana + han) > letters) return 'Kana';
  const all: [Script, number][] = [...counts, ['other', letters - listed]];
  return all.find(([, count]) => 2 * count > letters)?.[0];
}

/** The languages that are not written in Latin letters, as in ISO 639-1. */
const WRITERS: Readonly<Record<Exclude<Script, 'Latin'>, readonly string[]>> = {
  Cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'mk'],
  Greek: ['el'],
  Arabic: ['ar', 'fa', 'ur', 'ku'],
  Hebrew: ['he', 'yi'],
  Hangul: ['ko'],
  Thai: ['th'],
  Kana: ['ja'],
  Han: ['zh', 'ja'],
  other: [
    'am',
    'bn',
    'gu',
    'hi',
    'hy',
    'ka',
    'km',
    'kn',
    'lo',
    'ml',
    'mr',
    'my',
    'ne',
    'or',
    'pa',
    'si',
    'ta',
    'te',
  ],
};
/** Of these some are written in Latin letters, too. */
const ALSO_LATIN = ['sr', 'ku'];
const NEVER_LATIN: ReadonlySet<string> = new Set(
  Object.values(WRITERS)
    .flat()
    .filter((language) => !ALSO_LATIN.includes(language)),
);

/** Letters that tell a language from others of its script, where a text has any. */
const LETTERS: readonly (readonly [Script, readonly (readonly [string, RegExp])[]])[] = [
  [
    'Cyrillic',
    [
      ['be', /ў/iu],
      ['uk', /[іїєґ]/iu],
      ['mk', /[ѓќѕ]/iu],
      ['sr', /[ђћљњџј]/iu],
      ['ru', /[ыэё]/iu],
    ],
  ],
  [
    'Arabic',
    [
      ['ur', /[ٹڈڑںے]/u],
      ['fa', /[پچژگ]/u],
    ],
  ],
];
/** The languages that have none of these letters, in longer texts. */
const OTHERWISE: Readonly<Partial<Record<Script, string>>> = { Cyrillic: 'bg', Arabic: 'ar' };

/** The language of a text of some length that its letters tell; undefined for Latin letters, and rarer ones. */
export function languageByLetters(text: string): string | undefined {
  const script = scriptOf(text);
  return script && (languageByFewLetters(text, script) ?? OTHERWISE[script]);
}

/** The language that the letters of a short text tell; undefined where they may be of several. */
export function languageByFewLetters(text: string, script: Script): string | undefined {
  if (script === 'Latin') return undefined;
  const [first, ...others] = WRITERS[script];
  if (others.length === 0 || script === 'Han') return first;
  const [, letters = []] = LETTERS.find(([each]) => each === script) ?? [];
  return letters.find(([, some]) => some.test(text))?.[0];
}

/** Whether texts in a language are written in a script. */
export function writesIn(language: string, script: Script): boolean {
  return script === 'Latin' ? !NEVER_LATIN.has(language) : WRITERS[script].includes(language);
}
