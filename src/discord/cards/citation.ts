import { webAddress } from '#articles/web-address.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Article, Passage } from '#engine/index.ts';
import { isolated } from './direction.ts';
import { foreign } from './foreign.ts';
import { clipForEscape, escapeMarkdown } from './markdown.ts';
import { linkTo } from './passage-link.ts';

/** How long the names in a card may be, in characters, once they are escaped. */
export interface NameLimits {
  readonly title: number;
  readonly publication: number;
  readonly heading: number;
  readonly url: number;
}

/** For a card about one article, and for one about several. */
export const roomy: NameLimits = { title: 200, publication: 100, heading: 150, url: 400 };
export const tight: NameLimits = { title: 80, publication: 40, heading: 60, url: 120 };

/** What a citation may say besides where a text is from. */
export interface CitationOptions {
  /** The section that all of the text is from. */
  readonly heading?: string | undefined;
  /** The passages that its link leads to. */
  readonly to?: readonly Passage[];
}

/** Where a text is from, on one small line: publication, title and, where they are known, the date and the section. */
export function citation(
  article: Article,
  limits: NameLimits,
  messages: Messages,
  { heading = '', to = [] }: CitationOptions = {},
): string {
  const parts = [
    bold(article.publication, limits.publication),
    linkedTitle(article, limits, messages, to),
    article.published === undefined ? '' : writtenDate(article.published, messages),
    foreign(heading, limits.heading),
  ];
  const known = parts.filter((part) => part !== '');
  return known.length === 0 ? '' : `-# ${known.join(' · ')}`;
}

/** A name in bold, escaped; nothing where it has no characters to show. */
export function bold(name: string, longest = roomy.title): string {
  const shown = foreign(name, longest);
  return shown === '' ? '' : `**${shown}**`;
}

/** What the small line below a quote has besides whose words it is. */
export interface PlaceOptions {
  readonly limits: NameLimits;
  /** What to say of the passage beside its place. */
  readonly note?: string | undefined;
  /** Leaves the heading out: it is said elsewhere on the card. */
  readonly withoutHeading?: boolean;
}

/** Which paragraph it is, and its section where it has one. The heading, being foreign text, comes last. */
export function place(
  { paragraph }: Pick<Passage, 'paragraph'>,
  { limits, note = '', withoutHeading = false }: PlaceOptions,
  { cards }: Messages,
): string {
  const heading = withoutHeading ? '' : (paragraph.heading ?? '');
  const parts = [cards.place(paragraph.number), note, foreign(heading, limits.heading)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A date written out, "12 July 2025", as far as it is known; anything but an ISO 8601 date as it stands. */
export function writtenDate(date: string, { cards }: Messages): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/.exec(date.trim()) ?? [];
  if (year === undefined || !isDate(year, month ?? '01', day ?? '01')) return foreign(date, 40);
  return cards.date(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined);
}

/** The address in a form that is safe in a masked link; undefined for an address that is unsafe or not of the web. */
export function safeUrl(url: string | undefined, longest: number): string | undefined {
  const address = webAddress(url ?? '');
  if (!address) return undefined;
  const { username, password, hostname, href } = address;
  if (username || password || !/^[a-z0-9.-]+$/i.test(hostname)) return undefined;
  const safe = href.replace(/[^A-Za-z0-9\-._~:/?#@!$&*+,;=%]/g, (sign) => percent(sign));
  return safe.length <= longest ? safe : undefined;
}

/** The title as the text of a link, or beside one where Discord would not take it for a link's text. */
function linkedTitle(
  article: Article,
  limits: NameLimits,
  { cards }: Messages,
  to: readonly Passage[],
): string {
  const title = clipForEscape(article.title, limits.title);
  const shown = isolated(escapeMarkdown(title));
  const address = safeUrl(article.url, limits.url);
  if (address === undefined) return shown;
  const url = linkTo(address, article, to);
  const fitsLink =
    !/[[\]]|:\/\/|www\.|discord/i.test(title) &&
    /[\p{L}\p{N}]/u.test(title) &&
    !namesOtherHost(title, address);
  return fitsLink ? `[${shown}](${url})` : [`[${cards.openArticle}](${url})`, shown].join(shown && ' · ');
}

/** What people read as the name of a host, with signs that look like a full stop. */
const HOST = /[\p{L}\p{N}-]+(?:[.。．｡․][\p{L}\p{N}-]+)*[.。．｡․]\p{L}{2,}/gu;

/** Whether a title holds what looks like the address of another host than the one that the link leads to. */
function namesOtherHost(title: string, url: string): boolean {
  const { hostname } = new URL(url);
  return (title.match(HOST) ?? []).some((host) => {
    const named = host.normalize('NFKC').replace(/․/g, '.').toLowerCase();
    return hostname !== named && !hostname.endsWith(`.${named}`);
  });
}

function isDate(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
