import { ButtonStyle, ComponentType } from 'discord.js';
import { type FieldPath, type RequestFault, refused } from '#local-discord/errors.ts';

/** A component as it comes from outside: only its type is sure. */
export interface LooseComponent {
  readonly type: number;
  readonly [key: string]: unknown;
}

interface PlacedComponent {
  readonly component: LooseComponent;
  readonly path: FieldPath;
}

export const MOST_TEXT = 4_000;
export const MOST_COMPONENTS = 40;
const MOST_ROWS = 5;

/** Discord's rules for the components of a message that its description does not hold. */
export function componentFindings(
  components: readonly LooseComponent[],
  isV2: boolean,
  at: FieldPath,
): RequestFault[] {
  const all = walk(components, at);
  return [
    ...(isV2 ? wholeV2(all, at) : legacyLayout(components, at)),
    ...duplicates(all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'),
    ...duplicates(all, 'id', 'COMPONENT_ID_DUPLICATED'),
    ...all.flatMap(({ component, path }) => rowFindings(component, path)),
    ...all.flatMap(({ component, path }) => buttonFindings(component, path)),
    ...all.flatMap(({ component, path }) => selectFindings(component, path)),
  ];
}

/** All components, nested ones after their parents. */
export function flatten(components: readonly LooseComponent[]): LooseComponent[] {
  return walk(components, []).map(({ component }) => component);
}

function walk(components: readonly LooseComponent[], at: FieldPath): PlacedComponent[] {
  return components.flatMap((component, index) => walkOne(component, [...at, index]));
}

function walkOne(component: LooseComponent, path: FieldPath): PlacedComponent[] {
  const children = isComponents(component.components)
    ? walk(component.components, [...path, 'components'])
    : [];
  const single = ['accessory', 'component'].flatMap((key) => {
    const child = component[key];
    return isComponent(child) ? walkOne(child, [...path, key]) : [];
  });
  return [{ component, path }, ...children, ...single];
}

function wholeV2(all: readonly PlacedComponent[], at: FieldPath): RequestFault[] {
  const text = all.reduce((sum, { component }) => sum + textLength(component), 0);
  const tooLong =
    text > MOST_TEXT
      ? [
          refused(
            at,
            'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            `All text together is ${text} characters; the most is ${MOST_TEXT}.`,
          ),
        ]
      : [];
  const tooMany =
    all.length > MOST_COMPONENTS
      ? [
          refused(
            at,
            'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
            `There are ${all.length} components, nested ones counted; the most is ${MOST_COMPONENTS}.`,
          ),
        ]
      : [];
  return [...tooLong, ...tooMany];
}

function textLength(component: LooseComponent): number {
  return component.type === ComponentType.TextDisplay ? String(component.content).length : 0;
}

function legacyLayout(components: readonly LooseComponent[], at: FieldPath): RequestFault[] {
  const wrong = components.flatMap(({ type }, index) =>
    type === ComponentType.ActionRow
      ? []
      : [
          refused(
            [...at, index, 'type'],
            'BASE_TYPE_CHOICES',
            'Without the flag IS_COMPONENTS_V2 this must be an action row (1).',
          ),
        ],
  );
  if (components.length <= MOST_ROWS) return wrong;
  return [...wrong, refused(at, 'BASE_TYPE_BAD_LENGTH', `Must be ${MOST_ROWS} or fewer in length.`)];
}

function duplicates(all: readonly PlacedComponent[], key: 'custom_id' | 'id', code: string): RequestFault[] {
  const seen = new Set<unknown>();
  return all.flatMap(({ component, path }) => {
    const value = component[key];
    if (value === undefined || value === null || value === 0) return [];
    if (seen.has(value)) return [refused([...path, key], code, 'It is there twice in one message.')];
    seen.add(value);
    return [];
  });
}

function rowFindings({ type, components }: LooseComponent, path: FieldPath): RequestFault[] {
  if (type !== ComponentType.ActionRow || !isComponents(components)) return [];
  const buttons = components.filter((child) => child.type === ComponentType.Button).length;
  const tooWide = buttons === components.length ? buttons > 5 : components.length > 1;
  return tooWide
    ? [
        refused(
          [...path, 'components'],
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'A row holds 5 buttons or 1 select.',
        ),
      ]
    : [];
}

function buttonFindings(button: LooseComponent, path: FieldPath): RequestFault[] {
  if (button.type !== ComponentType.Button) return [];
  const need = (key: string, given: boolean) =>
    given ? [] : [refused([...path, key], 'BASE_TYPE_REQUIRED', 'This kind of button needs it.')];
  const forbid = (key: string, given: boolean) =>
    given ? [refused([...path, key], 'BUTTON_COMPONENT_INVALID', 'This kind of button cannot have it.')] : [];
  if (button.style === ButtonStyle.Premium) return need('sku_id', has(button.sku_id));
  const link = button.style === ButtonStyle.Link;
  return [
    ...(link ? need('url', has(button.url)) : need('custom_id', has(button.custom_id))),
    ...(link ? forbid('custom_id', has(button.custom_id)) : forbid('url', has(button.url))),
    ...need('label', has(button.label) || has(button.emoji)),
  ];
}

function selectFindings(select: LooseComponent, path: FieldPath): RequestFault[] {
  if (select.type !== ComponentType.StringSelect || !Array.isArray(select.options)) return [];
  const values = select.options.map((option: { value?: unknown }) => option.value);
  if (new Set(values).size === values.length) return [];
  return [
    refused([...path, 'options'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'Two options have one value.'),
  ];
}

function has(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function isComponent(value: unknown): value is LooseComponent {
  return typeof value === 'object' && value !== null && typeof (value as LooseComponent).type === 'number';
}

function isComponents(value: unknown): value is LooseComponent[] {
  return Array.isArray(value) && value.every(isComponent);
}
