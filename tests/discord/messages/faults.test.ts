import { describe, expect, it } from 'vitest';
import { faultText, warningText } from '#app/faults.ts';
import { languages } from '#app/languages.ts';
import {
  type Coded,
  type ShellFaultValues,
  type SourceFaultValues,
  type WarningValues,
  WHOLE,
} from '#articles/faults.ts';
import { inWords, type WordsByCode } from '#discord/messages/by-code.ts';
import * as french from '#discord/messages/french/index.ts';
import type { Messages } from '#discord/messages/messages.ts';

/** Values for each code: words that are in no sentence, and numbers that are no form of another. */
const FAULTS: { readonly [Code in keyof SourceFaultValues]: SourceFaultValues[Code] } = {
  asks_for_consent: {},
  asks_for_person: {},
  bad_address: {},
  broken: { ending: '.odt' },
  broken_archive: {},
  broken_off: {},
  copy_protected: {},
  doc: {},
  document_too_large: { megabytes: 71 },
  empty: { source: 'page' },
  file_too_large: { megabytes: 71 },
  heading_level: { level: 5 },
  heading_without_words: {},
  host_busy: {},
  invisible: {},
  locked: {},
  markup: { format: 'AsciiDoc' },
  mime: {},
  misnamed: { ending: '.odt' },
  no_article: {},
  no_feed: {},
  no_paragraph: {},
  nosnippet: {},
  not_public: {},
  not_started: {},
  not_text: { source: 'page', line: 71 },
  other_office: {},
  packed: {},
  page_too_large: { megabytes: 71 },
  paragraph_too_long: { beginning: 'Zoë', length: 731, most: 710 },
  picture: {},
  port: {},
  redirects: {},
  reserved: {},
  robots: {},
  rtf: {},
  says_missing: {},
  scan: {},
  status: { status: 418 },
  too_long: {},
  too_many_characters: { count: 731, most: 710 },
  too_many_pages: { pages: 731, most: 710 },
  too_many_paragraphs: { count: 731, most: 710 },
  too_slow: {},
  unknown_ending: {},
  unknown_letters: {},
  unknown_packing: {},
  unreachable: {},
  unreadable: {},
  webarchive: {},
  wide_encoding: { encoding: 'UTF-32' },
  wrong_type: {},
};

const WARNINGS: { readonly [Code in keyof WarningValues]: WarningValues[Code] } = {
  author_guessed: { name: 'Zoë' },
  broken_signs: { count: 71 },
  broken_signs_in: { encoding: 'KOI8-R' },
  chapters_missing: { missing: 71, all: 730 },
  decoded_twice: { letters: 'Ã©' },
  encoding_contradicted: { said: 'KOI8-R', encoding: 'Big5' },
  encoding_guessed: { encoding: 'Big5' },
  for_programs: {},
  for_subscribers: {},
  marks_piled: { count: 71 },
  no_scripts: {},
  pdf_paragraphs: {},
  pdf_words_joined: { words: ['Zoë', 'KOI8'] },
  several_articles: { heading: 'Zoë' },
  signs_taken: { count: 71 },
  unused_entries: { names: ['Zoë', 'KOI8'], more: 73 },
  words_joined: { words: ['Zoë', 'KOI8'] },
};

const SHELL_FAULTS: { readonly [Code in keyof ShellFaultValues]: ShellFaultValues[Code] } = {
  early_end: {},
  empty_file: {},
  endless_front_matter: {},
  file_unreadable: { reason: 'ELOOP' },
  folder_unreadable: { reason: 'ENOENT' },
  key_missing: { key: 'title' },
  key_twice: { key: 'title' },
  line_not_json: {},
  line_too_long: { most: 65536 },
  long_front_matter: { length: 12000, most: 10000 },
  many_bytes: { bytes: 2000000, most: 1048576 },
  nested_lists: {},
  no_front_matter: {},
  no_keys: {},
  no_such_article: { id: 'nowhere' },
  not_a_file: {},
  not_utf8: {},
  not_yaml: { detail: 'Missing closing "quote' },
  path_too_large: { path: 'a.txt', megabytes: 2 },
  path_unreadable: { path: 'a.txt', reason: 'ENOENT' },
  question_too_long: { length: 301, most: 300 },
  same_id: { twin: 'Same.md' },
  unknown_key: { key: 'autor', keys: ['title', 'byline'], meant: 'byline' },
  unquoted_colon: {},
  unquoted_tag: {},
  wrong_field: { field: 'id', rule: 'exact_number' },
  wrong_value: { key: 'title', rule: 'text', found: { kind: 'unquoted', written: '1984' } },
};

