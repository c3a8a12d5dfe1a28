/** Where in what was read something is. */
export type FaultPlace =
  | { readonly at: 'whole' }
  /** From 1. */
  | { readonly at: 'line'; readonly line: number }
  /** A line of a file of the corpus, by its path. */
  | { readonly at: 'file'; readonly file: string; readonly line: number }
  /** Right before these words. */
  | { readonly at: 'words'; readonly words: string }
  | { readonly at: 'end' };

/** What a file or a page was: pages are read of web addresses. */
export type SourceKind = 'file' | 'page';

/** Has no values besides its code. */
type Plain = Record<never, never>;

/** What can be wrong with a source that a member attaches, pastes or names, by code: the values of each. */
export interface SourceFaultValues {
  readonly asks_for_consent: Plain;
  readonly asks_for_person: Plain;
  readonly bad_address: Plain;
  /** By its name's ending: `.docx`. */
  readonly broken: { readonly ending: string };
  readonly broken_archive: Plain;
  readonly broken_off: Plain;
  readonly copy_protected: Plain;
  readonly doc: Plain;
  readonly document_too_large: { readonly megabytes: number };
  readonly empty: { readonly source: SourceKind };
  readonly file_too_large: { readonly megabytes: number };
  readonly heading_level: { readonly level: number };
  readonly heading_without_words: Plain;
  readonly host_busy: Plain;
  readonly invisible: Plain;
  readonly locked: Plain;
  readonly markup: { readonly format: string };
  readonly mime: Plain;
  readonly misnamed: { readonly ending: string };
  readonly no_article: Plain;
  readonly no_feed: Plain;
  readonly no_paragraph: Plain;
  readonly nosnippet: Plain;
  readonly not_public: Plain;
  readonly not_started: Plain;
  /** `line` is the first that has signs which no text has. */
  readonly not_text: { readonly source: SourceKind; readonly line: number };
  readonly other_office: Plain;
  readonly packed: Plain;
  readonly page_too_large: { readonly megabytes: number };
  readonly paragraph_too_long: {
    readonly beginning: string;
    readonly length: number;
    readonly most: number;
  };
  readonly picture: Plain;
  readonly port: Plain;
  readonly redirects: Plain;
  readonly reserved: Plain;
  readonly robots: Plain;
  readonly rtf: Plain;
  readonly says_missing: Plain;
  readonly scan: Plain;
  /** An HTTP status, and how long the server asks to wait, in milliseconds, if it says. */
  readonly status: { readonly status: number; readonly waitMs?: number };
  readonly too_long: Plain;
  readonly too_many_characters: { readonly count: number; readonly most: number };
  readonly too_many_pages: { readonly pages: number; readonly most: number };
  readonly too_many_paragraphs: { readonly count: number; readonly most: number };
  readonly too_slow: Plain;
  readonly unknown_ending: Plain;
  readonly unknown_letters: Plain;
  readonly unknown_packing: Plain;
  readonly unreachable: Plain;
  readonly unreadable: Plain;
  readonly webarchive: Plain;
  readonly wide_encoding: { readonly encoding: 'UTF-16' | 'UTF-32' };
  readonly wrong_type: Plain;
}

/** The form that a value of front matter has to have. */
export type ValueRule = 'text' | 'not_empty' | 'one_line' | 'date' | 'address' | 'language';

/** What a key has instead of a value of the right form. */
export type FoundValue =
  | { readonly kind: 'unquoted'; readonly written: string }
  | { readonly kind: 'nothing' | 'alias' | 'text' };

