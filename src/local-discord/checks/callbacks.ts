import { type RequestFault, refused } from '#local-discord/errors.ts';
import type { Modal, OptionChoice } from '#local-discord/interactions.ts';
import { componentFindings, flatten, type LooseComponent } from './components.ts';

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

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
  return [...tooMany, ...none, ...componentFindings(loose, true, at)];
}
