import { refusal } from './error.ts';

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

/** How the bytes of files begin that hold no text, and what they are. */
const REFUSED = [
  ['{\\rtf', 'rtf'],
  ['\xd0\xcf\x11\xe0', 'doc'],
  ['bplist00', 'webarchive'],
  ['\x1f\x8b', 'packed'],
  ['BZh', 'packed'],
  ['\xfd7zXZ', 'packed'],
  ['7z\xbc\xaf', 'packed'],
  ['Rar!', 'packed'],
  ['\x28\xb5\x2f\xfd', 'packed'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
] as const;
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
  const unmarked = start.replace(/^\xef\xbb\xbf/, '');
  for (const [mark, code] of REFUSED) if (unmarked.startsWith(mark)) throw refusal(code);
  refuseMail(start, ending);
  const kind = stated(ending, contentType);
  if (kind === 'pdf' || kind === 'zip') throw refusal('misnamed', { ending: `.${ending}` });
  const text = unmarked.trimStart();
  if (kind === 'text' && isHtml(text)) return 'html';
  if (/^<\?xml\b/i.test(text) && !/<html\b/i.test(text) && kind !== 'html')
    throw refusal(contentType === undefined ? 'unknown_ending' : 'wrong_type');
  return kind;
}

function stated(ending: string, contentType: string | undefined): Kind {
  const byType = TYPES.find(([type]) => type.test(contentType ?? ''))?.[1];
  if (contentType !== undefined && contentType !== '' && byType === undefined) throw refusal('wrong_type');
  if (byType !== undefined && byType !== 'text') return byType;
  const byName = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (byName !== undefined) return byName;
  if (byType !== undefined || ending === '' || contentType !== undefined) return 'text';
  const other = OTHER.find(([each]) => each === ending);
  if (other) throw refusal('markup', { format: other[1] });
  throw refusal('unknown_ending');
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
  throw refusal('mime');
}

function endings(kind: Kind, names: string): Readonly<Record<string, Kind>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}