/** What can be wrong with what only the shell reads: articles of the corpus, paths, and lines of questions. */
export interface ShellFaultValues {
  readonly early_end: Plain;
  readonly empty_file: Plain;
  readonly endless_front_matter: Plain;
  readonly file_unreadable: { readonly reason: string };
  readonly folder_unreadable: { readonly reason: string };
  readonly key_missing: { readonly key: string };
  readonly key_twice: { readonly key: string };
  readonly line_not_json: Plain;
  readonly line_too_long: { readonly most: number };
  readonly long_front_matter: { readonly length: number; readonly most: number };
  readonly many_bytes: { readonly bytes: number; readonly most: number };
  readonly nested_lists: Plain;
  readonly no_front_matter: Plain;
  readonly no_keys: Plain;
  readonly no_such_article: { readonly id: string };
  readonly not_a_file: Plain;
  readonly not_utf8: Plain;
  readonly not_yaml: { readonly detail: string };
  readonly path_too_large: { readonly path: string; readonly megabytes: number };
  readonly path_unreadable: { readonly path: string; readonly reason: string };
  readonly question_too_long: { readonly length: number; readonly most: number };
  readonly same_id: { readonly twin: string };
  readonly unknown_key: { readonly key: string; readonly keys: readonly string[]; readonly meant?: string };
  readonly unquoted_colon: Plain;
  readonly unquoted_tag: Plain;
  readonly wrong_field: { readonly field: string; readonly rule: FieldRule };
  readonly wrong_value: { readonly key: string; readonly rule: ValueRule; readonly found: FoundValue };
}

/** The form that a field of a line with a question has to have. */
export type FieldRule = (typeof FIELD_RULES)[number];
export const FIELD_RULES = ['text', 'text_or_number', 'exact_number', 'article', 'form'] as const;

/** What a person should look at before what was read is kept, by code: the values of each. */
export interface WarningValues {
  readonly author_guessed: { readonly name: string };
  readonly broken_signs: { readonly count: number };
  readonly broken_signs_in: { readonly encoding: string };
  readonly chapters_missing: { readonly missing: number; readonly all: number };
  /** Some of what looks wrong. */
  readonly decoded_twice: { readonly letters: string };
  readonly encoding_contradicted: { readonly said: string; readonly encoding: string };
  readonly encoding_guessed: { readonly encoding: string };
  readonly for_programs: Plain;
  readonly for_subscribers: Plain;
  readonly marks_piled: { readonly count: number };
  readonly no_scripts: Plain;
  readonly pdf_paragraphs: Plain;
  readonly pdf_words_joined: { readonly words: readonly string[] };
  readonly several_articles: { readonly heading: string };
  readonly signs_taken: { readonly count: number };
  /** The first of them by their names, and how many more there are. */
  readonly unused_entries: { readonly names: readonly string[]; readonly more: number };
  readonly words_joined: { readonly words: readonly string[] };
}

/** Something with a code, the values of that code, and its place. */
export type Coded<Values> = {
  [Code in keyof Values]: { readonly code: Code; readonly place: FaultPlace } & Values[Code];
}[keyof Values];

export type SourceFault = Coded<SourceFaultValues>;
export type ShellFault = Coded<ShellFaultValues>;
/** Why something could not be read: data, which the catalogues have sentences for. */
export type ReadingFault = SourceFault | ShellFault;
/** What is unsure about what was read. */
export type Warning = Coded<WarningValues>;

/** As a place: all of what was read. */
export const WHOLE: FaultPlace = { at: 'whole' };

/** The place of a line, from 1. */
export function atLine(line: number): FaultPlace {
  return { at: 'line', line };
}

/** Ends reading: nothing was read, and these faults say why. There is always one. */
export class ReadingError<Said extends ReadingFault = ReadingFault> extends Error {
  override readonly name: string = 'ReadingError';

  constructor(
    readonly faults: readonly [Said, ...Said[]],
    options?: ErrorOptions,
  ) {
    super(faults.map(({ code }) => code).join(', '), options);
  }

  /** The first fault. */
  get fault(): Said {
    return this.faults[0];
  }
}

/** Throws the faults that were found, where there are any. @throws {ReadingError} */
export function refuseFaults(faults: readonly ReadingFault[]): void {
  const [first, ...others] = faults;
  if (first) throw new ReadingError([first, ...others]);
}

/** What was read, or the faults that stopped the reading. For callers that go on with the next file. */
export type Attempt<T> =
  | { readonly ok: true; readonly read: T }
  | { readonly ok: false; readonly faults: ReadingError['faults'] };

/** Tries to read. What is no fault of what is read is thrown on. */
export function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { ok: true, read: read() };
  } catch (error) {
    if (error instanceof ReadingError) return { ok: false, faults: error.faults };
    throw error;
  }
}