/** One of each code. */
function each<Values extends object>(values: Values): readonly Coded<Values>[] {
  return Object.entries(values).map(
    ([code, own]) => ({ code, place: WHOLE, ...own }) as unknown as Coded<Values>,
  );
}

/** The sentences of a catalogue that lack a value which the English one names; what a source was is a word of the language. */
function lacking<Values extends object>(
  said: readonly Coded<Values>[],
  english: WordsByCode<Values>,
  theirs: WordsByCode<Values>,
): readonly string[] {
  return said.flatMap((one) => {
    const { code, place, source, ...own } = one as Readonly<Record<string, unknown>>;
    const values = Object.values(own).flat().map(String);
    const named = values.filter((value) => inWords(english, one).includes(value));
    const sentence = inWords(theirs, one);
    return named.filter((value) => !sentence.includes(value)).map((value) => `${String(one.code)}: ${value}`);
  });
}

describe.each(Object.entries<Messages>(languages))('in %s', (_, messages) => {
  it('each fault and each warning has a sentence that names its values', () => {
    const { 'en-US': english } = languages;
    expect(lacking(each(FAULTS), english.faults, messages.faults)).toEqual([]);
    expect(lacking(each(WARNINGS), english.warnings, messages.warnings)).toEqual([]);
  });

  it('no two codes have the same sentence', () => {
    const sentences = [
      ...each(FAULTS).map((fault) => inWords(messages.faults, fault)),
      ...each(WARNINGS).map((warning) => inWords(messages.warnings, warning)),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.join('\n')).not.toMatch(/undefined|NaN|\[object/);
  });

  it('a status has a sentence, and says when to ask again', () => {
    const { faults } = messages;
    const of = (status: number, waitMs?: number) =>
      inWords(faults, { code: 'status', place: WHOLE, status, ...(waitMs !== undefined && { waitMs }) });
    const known = [401, 402, 403, 404, 410, 429, 451, 503];
    const sentences = [...known, 418, 500].map((status) => of(status));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const status of [429, 503]) {
      expect(of(status, 600_000)).toContain('10');
      expect(of(status, 600_000)).not.toBe(of(status));
    }
  });
});

it('ends no line before a colon or inside quotation marks in French', () => {
  const { faults, warnings } = french;
  const sentences = [
    ...each(FAULTS).map((fault) => inWords(faults, fault)),
    ...each(WARNINGS).map((warning) => inWords(warnings, warning)),
  ];
  expect(sentences.filter((sentence) => / [:;?!»]|« /.test(sentence))).toEqual([]);
});

