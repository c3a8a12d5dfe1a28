import { OPENERS } from '#engine/text/sentence-words.ts';
import type { Article, Paragraph, Span } from '#engine/types.ts';
import { isTitle } from './names.ts';

/** Somebody who is named in full, and where that is done first. */
export interface Introduced {
  readonly name: string;
  readonly source: Span & { readonly paragraph: number };
}

/** Two capitalised words or more in a row; a tagger takes too many last names for verbs. */
const FULL_NAME =
  /(?<![\p{L}’'.-])\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+|de|da|del|van|von|der|den|bin|al|el)){0,3} \p{Lu}[\p{L}’-]+(?![\p{L}])/gu;
const MOST_OPENING = 8;

/** The people who may be named in full in some paragraphs, at their first mention. */
export function peopleIn(paragraphs: readonly Paragraph[]): readonly Introduced[] {
  const found = new Map<string, Introduced>();
  for (const { text, number } of paragraphs.slice(0, MOST_OPENING)) {
    for (const { index, 0: written } of text.slice(0, LONGEST_OPENING).matchAll(FULL_NAME)) {
      const name = withoutOpener(written.replace(/['’]s$/, '').replace(/^.*['’]s /, ''));
      const start = index + written.indexOf(name);
      if (!found.has(name) && name.includes(' '))
        found.set(name, { name, source: { paragraph: number, start, end: start + name.length } });
    }
  }
  return [...found.values()];
}

const LONGEST_OPENING = 4000;

/** "When Tomasz Wielgosz", at the beginning of a sentence; "President Ada Lund". */
function withoutOpener(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const isBefore = OPENERS.has(first.toLowerCase()) || isTitle(first.toLowerCase());
  return rest.length > 1 && isBefore ? withoutOpener(rest.join(' ')) : name;
}

/** The last word of a name. */
export function lastNameOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

/** The guest of an interview: the person whose last name the opening paragraphs and the title have most often; the first of several. */
export function guestOf(
  { title, publication }: Article,
  people: readonly Introduced[],
  opening: string,
): Introduced | undefined {
  const all = `${opening}\n${title}`;
  const counted = people
    .filter(({ name }) => !isPublication(name, publication))
    .map((person) => ({ person, count: all.split(lastNameOf(person.name)).length }));
  return counted.reduce<(typeof counted)[number] | undefined>(
    (most, each) => (most && most.count >= each.count ? most : each),
    undefined,
  )?.person;
}

/** Whether a name, with or without its article, or initials are the publication's. */
export function isPublication(label: string, publication: string): boolean {
  const [one, other] = [label.toLowerCase(), publication.toLowerCase().replace(/^the /, '')];
  return (
    one.replace(/^the /, '') === other || (one.length > 1 && initialsOf(publication).toLowerCase() === one)
  );
}

/** The capitals that the words of a name begin with. */
export function initialsOf(name: string): string {
  return (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('');
}
