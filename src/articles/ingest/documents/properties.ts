import { type Warning, WHOLE } from '#articles/faults.ts';
import type { Metadata } from '#engine/index.ts';
import { languageTag, plainLine } from '../names.ts';
import { bylineOf } from '../people.ts';
import type { Reading } from '../reading.ts';
import { firstText, parseXml } from './xml.ts';

/** What a document's program notes beside its text: true as far as somebody has kept it so. */
export type Properties = Pick<Partial<Metadata>, 'title' | 'byline' | 'language'>;

/** Names that programs give to documents. */
const NO_TITLE =
  /^(?:untitled|document\d*|microsoft word\b.*|.*\.(?:docx?|odt|indd|pdf|rtf|tex|pages)|title|titel|word document|slide \d+|print|layout \d+)$/i;

export function propertiesIn(xml: string | undefined): Properties {
  if (xml === undefined) return {};
  const root = parseXml(xml);
  return present(
    titleIn(firstText(root, 'dc:title')),
    firstText(root, 'meta:initial-creator', 'dc:creator'),
    firstText(root, 'dc:language'),
  );
}

/** Properties without those that say nothing. */
export function present(title: string | undefined, author: unknown, language?: unknown): Properties {
  const byline = bylineOf([author]);
  const tag = languageTag(language);
  const line = titleIn(title);
  return {
    ...(line !== undefined && { title: line }),
    // One word is an account's name more often than a writer's.
    ...(byline?.includes(' ') && { byline }),
    ...(tag !== undefined && { language: tag }),
  };
}

/** A reading with the properties that it does not know itself; that they may be wrong is said. */
export function withProperties(reading: Reading, properties: Properties): Reading {
  const metadata = { ...properties, ...reading.metadata };
  const { byline } = metadata;
  if (byline === undefined || reading.metadata.byline !== undefined) return { ...reading, metadata };
  const warning: Warning = { code: 'author_guessed', place: WHOLE, name: byline };
  return { ...reading, metadata, warnings: [...reading.warnings, warning] };
}

function titleIn(title: string | undefined): string | undefined {
  const line = plainLine(title);
  return line === undefined || NO_TITLE.test(line) ? undefined : line;
}
