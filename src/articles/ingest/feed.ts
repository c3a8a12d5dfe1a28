import { createHash } from 'node:crypto';
import { type AnyFeed, parseFeed } from 'feedsmith';
import { webAddress } from '#articles/web-address.ts';
import { dateIn } from './dates.ts';
import { decodeText } from './decode.ts';
import { refusal } from './error.ts';
import type { Source } from './kind.ts';
import { plainLine } from './names.ts';

/** Something that a feed announces. */
export interface FeedEntry {
  /** A hash of what the feed calls it, or else of its link or title: 16 letters, digits, hyphens and underscores. */
  readonly id: string;
  /** In plain words; absent where the feed gives it none. */
  readonly title?: string;
  /** The web address of its page; absent where it has no address that may be opened. */
  readonly link?: string;
  /** ISO 8601. */
  readonly published?: string;
}

/** What was read of a feed, its latest entries first. */
export interface FeedReading {
  readonly title?: string;
  readonly entries: readonly FeedEntry[];
}

/** So many entries of a feed are looked at, the latest. */
export const MOST_ENTRIES = 500;
const LONGEST_TITLE = 250;
const LONGEST_LINK = 1000;

/** Reads a feed: RSS, Atom, RDF or JSON Feed. @throws {IngestError} */
export function readFeed({ bytes, contentType }: Source, address: string): FeedReading {
  const { text } = decodeText(bytes, contentType);
  const parsed = parse(text.replaceAll('\0', '').trimStart());
  const title = lineOf(parsed.feed.title);
  return { ...(title !== undefined && { title }), entries: latest(rawEntries(parsed), address) };
}

function parse(text: string): AnyFeed {
  try {
    return parseFeed(text);
  } catch (cause) {
    throw refusal('no_feed', {}, { cause });
  }
}

/** An entry as its feed has it: each list begins with what says most. */
interface RawEntry {
  readonly names: readonly unknown[];
  readonly title: unknown;
  readonly links: readonly unknown[];
  readonly dates: readonly unknown[];
}

function rawEntries(parsed: AnyFeed): readonly RawEntry[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(({ guid, link, title, pubDate, dc }) => ({
        names: [guid?.value, link],
        title,
        links: [link, guid?.isPermaLink === false ? undefined : guid?.value],
        dates: [pubDate, ...(dc?.dates ?? [])],
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map(({ id, links = [], title, published, updated }) => {
        const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate').map(({ href }) => href);
        return { names: [id, ...pages], title, links: [...pages, id], dates: [published, updated] };
      });
    case 'json':
      return (parsed.feed.items ?? []).map(
        ({ id, url, external_url: other, title, date_published: date }) => ({
          names: [id, url, other],
          title,
          links: [url, other, id],
          dates: [date],
        }),
      );
    case 'rdf':
      return (parsed.feed.items ?? []).map(({ title, link, rdf, dc }) => ({
        names: [rdf?.about, link],
        title,
        links: [link, rdf?.about],
        dates: dc?.dates ?? [],
      }));
  }
}

/** The latest entries, each once; those without a date keep their places among the others. */
function latest(raw: readonly RawEntry[], address: string): readonly FeedEntry[] {
  const entries = new Map<string, FeedEntry>();
  for (const each of raw) {
    const entry = entryOf(each, address);
    if (entry && !entries.has(entry.id)) entries.set(entry.id, entry);
  }
  const all = [...entries.values()];
  const isDated = all.every(({ published }) => published !== undefined);
  const time = ({ published = '' }: FeedEntry) => Date.parse(published);
  return (isDated ? all.toSorted((a, b) => time(b) - time(a)) : all).slice(0, MOST_ENTRIES);
}

function entryOf({ names, title: given, links, dates }: RawEntry, address: string): FeedEntry | undefined {
  const title = lineOf(given);
  const name = [...names, title].find((each) => typeof each === 'string' && each.trim() !== '');
  if (typeof name !== 'string') return undefined;
  const link = links.map((each) => linkOf(each, address)).find((each) => each !== undefined);
  const published = dates.map(dateIn).find((each) => each !== undefined);
  return {
    id: createHash('sha256').update(name.trim()).digest('base64url').slice(0, 16),
    ...(title !== undefined && { title }),
    ...(link !== undefined && { link }),
    ...(published !== undefined && { published }),
  };
}

/** An address of the web that an entry names, whole; undefined for any other. */
function linkOf(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_LINK || value.trim() === '') return undefined;
  const isPath = !URL.canParse(value) && URL.canParse(value, base);
  // What only looks like a path, such as `tag:a,2026:1`, names no page.
  const url = webAddress(isPath ? new URL(value, base).href : value.trim());
  if (url?.username !== '' || url.password !== '' || url.href.length > LONGEST_LINK) return undefined;
  return url.href;
}

/** A title, which may be HTML, in plain words. */
function lineOf(title: unknown): string | undefined {
  const text = typeof title === 'object' && title !== null ? Reflect.get(title, 'value') : title;
  return typeof text === 'string' ? plainLine(text.slice(0, LONGEST_TITLE)) : undefined;
}