it('says in English of each fault and warning what the shell prints', () => {
  const said = [...each(FAULTS), ...each(SHELL_FAULTS)].map((fault) => `${fault.code}: ${faultText(fault)}`);
  const warned = each(WARNINGS).map((warning) => `${warning.code}: ${warningText(warning)}`);
  expect([...said, ...warned].join('\n')).toMatchInlineSnapshot(`
    "asks_for_consent: That page asks for consent to cookies before it shows its article. Paste the text, or attach a file.
    asks_for_person: That page asks whether a person is reading, and shows no article to programs. Paste the text, or attach a file.
    bad_address: Please give a full web address, such as https://example.org/article.
    broken: That .odt is damaged, or made in a way that I cannot read. Open it, save it as .docx, HTML or plain text, and attach that.
    broken_archive: That document is damaged, or made in a way that I cannot read. Open it, save it as .docx, HTML or plain text, and attach that.
    broken_off: That page stopped loading before its end. Try again later, or attach a file.
    copy_protected: That book is protected against copying, so I cannot read it. Paste the part that you may quote.
    doc: That file is in an old format of Office (.doc). Open it, save it as .docx, and attach that.
    document_too_large: That document is too large. I read documents with up to 71 MB of text. Attach part of it.
    empty: That page has no text in it. Attach another, or paste the text.
    file_too_large: That file is too large. I read files of up to 71 MB.
    heading_level: a heading of level 5; open sections with "## "; where the line is text, put a backslash before it
    heading_without_words: a heading without words; write its words after "## "
    host_busy: I have asked that site often enough for now. Try again in a quarter of an hour.
    invisible: That text has no visible characters. Attach another file, or paste the text.
    locked: That PDF has a password. Save it without one, and attach that.
    markup: That file is AsciiDoc, which I cannot read. Export it as HTML or Markdown, and attach that.
    mime: That file is a saved mail or web archive (MIME). Open it, save its text or the page as HTML, and attach that.
    misnamed: That file is not a real .odt, or it is damaged. Save it again, and attach the new file.
    no_article: I find no article there. Save its text as a file and attach that, or paste it.
    no_feed: There is no RSS, Atom or JSON feed at that address.
    no_paragraph: the article has no paragraph; add its text
    nosnippet: That page does not allow its text to be kept or shown elsewhere (nosnippet or noarchive). Paste the part that you may quote.
    not_public: That address is not one of the public web, so I do not open it. Attach a file, or paste the text.
    not_started: I cannot read files right now. Please try again later.
    not_text: That page is not text: line 71 has signs that no text has. Attach the article as a text, or paste it.
    other_office: That file is a spreadsheet or a presentation. Save its text as .docx or plain text, and attach that.
    packed: That file is an archive. Unpack it, and attach the text.
    page_too_large: That page is too large. I read pages of up to 71 MB. Attach part of it, or paste it.
    paragraph_too_long: the paragraph that begins “Zoë…” has 731 characters, and a paragraph can have up to 710; divide it with blank lines
    picture: That file is a picture, and I read no text in pictures. Attach the text itself, or paste it.
    port: That address has a port number that web pages do not use. Attach a file, or paste the text.
    redirects: That page keeps redirecting from one address to the next. Attach a file, or paste the text.
    reserved: That page does not allow programs to use its text (TDM reservation). Paste the part that you may quote.
    robots: That site does not allow programs to read the page (robots.txt). Paste the part that you may quote.
    rtf: That file is Rich Text (RTF). Open it in a word processor, save it as .docx or as plain text, and attach that.
    says_missing: That site says that it has no such article. Check the address.
    scan: That PDF is a scan: it has pictures of pages, and no text that I can read. Run text recognition (OCR) on it, and attach the result.
    status: That page answers with an error (418). Check its address, or attach a file.
    too_long: Reading that took too long. Paste its text instead.
    too_many_characters: It has 731 characters, and an article can have up to 710; divide it into several articles.
    too_many_pages: That PDF has 731 pages. I read up to 710. Attach part of it.
    too_many_paragraphs: It has 731 paragraphs, and an article can have up to 710; divide it into several articles.
    too_slow: That page took too long to answer. Try again later, or attach a file.
    unknown_ending: I read files whose names end in .md, .txt, .html, .pdf, .docx, .odt or .epub. Attach one of these, or paste the text.
    unknown_letters: I would misread that PDF: its fonts do not say which letters they show. Save it as .docx or plain text, and attach that.
    unknown_packing: That page is compressed in a way that I do not know. Attach a file instead.
    unreachable: I cannot reach that page. Check its address, or attach a file.
    unreadable: I cannot read that, because of the way it is made. Paste its text, or save the text as a file and attach that.
    webarchive: That file is a web archive. Open it in a browser, save the page as HTML, and attach that.
    wide_encoding: That file is not text, or it is UTF-32. Save it as UTF-8, and attach that.
    wrong_type: That address has no page or document that I can read. Attach a file, or paste the text.
    early_end: a line of ... ends the front matter early; write one key a line, as key: value; put a value that holds a colon or begins with a sign in quotes
    empty_file: the file is empty; write the article, or delete it
    endless_front_matter: the front matter has no end; put a line of --- below its last key
    file_unreadable: the file cannot be read (ELOOP); check that it exists and may be read
    folder_unreadable: the folder cannot be read (ENOENT); make the folder and put an article into it, or name another one with CORPUS_DIR or --corpus
    key_missing: "title" is missing; add title: "…" to the front matter
    key_twice: "title" is there twice; keep one of the two
    line_not_json: the line opens with { but is not JSON
    line_too_long: the line has more than 65536 characters
    long_front_matter: the front matter has 12000 characters, over the 10000 that are taken; put the text of the article below the second line of ---
    many_bytes: the file has 2000000 bytes, over the 1048576 that are taken; split the article in two files
    nested_lists: there are lists in lists in lists; write one key a line, as key: value; put a value that holds a colon or begins with a sign in quotes
    no_front_matter: there is no front matter; begin the file with title: "…" and publication: "…" between two lines of ---
    no_keys: the front matter holds no keys; write title: "…" and publication: "…" between two lines of ---
    no_such_article: there is no article "nowhere"
    not_a_file: it is not a file; move it out of the folder
    not_utf8: the text is not UTF-8; save the file as UTF-8
    not_yaml: the front matter is no YAML (Missing closing "quote); write one key a line, as key: value; put a value that holds a colon or begins with a sign in quotes
    path_too_large: a.txt is too large: articles have 2 MB at most.
    path_unreadable: a.txt cannot be read (ENOENT): check that it exists and may be read.
    question_too_long: the question has 301 characters; 300 are the most
    same_id: another file has the same id: Same.md; rename one of the two; letters’ case makes no difference
    unknown_key: unknown key "autor"; did you mean "byline"? The keys are title, byline
    unquoted_colon: a value with a colon in it is not in quotes; write one key a line, as key: value; put a value that holds a colon or begins with a sign in quotes
    unquoted_tag: a value begins with ! and is not in quotes; write one key a line, as key: value; put a value that holds a colon or begins with a sign in quotes
    wrong_field: "id" has more digits than a number of JSON keeps: put it in quotes
    wrong_value: "title" must be text; put it in quotes: title: "1984"
    author_guessed: The document’s properties name Zoë as the author. Check that this is right.
    broken_signs: 71 characters are broken and show as �.
    broken_signs_in: Its encoding is KOI8-R. Some characters are broken and show as �.
    chapters_missing: Of the 730 chapters that the book lists, 71 are not in the file. Check that the text is complete.
    decoded_twice: Some of its letters look wrong, such as Ã©: it was once saved in a wrong encoding. Check the letters, or save it again.
    encoding_contradicted: It says that its encoding is KOI8-R, but it reads like Big5. Check that its letters are right.
    encoding_guessed: It does not say its encoding, and I took it for Big5. Check that its letters are right.
    for_programs: The page shows no text by itself, so I took the text that it gives to programs. Check that this is the article.
    for_subscribers: This page shows only part of its text to readers who do not subscribe. Check that the text is complete.
    marks_piled: I took out 71 accents that were piled on single letters.
    no_scripts: The page shows this text only to browsers without scripts. Check that this is the article.
    pdf_paragraphs: A PDF does not say where its paragraphs begin. Check that they are right.
    pdf_words_joined: I joined words that were divided at the ends of lines (Zoë, KOI8).
    several_articles: This page seems to have more than one article: “Zoë” begins within the text. Check where it ends.
    signs_taken: I took out 71 invisible characters that can change the order of letters. The first was at the end.
    unused_entries: At the top of the file are entries that I did not use: Zoë, KOI8 and 73 more.
    words_joined: I joined words that were divided at the ends of lines (Zoë, KOI8). Check their hyphens."
  `);
});
