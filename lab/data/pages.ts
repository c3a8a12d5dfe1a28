import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** A saved page of the web. */
export interface SavedPage {
  readonly html: string;
  /** Where it is from, if that is known. */
  readonly address?: string;
  /** What it says of its article. */
  readonly facts: StatedFacts;
}

/** A page whose article somebody has taken out by hand. */
export interface TakenOutPage extends SavedPage {
  readonly text: string;
}

/** Who a page says has written it, and when: each in the forms that are right. `null` says that it names nobody, or no date. */
export interface StatedFacts {
  /** Digests of the names, see `namesDigest`. */
  readonly bylines: readonly (string | null)[];
  /** Year, month and day. */
  readonly dates: readonly (string | null)[];
}

const truth = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));
const facts = z.object({ bylines: z.array(z.string().nullable()), dates: z.array(z.string().nullable()) });
const stated = z.object({
  extraction: z.record(z.string(), facts),
  readability: z.record(z.string(), facts),
});
const NOTHING: StatedFacts = { bylines: [null], dates: [null] };

/** The pages of the extraction set: `ground-truth.json`, and `html/ID.html.gz` for each. */
export function readTakenOutPages(folder: string): readonly TakenOutPage[] {
  const known = truth.parse(JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')));
  const { extraction } = readStated();
  return Object.entries(known).map(([id, { articleBody, url }]) => ({
    html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8'),
    address: url,
    text: articleBody,
    facts: extraction[id] ?? NOTHING,
  }));
}

/** The pages that Mozilla's Readability is tested with: `NAME/source.html`; none where there is no such folder. */
export function readReadabilityPages(folder: string): readonly SavedPage[] {
  if (!existsSync(folder)) return [];
  const { readability } = readStated();
  return readdirSync(folder).flatMap((name) => {
    const known = readability[name];
    return known === undefined
      ? []
      : [{ html: readFileSync(join(folder, name, 'source.html'), 'utf8'), facts: known }];
  });
}

/** What names are compared by: their letters alone, in any order. Nothing of the pages themselves is in the project. */
export function namesDigest(names: readonly string[]): string {
  const letters = names.map((name) => name.toLowerCase().replace(/[^\p{L}]/gu, '')).sort();
  return createHash('sha256').update(letters.join(',')).digest('hex').slice(0, 12);
}

function readStated(): z.infer<typeof stated> {
  return stated.parse(JSON.parse(readFileSync(new URL('./stated.json', import.meta.url), 'utf8')));
}
