/** The numbers in a model's header. */
export interface Measures {
  readonly layers: number;
  /** Numbers that a token is made of; and inside the second half of a layer. */
  readonly width: number;
  readonly feed: number;
  readonly heads: number;
  /** Word pieces, and places in a row of them. */
  readonly vocabulary: number;
  readonly places: number;
  /** Tokens that it was trained for: question and window together, and the question's. */
  readonly longest: number;
  readonly longestQuestion: number;
  /** Keeps a layer norm from dividing by zero. */
  readonly epsilon: number;
}

/** A model's file as it lies in memory, from address 0: what it measures, and at which addresses its tensors are. */
export interface ModelFile {
  readonly measures: Measures;
  has(tensor: string): boolean;
  /** @throws {ModelError} where there is no tensor of that name, type and shape; and so `int8`. */
  float32(tensor: string, ...shape: readonly number[]): number;
  int8(tensor: string, ...shape: readonly number[]): Int8Address;
}

/** Of whole numbers, and of the float32 by which each of their rows is to be multiplied. */
export interface Int8Address {
  readonly weight: number;
  readonly scales: number;
}

/** The file is not a model that can be read: one sentence that says why. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

interface Tensor {
  readonly type: string;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly scales?: number;
}

type Header = Readonly<Record<keyof Measures | 'version' | 'bytes', unknown>> & { readonly tensors: unknown };

const MAGIC = 'VERBATIM';
const VERSION = 1;
const HEADER = MAGIC.length + 4;
const FLOAT_BYTES = 4;
const WHOLE = [
  'layers',
  'width',
  'feed',
  'heads',
  'vocabulary',
  'places',
  'longest',
  'longestQuestion',
] as const;

/**
 * Reads the header of a model's file (lab/training/FORMAT.md).
 *
 * @throws {ModelError} where the file is broken or cut short.
 */
export function readModelFile(file: Uint8Array): ModelFile {
  const data = HEADER + headerLength(file);
  const header = parse(file.slice(HEADER, data));
  const room = file.length - data;
  if (header.bytes !== room)
    throw new ModelError(`it has ${room} bytes of data, not ${String(header.bytes)}`);
  const tensors = tensorsOf(header);
  const find = (name: string, type: string, shape: readonly number[]): Tensor => {
    const tensor = tensors.get(name);
    const form = `${type} of ${shape.join(' × ')}`;
    if (!tensor) throw new ModelError(`it lacks ${name}, ${form}`);
    if (tensor.type !== type || tensor.shape.join() !== shape.join()) {
      throw new ModelError(`its ${name} is ${tensor.type} of ${tensor.shape.join(' × ')}, not ${form}`);
    }
    return tensor;
  };
  const addressOf = (name: string, offset: number | undefined, bytes: number): number => {
    const isInside = offset !== undefined && offset >= 0 && offset + bytes <= room;
    if (isInside && (data + offset) % FLOAT_BYTES === 0) return data + offset;
    throw new ModelError(`its ${name} lies outside of it`);
  };
  return {
    measures: measuresOf(header),
    has: (name) => tensors.has(name),
    float32(name, ...shape) {
      return addressOf(name, find(name, 'float32', shape).offset, FLOAT_BYTES * product(shape));
    },
    int8(name, ...shape) {
      const { offset, scales } = find(name, 'int8', shape);
      const [rows = 0] = shape;
      return {
        weight: addressOf(name, offset, product(shape)),
        scales: addressOf(name, scales, FLOAT_BYTES * rows),
      };
    },
  };
}

function headerLength(file: Uint8Array): number {
  if (file.length < HEADER || new TextDecoder().decode(file.slice(0, MAGIC.length)) !== MAGIC) {
    throw new ModelError(`it does not begin with ${MAGIC}`);
  }
  return new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length, true);
}

function parse(bytes: Uint8Array): Header {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ModelError('its header is no JSON');
  }
  if (typeof header !== 'object' || header === null) throw new ModelError('its header is no object');
  if ('version' in header && header.version === VERSION) return header as Header;
  throw new ModelError(`it is not of version ${VERSION}`);
}

function measuresOf(header: Header): Measures {
  const { epsilon } = header;
  for (const name of WHOLE) {
    const value = header[name];
    if (!Number.isSafeInteger(value) || Number(value) <= 0)
      throw new ModelError(`its "${name}" is no number`);
  }
  if (typeof epsilon !== 'number' || !(epsilon > 0)) throw new ModelError('its "epsilon" is no number');
  return header as Header & Measures;
}

function tensorsOf({ tensors }: Header): ReadonlyMap<string, Tensor> {
  if (!Array.isArray(tensors)) throw new ModelError('its header lists no tensors');
  return new Map((tensors as (Tensor & { readonly name: string })[]).map((each) => [each.name, each]));
}

function product(shape: readonly number[]): number {
  return shape.reduce((all, each) => all * each, 1);
}
