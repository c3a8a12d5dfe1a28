import { ownKeys } from '#engine/question/concept.ts';
import { stemOf, type Unit, unitTerms } from '#engine/terms/terms.ts';
import type { Concept } from '#engine/types.ts';

/** A verb or noun for a relation between two parties, seen from one side or the other. */
export interface RelationForm {
  readonly stems: readonly string[];
  readonly side: 'one' | 'other';
  /** The prepositions before the other party: "lost to Arsenal". */
  readonly links: readonly string[];
  /**
   * Whether it is a noun, as in "the owner of Fitbit". Only the name after "of" counts: the owner in "Fitbit’s owner" is somebody
   * else.
   */
  readonly isNoun: boolean;
  /** Whether the question has this very form. Its subject then tells who acts; "lost" or "got" must name the other party, too. */
  readonly isAsked: boolean;
}

/** Each row is one relation, seen from both sides: if one side beats the other, the other loses to it. */
const RELATIONS: readonly (readonly [one: string, other: string])[] = [
  ['beat, defeat', 'lose:to/against'],
  ['buy:from, purchase:from, acquire:from', 'sell:to'],
  ['receive:from, get:from, borrow:from', 'give:to, lend:to, pay:to, send:to, hand:to, award:to, donate:to'],
  ['own, owner:of, parent:of', 'belong:to, subsidiary:of'],
  ['succeed, replace, take over:from, successor:of/to', 'precede, predecessor:of'],
  ['teach, teacher:of', 'learn:from, pupil:of'],
  ['employ, employer:of', 'work:for'],
];
const FORMS = RELATIONS.map(([one, other]) => [...formsOn('one', one), ...formsOn('other', other)]);

function formsOn(side: RelationForm['side'], list: string): RelationForm[] {
  return list.split(', ').map((each) => {
    const [words = '', linked = ''] = each.split(':');
    const links = linked.split('/').filter((link) => link !== '');
    return { stems: words.split(' ').map(stemOf), side, links, isNoun: links.includes('of'), isAsked: false };
  });
}

/** All forms of the relation that a question asks about; of a verb without a counterpart, that verb alone. */
export function relationAsked(question: readonly Unit[], verb: Concept | undefined): readonly RelationForm[] {
  const isAsked = (form: RelationForm): boolean => placesOf(form, question).length > 0;
  const known = FORMS.find((forms) => forms.some(isAsked));
  if (known) return known.map((form) => ({ ...form, isAsked: isAsked(form) }));
  return verb ? ownKeys(verb).map(verbAlone) : [];
}

function verbAlone(key: string): RelationForm {
  return { stems: [key], side: 'one', links: [], isNoun: false, isAsked: true };
}

/** The places where a form begins. */
export function placesOf({ stems }: RelationForm, all: readonly Unit[]): readonly number[] {
  return [...all.keys()].filter((at) =>
    stems.every((stem, place) => {
      const unit = all[at + place];
      return unit !== undefined && unitTerms(unit).includes(stem);
    }),
  );
}
