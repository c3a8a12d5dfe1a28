import { type RequestFault, refused } from '#local-discord/errors.ts';
import type { Modal, OptionChoice } from '#local-discord/interactions.ts';
import { componentFindings, flatten, type LooseComponent } from './components.ts';

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;
const LONGEST_FIELD = 4_000;

/** Discord's rules for the choices that an autocomplete answer offers. */
export function choiceFindings(choices: readonly OptionChoice[]): RequestFault[] {
  const at = ['data', 'choices'];
  const tooMany =
    choices.length > MOST_CHOICES
      ? [refused(at, 'BASE_TYPE_BAD_LENGTH', `Must be ${MOST_CHOICES} or fewer in length.`)]
      : [];
  return [...tooMany, ...choices.flatMap((choice, index) => oneChoice(choice, [...at, index]))];
}

function oneChoice({ name, value }: OptionChoice, at: readonly (string | number)[]): RequestFault[] {
  const wrong = (text: unknown) =>
    typeof text === 'string' && (text.length === 0 || text.length > LONGEST_CHOICE);
  const message = `Must be between 1 and ${LONGEST_CHOICE} in length.`;
  return [
    ...(wrong(name) ? [refused([...at, 'name'], 'BASE_TYPE_BAD_LENGTH', message)] : []),
    ...(wrong(value) ? [refused([...at, 'value'], 'BASE_TYPE_BAD_LENGTH', message)] : []),
  ];
}

/** Discord's rules for a modal that its description does not hold. */
export function modalFindings({ components }: Modal): RequestFault[] {
  const loose = components as readonly LooseComponent[];
  const at = ['data', 'components'];
  const tooMany =
    loose.length > 5 ? [refused(at, 'BASE_TYPE_BAD_LENGTH', 'Must be 5 or fewer in length.')] : [];
  const fields = flatten(loose).some(({ custom_id: id }) => typeof id === 'string');
  const none = fields ? [] : [refused(at, 'BASE_TYPE_REQUIRED', 'A modal needs something to fill in.')];
  const each = loose.flatMap((component, index) => fieldFindings(component, [...at, index]));
  return [...tooMany, ...none, ...each, ...componentFindings(loose, true, at)];
}

/** Discord's rules for what one field takes, and what it holds at first. */
function fieldFindings({ component }: LooseComponent, path: readonly (string | number)[]): RequestFault[] {
  if (!isRecord(component)) return [];
  const {
    min_length: shortest,
    max_length: longest,
    min_values: fewest,
    max_values: most,
    value,
  } = component;
  const at = [...path, 'component'];
  const tooLong = typeof value === 'string' && value.length > Number(longest ?? LONGEST_FIELD);
  return [
    ...outOfOrder(shortest, longest, LONGEST_FIELD, [...at, 'min_length']),
    ...outOfOrder(fewest, most, 1, [...at, 'min_values']),
    ...(tooLong
      ? [refused([...at, 'value'], 'BASE_TYPE_MAX_LENGTH', 'It is longer than the field takes.')]
      : []),
  ];
}

function outOfOrder(
  least: unknown,
  most: unknown,
  otherwise: number,
  at: readonly (string | number)[],
): RequestFault[] {
  if (typeof least !== 'number' || least <= Number(most ?? otherwise)) return [];
  return [refused(at, 'BASE_TYPE_INVALID', 'The least is more than the most.')];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
