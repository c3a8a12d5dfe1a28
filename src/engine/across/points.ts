import type { Article, Encoder } from '#engine/types.ts';
import { windowsOf } from './windows.ts';

/** Where an article's windows are, in their order, and by which encoder: of another one they say nothing. */
interface EncodedPoints {
  readonly by: Encoder | 'any';
  readonly points: readonly Float32Array[];
}

const known = new WeakMap<Article, EncodedPoints>();

/** The points of the windows of some articles, in their order; each is encoded once. Undefined where the encoder cannot. */
export async function pointsOf(
  articles: readonly Article[],
  encoder: Encoder,
): Promise<readonly Float32Array[] | undefined> {
  const fresh = articles.filter((article) => !isPlaced(article, encoder));
  if (fresh.length > 0) {
    const texts = fresh.map((article) => windowsOf(article).map(({ text }) => text));
    const encoded = await encoder.encode(texts.flat(), 'passage');
    if (encoded.kind !== 'encoded') return undefined;
    let from = 0;
    for (const [at, article] of fresh.entries()) {
      const to = from + (texts[at]?.length ?? 0);
      known.set(article, { by: encoder, points: encoded.vectors.slice(from, to) });
      from = to;
    }
  }
  return articles.flatMap((article) => known.get(article)?.points ?? []);
}

/** The points of an article that are known, if any are. */
export function knownPoints(article: Article): readonly Float32Array[] | undefined {
  return known.get(article)?.points;
}

/** Takes the points of an article that the encoder in use has found before. */
export function adoptPoints(article: Article, points: readonly Float32Array[]): void {
  known.set(article, { by: 'any', points });
}

function isPlaced(article: Article, encoder: Encoder): boolean {
  const by = known.get(article)?.by;
  return by === encoder || by === 'any';
}
