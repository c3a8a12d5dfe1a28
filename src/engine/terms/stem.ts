/**
 * The English (Porter2) stemming algorithm: M. F. Porter, "Snowball: a language for stemming algorithms", 2001,
 * and its description at snowballstem.org. It maps the forms of a word onto one stem, so that "ministers" finds
 * "minister"; a stem is a key, not always a word.
 */

const VOWEL = /[aeiouy]/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const SHORT_SYLLABLE = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY]|^past)$/;

/** Words that the rules would get wrong, from the algorithm's own list. */
const EXCEPTIONS = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);
const LEFT_ALONE = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

const STEP_2: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];

const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

const STEP_4 = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|(?<=[st])ion)$/;

/** The stem of a lower-case word without marks on its letters; other strings come back as they are. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z']+$/.test(word)) return word;
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  const marked = word.replace(/^'/, '').replace(/(^|[aeiouy])y/g, '$1Y');
  const [r1, r2] = regions(marked);
  const plural = step1a(marked.replace(/'s?'?$/, ''));
  if (LEFT_ALONE.test(plural)) return plural;
  const verbal = step1c(step1b(plural, r1));
  return step5(step4(step3(step2(verbal, r1), r1, r2), r2), r1, r2).toLowerCase();
}

/** Where the regions R1 and R2 of the algorithm begin. */
function regions(word: string): [number, number] {
  const special = /^(?:gener|commun|arsen|past|univers|later|emerg|organ)/.exec(word);
  const r1 = special ? special[0].length : after(word, 0);
  return [r1, after(word, r1)];
}

function after(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return match ? from + match.index + 2 : word.length;
}

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/(?:ied|ies)$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word)) return word;
  return word.endsWith('s') && /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function step1b(word: string, r1: number): string {
  const e = /(?:eedly|eed)$/.exec(word);
  if (e) return e.index >= r1 ? `${word.slice(0, e.index)}ee` : word;
  const ending = /(?:edly|ingly|ed|ing)$/.exec(word);
  if (!ending || !VOWEL.test(word.slice(0, ending.index))) return word;
  const base = word.slice(0, ending.index);
  if (/^[^aeiou]y$/i.test(base) && ending[0] === 'ing') return `${base.slice(0, -1)}ie`;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (DOUBLE.test(base) && !/^[aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(base)) return base.slice(0, -1);
  return r1 >= base.length && SHORT_SYLLABLE.test(base) ? `${base}e` : base;
}

function step1c(word: string): string {
  return word.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
}

function step2(word: string, r1: number): string {
  const replaced = replaceEnding(word, r1, STEP_2);
  if (replaced !== undefined) return replaced;
  if (word.endsWith('ogi') && word.length - 3 >= r1 && /logi$/.test(word)) return word.slice(0, -1);
  if (word.endsWith('li') && word.length - 2 >= r1 && /[cdeghkmnrt]li$/.test(word)) return word.slice(0, -2);
  return word;
}

function step3(word: string, r1: number, r2: number): string {
  const replaced = replaceEnding(word, r1, STEP_3);
  if (replaced !== undefined) return replaced;
  return word.endsWith('ative') && word.length - 5 >= r2 ? word.slice(0, -5) : word;
}

function step4(word: string, r2: number): string {
  const ending = STEP_4.exec(word);
  return ending && ending.index >= r2 ? word.slice(0, ending.index) : word;
}

function step5(word: string, r1: number, r2: number): string {
  const last = word.length - 1;
  if (word.endsWith('e')) {
    const drops = last >= r2 || (last >= r1 && !SHORT_SYLLABLE.test(word.slice(0, -1)));
    return drops ? word.slice(0, -1) : word;
  }
  return word.endsWith('ll') && last >= r2 ? word.slice(0, -1) : word;
}

/** The longest ending of the table that fits, replaced if it lies in the region; undefined where none fits. */
function replaceEnding(
  word: string,
  region: number,
  table: readonly (readonly [string, string])[],
): string | undefined {
  const rule = table.find(([ending]) => word.endsWith(ending));
  if (!rule) return undefined;
  const at = word.length - rule[0].length;
  return at >= region ? word.slice(0, at) + rule[1] : word;
}
