import { deserialize, serialize } from 'node:v8';
import { deflateSync, inflateSync } from 'node:zlib';
import { type Article, adoptDerived, type DerivedKind, derivedFrom } from '#engine/index.ts';
import { keyOf, type ParagraphReferences, pack, unpack } from './references.ts';

/** A little smaller is not worth much longer. */
const LEVEL = 1;
/** More bytes than this no article gives: what unpacks to more was not kept by us. */
const MOST_UNPACKED = 64 * 2 ** 20;

/** What is known of an article and not yet among the `told` kinds, as bytes; `paragraphs` has the article's own. */
export function freshlyDerived(
  article: Article,
  told: ReadonlySet<string>,
  paragraphs: ParagraphReferences,
): ReadonlyMap<DerivedKind, Uint8Array> {
  const fresh = [...derivedFrom(article)].filter(([kind]) => !told.has(kind));
  return new Map(fresh.map(([kind, value]) => [kind, bytesOf(pack(value(), paragraphs).data)]));
}

/** Has what bytes say of an article known; whether they could be read, and can be that. */
export function adoptBytes(article: Article, kind: string, bytes: Uint8Array): boolean {
  try {
    const data: unknown = deserialize(inflateSync(bytes, { maxOutputLength: MOST_UNPACKED }));
    const key = keyOf(article);
    const value = unpack(data, (named) => (named === key ? article : undefined));
    adoptDerived(article, kind, value);
    return true;
  } catch {
    // Whoever has damaged or written them: it is worked out again.
    return false;
  }
}

/** In zlib's form, whose checksum tells what a disk has damaged. */
function bytesOf(data: unknown): Uint8Array {
  return deflateSync(serialize(data), { level: LEVEL });
}
