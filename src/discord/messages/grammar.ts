/** A word's forms by number, as CLDR names them: every language has `other`. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** What a catalogue takes of its language from `Intl`. */
export interface Grammar {
  /** The form that goes with a count. */
  plural(count: number, forms: PluralForms): string;
  /** A number in figures. */
  number(value: number): string;
  /** Several things in one sentence: "a, b and c". */
  list(items: readonly string[]): string;
  /** The words of a choice inside a sentence: only the first letter changes, so that names and nouns keep their capitals. */
  midSentence(words: string): string;
  /** When that is, counted from now: "in 5 minutes". */
  later(ms: number): string;
  /** What the language calls a language, by its tag; what is no tag stays as it is. */
  languageName(tag: string): string;
  /** A date written out as far as it is known: the year, the month from 1, the day. */
  date(year: number, month: number | undefined, day: number | undefined): string;
}

/** The grammar of a language by its tag, such as `de`; nothing of `Intl` is made before it is used. */
export function grammarOf(tag: string): Grammar {
  const rules = once(() => new Intl.PluralRules(tag));
  const numbers = once(() => new Intl.NumberFormat(tag));
  const lists = once(() => new Intl.ListFormat(tag));
  const names = once(() => new Intl.DisplayNames(tag, { type: 'language' }));
  const times = once(() => new Intl.RelativeTimeFormat(tag));
  const utc = { timeZone: 'UTC', year: 'numeric' } as const;
  const years = once(() => new Intl.DateTimeFormat(tag, utc));
  const months = once(() => new Intl.DateTimeFormat(tag, { ...utc, month: 'long' }));
  const days = once(() => new Intl.DateTimeFormat(tag, { ...utc, month: 'long', day: 'numeric' }));
  return {
    plural: (count, forms) => forms[rules().select(count)] ?? forms.other,
    number: (value) => numbers().format(value),
    list: (items) => lists().format(items),
    midSentence: (words) => words.charAt(0).toLocaleLowerCase(tag) + words.slice(1),
    later(ms) {
      const seconds = ms / 1_000;
      if (seconds <= 90) return times().format(Math.ceil(seconds), 'second');
      if (seconds <= 5_400) return times().format(Math.ceil(seconds / 60), 'minute');
      return times().format(Math.ceil(seconds / 3_600), 'hour');
    },
    languageName(language) {
      try {
        return names().of(language) ?? language;
      } catch {
        return language;
      }
    },
    date(year, month, day) {
      const date = new Date(0);
      date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
      if (month === undefined) return years().format(date);
      return (day === undefined ? months() : days()).format(date);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
