import { type IngestCode, IngestError } from './error.ts';

/** In which way a source is read. */
export type Kind = 'html' | 'markdown' | 'text' | 'pdf' | 'zip';

/** What is known of a source before it is read. */
export interface Source {
  /** The name of its file, or the path of its address. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As its sender calls it; absent for a file. */
  readonly contentType?: string;
}

const ENDINGS: Readonly<Record<string, Kind>> = {
  ...endings('html', 'html htm xhtml xht html5 shtml'),
  ...endings('markdown', 'md markdown mdown mkd mkdn mdx qmd'),
  ...endings('text', 'txt text log'),
  ...endings('pdf', 'pdf'),
  ...endings('zip', 'docx odt epub'),
};
const TYPES: readonly (readonly [type: RegExp, kind: Kind])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)\b/i, 'html'],
  [/^text\/(?:x-)?markdown\b/i, 'markdown'],
  [/^application\/(?:x-)?pdf\b/i, 'pdf'],
  [
    /^application\/(?:epub\+zip|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml)/i,
    'zip',
  ],
  [/^(?:text\/plain|application\/octet-stream|application\/xml|text\/xml|binary\/octet-stream)\b/i, 'text'],
];
const OTHER = [
  ['rst', 'reStructuredText'],
  ['adoc', 'AsciiDoc'],
  ['tex', 'LaTeX'],
  ['org', 'Org'],
] as const;

/** How the bytes of files begin that hold no text, and what to do with them. */
const REFUSED: readonly (readonly [mark: string, code: IngestCode, sentence: string])[] = [
  [
    '{\\rtf',
    'rtf',
    'That file is Rich Text (RTF). Open it in a word processor, save it as .docx or as plain text, and attach that.',
  ],
  [
    '\xd0\xcf\x11\xe0',
    'doc',
    'That file is in an old format of Office (.doc). Open it, save it as .docx, and attach that.',
  ],
  [
    'bplist00',
    'webarchive',
    'That file is a web archive. Open it in a browser, save the page as HTML, and attach that.',
  ],
  ['\x1f\x8b', 'packed', 'That file is an archive. Unpack it, and attach the text.'],
  ['BZh', 'packed', 'That file is an archive. Unpack it, and attach the text.'],
  ['\xfd7zXZ', 'packed', 'That file is an archive. Unpack it, and attach the text.'],
  ['7z\xbc\xaf', 'packed', 'That file is an archive. Unpack it, and attach the text.'],
  ['Rar!', 'packed', 'That file is an archive. Unpack it, and attach the text.'],
  ['\x28\xb5\x2f\xfd', 'packed', 'That file is an archive. Unpack it, and attach the text.'],
  ['\x89PNG', 'picture', pictureSentence()],
  ['\xff\xd8\xff', 'picture', pictureSentence()],
  ['GIF8', 'picture', pictureSentence()],
];
const MIME =
  /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){1,40}?(?:MIME-Version|Message-ID|Received|Return-Path):/i;
const MAIL =
  /^(?:From|Subject|Date|To|Reply-To):[^\r\n]*\r?\n(?:(?:From|Subject|Date|To|Cc|Reply-To|[\w-]+):[^\r\n]*\r?\n)+\r?\n/i;

/** Whether a source that its sender calls so may be one that is read. */
export function isReadable(contentType: string): boolean {
  return contentType === '' || TYPES.some(([type]) => type.test(contentType));
}

/** What a source is: by how its bytes begin, then by what its sender says, then by its name's ending. @throws {IngestError} */
export function kindOf({ name, bytes, contentType }: Source): Kind {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const ending = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04')) return 'zip';
  for (const [mark, code, sentence] of REFUSED)
    if (start.startsWith(mark)) throw new IngestError(code, sentence);
  refuseMail(start, ending);
  const kind = stated(ending, contentType);
  if (kind === 'pdf' || kind === 'zip') throw broken(ending);
  const text = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (kind === 'text' && isHtml(text)) return 'html';
  if (/^<\?xml\b/i.test(text) && !/<html\b/i.test(text) && kind !== 'html') throw notRead(contentType);
  return kind;
}

function stated(ending: string, contentType: string | undefined): Kind {
  const byType = TYPES.find(([type]) => type.test(contentType ?? ''))?.[1];
  if (contentType !== undefined && contentType !== '' && byType === undefined) throw notRead(contentType);
  if (byType !== undefined && byType !== 'text') return byType;
  const byName = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (byName !== undefined) return byName;
  if (byType !== undefined || ending === '' || contentType !== undefined) return 'text';
  const other = OTHER.find(([each]) => each === ending);
  if (other) throw markup(other[1]);
  throw notRead(undefined);
}

function isHtml(text: string): boolean {
  return /^(?:<!--[\s\S]{0,500}?-->\s*)?(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html\b|<head\b|<body\b)/i.test(
    text,
  );
}

function refuseMail(start: string, ending: string): void {
  if (
    ending !== 'eml' &&
    ending !== 'mht' &&
    ending !== 'mhtml' &&
    !MIME.test(start) &&
    !(ending === '' && MAIL.test(start))
  )
    return;
  const sentence =
    'That file is a saved mail or web archive (MIME). Open it, save its text or the page as HTML, and attach that.';
  throw new IngestError('mime', sentence);
}

function broken(ending: string): IngestError {
  return new IngestError(
    'broken',
    `That file is not a real .${ending}, or it is damaged. Save it again, and attach the new file.`,
  );
}

function markup(name: string): IngestError {
  return new IngestError(
    'wrong_type',
    `That file is ${name}, which I cannot read. Export it as HTML or Markdown, and attach that.`,
  );
}

function notRead(contentType: string | undefined): IngestError {
  const sentence =
    contentType === undefined
      ? 'I read files whose names end in .md, .txt, .html, .pdf, .docx, .odt or .epub. Attach one of these, or paste the text.'
      : 'That address has no page or document that I can read. Attach a file, or paste the text.';
  return new IngestError('wrong_type', sentence);
}

function endings(kind: Kind, names: string): Readonly<Record<string, Kind>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}

function pictureSentence(): string {
  return 'That file is a picture, and I read no text in pictures. Attach the text itself, or paste it.';
}
