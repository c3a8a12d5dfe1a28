import type { ZodMiniType } from 'zod/mini';
import { type FieldPath, noted, type RequestFault, refused } from '#local-discord/errors.ts';

/** What zod says of a fault; unions carry the faults of each of their branches. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly errors?: readonly (readonly Issue[])[];
}

/**
 * Holds a body against Discord's own description of it. Keys that the description does not know are noted,
 * not refused, as Discord passes over them.
 * @param at where the body is in the request
 */
export function schemaFindings(schema: ZodMiniType, body: unknown, at: FieldPath = []): RequestFault[] {
  const result = schema.safeParse(body);
  if (result.success) return unknownKeys(body, result.data, at);
  return (result.error.issues as unknown as Issue[]).flatMap((issue) => toFindings(issue, at));
}

function toFindings(issue: Issue, at: FieldPath): RequestFault[] {
  const path = [...at, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code !== 'invalid_union') return [refused(path, codeOf(issue), describe(issue))];
  const branch = likeliestBranch(issue.errors ?? []);
  if (branch === undefined) {
    return [refused([...path, 'type'], 'BASE_TYPE_CHOICES', 'This type is not possible here.')];
  }
  return branch.flatMap((inner) => toFindings(inner, path));
}

// Discord's unions are told apart by an integer `type`: the branch meant is the one whose type fits.
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const possible = branches
    .filter((issues) => !issues.some(({ path }) => path.length === 1 && path[0] === 'type'))
    .filter((issues) => !issues.some(({ path, expected }) => path.length === 0 && expected === 'undefined'));
  return possible.toSorted((one, other) => one.length - other.length)[0];
}

function codeOf({ code, expected }: Issue): string {
  if (code === 'invalid_type' && expected !== undefined)
    return `BASE_TYPE_BAD_TYPE_${expected.toUpperCase()}`;
  if (code === 'too_big' || code === 'too_small') return 'BASE_TYPE_BAD_LENGTH';
  if (code === 'invalid_value') return 'BASE_TYPE_CHOICES';
  return 'BASE_TYPE_INVALID';
}

function describe(issue: Issue): string {
  if (issue.maximum !== undefined) return `Must be ${issue.maximum} or fewer in length or size.`;
  if (issue.minimum !== undefined) return `Must be ${issue.minimum} or more in length or size.`;
  if (issue.values !== undefined) return `Must be one of (${issue.values.map(String).join(', ')}).`;
  if (issue.expected !== undefined) return `This must be given as: ${issue.expected}.`;
  return issue.message;
}

/** The keys that were given and that the description dropped. */
function unknownKeys(given: unknown, known: unknown, at: FieldPath): RequestFault[] {
  if (Array.isArray(given) && Array.isArray(known)) {
    return given.flatMap((item, index) => unknownKeys(item, known[index], [...at, index]));
  }
  if (!isRecord(given) || !isRecord(known)) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    key in known
      ? unknownKeys(value, known[key], [...at, key])
      : [noted([...at, key], 'UNKNOWN_KEY', 'Discord does not know this key.')],
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
