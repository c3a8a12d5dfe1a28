import type { SourceFaultValues } from '#articles/faults.ts';
import type { WordsByCode } from '#discord/messages/by-code.ts';
import { grammarOf } from '#discord/messages/grammar.ts';

const { later, number } = grammarOf('en');
/** Who is to wait for longer may rather attach a file. */
const MUCH_LATER_MS = 90 * 60_000;

/** Why a text, a file or a page cannot be read, and what to do. Those of a line are the end of `Line 3: …`. */
export const faults: WordsByCode<SourceFaultValues> = {
  asks_for_consent:
    'That page asks for consent to cookies before it shows its article. Paste the text, or attach a file.',
  asks_for_person:
    'That page asks whether a person is reading, and shows no article to programs. Paste the text, or attach a file.',
  bad_address: 'Please give a full web address, such as https://example.org/article.',
  broken: ({ ending }) =>
    `That ${ending} is damaged, or made in a way that I cannot read. Open it, save it as .docx, HTML or plain text, and attach that.`,
  broken_archive:
    'That document is damaged, or made in a way that I cannot read. Open it, save it as .docx, HTML or plain text, and attach that.',
  broken_off: 'That page stopped loading before its end. Try again later, or attach a file.',
  copy_protected:
    'That book is protected against copying, so I cannot read it. Paste the part that you may quote.',
  doc: 'That file is in an old format of Office (.doc). Open it, save it as .docx, and attach that.',
  document_too_large: ({ megabytes }) =>
    `That document is too large. I read documents with up to ${number(megabytes)} MB of text. Attach part of it.`,
  empty: ({ source }) => `That ${source} has no text in it. Attach another, or paste the text.`,
  file_too_large: ({ megabytes }) => `That file is too large. I read files of up to ${number(megabytes)} MB.`,
  heading_level: ({ level }) =>
    `a heading of level ${level}; open sections with "## "; where the line is text, put a backslash before it`,
  heading_without_words: 'a heading without words; write its words after "## "',
  host_busy: 'I have asked that site often enough for now. Try again in a quarter of an hour.',
  invisible: 'That text has no visible characters. Attach another file, or paste the text.',
  locked: 'That PDF has a password. Save it without one, and attach that.',
  markup: ({ format }) =>
    `That file is ${format}, which I cannot read. Export it as HTML or Markdown, and attach that.`,
  mime: 'That file is a saved mail or web archive (MIME). Open it, save its text or the page as HTML, and attach that.',
  misnamed: ({ ending }) =>
    `That file is not a real ${ending}, or it is damaged. Save it again, and attach the new file.`,
  no_article: 'I find no article there. Save its text as a file and attach that, or paste it.',
  no_feed: 'There is no RSS, Atom or JSON feed at that address.',
  no_paragraph: 'the article has no paragraph; add its text',
  nosnippet:
    'That page does not allow its text to be kept or shown elsewhere (nosnippet or noarchive). Paste the part that you may quote.',
  not_public:
    'That address is not one of the public web, so I do not open it. Attach a file, or paste the text.',
  not_started: 'I cannot read files right now. Please try again later.',
  not_text: ({ source, line }) =>
    `That ${source} is not text: line ${line} has signs that no text has. Attach the article as a text, or paste it.`,
  other_office:
    'That file is a spreadsheet or a presentation. Save its text as .docx or plain text, and attach that.',
  packed: 'That file is an archive. Unpack it, and attach the text.',
  page_too_large: ({ megabytes }) =>
    `That page is too large. I read pages of up to ${number(megabytes)} MB. Attach part of it, or paste it.`,
  paragraph_too_long: ({ beginning, length, most }) =>
    `the paragraph that begins “${beginning}…” has ${number(length)} characters, and a paragraph can have up to ${number(most)}; divide it with blank lines`,
  picture: 'That file is a picture, and I read no text in pictures. Attach the text itself, or paste it.',
  port: 'That address has a port number that web pages do not use. Attach a file, or paste the text.',
  redirects: 'That page keeps redirecting from one address to the next. Attach a file, or paste the text.',
  reserved:
    'That page does not allow programs to use its text (TDM reservation). Paste the part that you may quote.',
  robots:
    'That site does not allow programs to read the page (robots.txt). Paste the part that you may quote.',
  rtf: 'That file is Rich Text (RTF). Open it in a word processor, save it as .docx or as plain text, and attach that.',
  says_missing: 'That site says that it has no such article. Check the address.',
  scan: 'That PDF is a scan: it has pictures of pages, and no text that I can read. Run text recognition (OCR) on it, and attach the result.',
  status({ status, waitMs }) {
    switch (status) {
      case 401:
        return 'That page is only for readers who log in, and I cannot. Paste the text, or attach a file.';
      case 402:
        return 'That page is only for readers who pay. Paste the part that you may quote, or attach a file.';
      case 403:
        return 'That site does not let me read the page. Paste the text, or attach a file.';
      case 404:
        return 'There is no page at that address. Check the address.';
      case 410:
        return 'That page has been taken down. Check the address, or attach a file.';
      case 429:
        return `That site asks me to come back later: try again ${again(waitMs)}.`;
      case 451:
        return 'That page may not be shown for legal reasons. Check whether you may quote it.';
      case 503:
        return `That site is down right now: try again ${again(waitMs)}.`;
      default:
        return status >= 500
          ? `That site has an error (${status}). Try again later, or attach a file.`
          : `That page answers with an error (${status}). Check its address, or attach a file.`;
    }
  },
  too_long: 'Reading that took too long. Paste its text instead.',
  too_many_characters: ({ count, most }) => tooMuch('characters', count, most),
  too_many_pages: ({ pages, most }) =>
    `That PDF has ${number(pages)} pages. I read up to ${number(most)}. Attach part of it.`,
  too_many_paragraphs: ({ count, most }) => tooMuch('paragraphs', count, most),
  too_slow: 'That page took too long to answer. Try again later, or attach a file.',
  unknown_ending:
    'I read files whose names end in .md, .txt, .html, .pdf, .docx, .odt or .epub. Attach one of these, or paste the text.',
  unknown_letters:
    'I would misread that PDF: its fonts do not say which letters they show. Save it as .docx or plain text, and attach that.',
  unknown_packing: 'That page is compressed in a way that I do not know. Attach a file instead.',
  unreachable: 'I cannot reach that page. Check its address, or attach a file.',
  unreadable:
    'I cannot read that, because of the way it is made. Paste its text, or save the text as a file and attach that.',
  webarchive: 'That file is a web archive. Open it in a browser, save the page as HTML, and attach that.',
  wide_encoding: ({ encoding }) =>
    `That file is not text, or it is ${encoding === 'UTF-16' ? 'UTF-16 without a mark that says so' : encoding}. Save it as UTF-8, and attach that.`,
  wrong_type: 'That address has no page or document that I can read. Attach a file, or paste the text.',
};

function tooMuch(what: string, count: number, most: number): string {
  return `It has ${number(count)} ${what}, and an article can have up to ${number(most)}; divide it into several articles.`;
}

/** When to try again, by how long a server asks to wait. */
function again(waitMs: number | undefined): string {
  if (waitMs === undefined) return 'later, or attach a file';
  return waitMs > MUCH_LATER_MS ? `${later(waitMs)}, or attach a file` : later(waitMs);
}
