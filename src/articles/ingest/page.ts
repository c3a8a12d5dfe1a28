import { type Warning, WHOLE } from '#articles/faults.ts';
import { bodyOfPlain } from '#articles/manuscript.ts';
import { webAddress } from '#articles/web-address.ts';
import { written } from './body.ts';
import { chooseArticle, type Judged } from './choose.ts';
import { IngestError, refusal, unreadable } from './error.ts';
import { type HtmlDocument, parseHtml } from './html.ts';
import { lettersIn } from './labels.ts';
import { factsIn, type PageFacts } from './metadata.ts';
import { withoutEntities } from './names.ts';
import { piecesIn } from './pieces.ts';
import { readableIn } from './readable.ts';
import type { Reading } from './reading.ts';
import { refuseByWishes } from './wishes.ts';
import { saysXml, xhtmlAsHtml } from './xhtml.ts';

/**
 * Reads the article out of a web page; `address` is where the page is from. Where in the page the article is says
 * Mozilla's Readability; which pieces there are a part of it is decided after that.
 *
 * `isGuest` says that the page was asked for by a program: then what it asks of programs is kept to.
 *
 * @throws {IngestError} where the page has none.
 */
export function readPage(source: string, address?: string, isGuest = false): Reading {
  return guarded(() => {
    const html = saysXml(source) ? xhtmlAsHtml(source) : source;
    const page = parseHtml(html);
    const facts = factsIn(page, address);
    if (isGuest) refuseByWishes(facts.robots, facts.reservation);
    refuseNotice(facts.titles[0] ?? '', page);
    const readable = readableIn(page, parseHtml(html));
    const { byline = '', publication = '', url } = facts.metadata;
    const names = [...byline.split(', '), publication].filter((name) => name !== '');
    const known = { readable: readable.elements, titles: facts.titles, names, host: hostOf(url) };
    const judged = chooseArticle(piecesIn(page.body, readable.length), known);
    if (isText(judged))
      return readingOf(judged, { metadata: facts.metadata, warnings: warningsFor(facts, page, judged) });
    return withoutShown(html, facts);
  });
}

/** Some pages have their text only for programs: in JSON-LD, or for browsers without scripts. */
function withoutShown(html: string, facts: PageFacts): Reading {
  const { metadata, statedBody } = facts;
  if (statedBody !== undefined && lettersIn(statedBody) > FEWEST_LETTERS) {
    const body = bodyOfPlain(withoutEntities(statedBody));
    return { metadata, body, leftOut: [], warnings: [{ code: 'for_programs', place: WHOLE }] };
  }
  const hidden = [...html.matchAll(/<noscript\b[^<>]*>([\s\S]*?)<\/noscript>/gi)]
    .map(([, inner = '']) => inner)
    .join('');
  if (lettersIn(hidden.replace(/<[^<>]*>/g, '')) < FEWEST_LETTERS) throw refusal('no_article');
  const page = parseHtml(hidden);
  const judged = piecesIn(page.body, hidden.length)
    .filter(({ kind, text }) => kind === 'paragraph' || !facts.titles.includes(text))
    .map((piece) => ({ block: piece, ...(piece.beside && { why: piece.beside }) }));
  return readingOf(judged, { metadata, warnings: [{ code: 'no_scripts', place: WHOLE }] });
}

/** A page that says that it is none, or asks for something first, is no article. */
function refuseNotice(title: string, { body }: HtmlDocument): void {
  const isShort = (body.textContent ?? '').replace(/\s+/g, ' ').length < LONGEST_NOTICE;
  const notice = NOTICES.find(([pattern]) => isShort && pattern.test(title));
  if (notice) throw refusal(notice[1]);
}

const FEWEST_LETTERS = 150;
const LONGEST_NOTICE = 3_000;
const NOTICE_CODES = ['says_missing', 'asks_for_person', 'asks_for_consent'] as const;
const NOTICES: readonly (readonly [title: RegExp, code: (typeof NOTICE_CODES)[number]])[] = [
  [
    /^(?:(?:error )?404\b|(?:page|file|article) not found|not found\b|seite nicht gefunden|page introuvable)/i,
    'says_missing',
  ],
  [
    /^(?:just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|checking your browser|security check|verify you are human|please wait)/i,
    'asks_for_person',
  ],
  [
    /^(?:before you continue|cookie (?:consent|settings)|we value your privacy|your privacy)/i,
    'asks_for_consent',
  ],
];
const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|read|keep reading|unlock)|already a (?:subscriber|member)\?|become a (?:subscriber|member) to (?:continue|keep|read|unlock)\b|(?:this|the rest of this) (?:article|content|story) is (?:only )?(?:for|available to|reserved for) (?:our )?(?:subscribers|members)|to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign in|log in|register)|(?:log|sign) in (?:here )?to read (?:the rest|more|on))/i;

function warningsFor(
  { isForSubscribers, titles }: PageFacts,
  page: HtmlDocument,
  judged: readonly Judged[],
): readonly Warning[] {
  const isPart = isForSubscribers || PAYWALL.test((page.body.textContent ?? '').replace(/\s+/g, ' '));
  // A shorter form of the title is no other one.
  const others = new Set(titles.slice(1).filter((title) => !titles[0]?.startsWith(title)));
  const other = judged.find(
    ({ block, why }) => why === undefined && block.kind === 'heading' && others.has(block.text),
  );
  return [
    ...(isPart ? [{ code: 'for_subscribers', place: WHOLE } as const] : []),
    ...(other ? [{ code: 'several_articles', place: WHOLE, heading: other.block.text } as const] : []),
  ];
}

function isText(judged: readonly Judged[]): boolean {
  return judged.some(({ block, why }) => block.kind === 'paragraph' && why === undefined);
}

/** A reading of an article's pieces. @throws {IngestError} where none of them is a paragraph. */
export function readingOf(judged: readonly Judged[], known: Pick<Reading, 'metadata' | 'warnings'>): Reading {
  if (!isText(judged)) throw refusal('no_article');
  return { ...known, ...written(judged) };
}

/** What is nested too deeply, or has too many elements, ends in an error of the parsers' own. */
export function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw unreadable(error);
  }
}

function hostOf(address: string | undefined): string {
  return webAddress(address ?? '')?.hostname ?? '';
}
