import { noise } from './noise.ts';

/** A tensor as its file holds it, and as plain numbers. */
interface Tensor {
  readonly name: string;
  readonly type: 'int8' | 'float32';
  readonly shape: readonly number[];
  readonly values: readonly number[];
  readonly scales: readonly number[];
}

export interface SmallModel {
  readonly header: Readonly<Record<string, unknown>>;
  readonly tensors: readonly Tensor[];
  /** The tensor's numbers, multiplied by their scales, row by row. */
  numbers(name: string): readonly number[];
}

export const SIZE = {
  layers: 2,
  width: 64,
  heads: 2,
  feed: 128,
  vocabulary: 12,
  places: 20,
  longest: 16,
  longestQuestion: 6,
  epsilon: 1e-12,
} as const;

/** A model of weights that look random: it knows nothing, and says something else to each pair of texts. */
export function smallModel(): SmallModel {
  const { layers, width, feed, vocabulary, places } = SIZE;
  const linear = (name: string, outputs: number, inputs: number): Tensor[] => [
    whole(`${name}.weight`, outputs, inputs),
    float(`${name}.bias`, 0.1, outputs),
  ];
  const norm = (name: string): Tensor[] => [
    float(`${name}.weight`, 1, width),
    float(`${name}.bias`, 0.1, width),
  ];
  const tensors = [
    whole('words.weight', vocabulary, width),
    float('places.weight', 1, places, width),
    float('kinds.weight', 1, 2, width),
    ...norm('norm'),
    ...Array.from({ length: layers }, (_, at) => `layers.${at}`).flatMap((layer) => [
      ...['query', 'key', 'value', 'out'].flatMap((part) => linear(`${layer}.${part}`, width, width)),
      ...linear(`${layer}.up`, feed, width),
      ...linear(`${layer}.down`, width, feed),
      ...norm(`${layer}.first`),
      ...norm(`${layer}.second`),
    ]),
    float('answers.weight', 1, 1, width),
    float('answers.bias', 1, 1),
    float('ends.weight', 1, 2, width),
    float('ends.bias', 1, 2),
  ];
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  return {
    header: { version: 1, ...SIZE },
    tensors,
    numbers(name) {
      const { values, scales, shape, type } = byName.get(name) ?? fail(name);
      const [, columns = 1] = shape;
      return type === 'float32'
        ? values
        : values.map((each, at) => each * (scales[Math.floor(at / columns)] ?? 0));
    },
  };
}

/** The file of a model; `change` may spoil its header. */
export function fileOf(
  { header, tensors }: SmallModel,
  change: (header: Readonly<Record<string, unknown>>) => unknown = (kept) => kept,
): Uint8Array {
  const data: number[] = [];
  const place = (bytes: Uint8Array): number => {
    while (data.length % 64 > 0) data.push(0);
    const offset = data.length;
    data.push(...bytes);
    return offset;
  };
  const listed = tensors.map(({ name, type, shape, values, scales }) => {
    if (type === 'float32') return { name, type, shape, offset: place(bytesOf(values)) };
    const offset = place(new Uint8Array(Int8Array.from(values).buffer));
    return { name, type, shape, offset, scales: place(bytesOf(scales)) };
  });
  const text = JSON.stringify(change({ ...header, bytes: data.length, tensors: listed }));
  const length = Math.ceil((text.length + 12) / 64) * 64 - 12;
  const opening = new DataView(new ArrayBuffer(4));
  opening.setUint32(0, length, true);
  const encoder = new TextEncoder();
  return Uint8Array.from([
    ...encoder.encode('VERBATIM'),
    ...new Uint8Array(opening.buffer),
    ...encoder.encode(text.padEnd(length)),
    ...data,
  ]);
}

function float(name: string, size: number, ...shape: readonly number[]): Tensor {
  const count = shape.reduce((all, each) => all * each, 1);
  return {
    name,
    type: 'float32',
    shape,
    values: [...Float32Array.from(noise(count, seedOf(name)), (each) => size * each)],
    scales: [],
  };
}

function whole(name: string, rows: number, columns: number): Tensor {
  const values = noise(rows * columns, seedOf(name)).map((each) => Math.round(127 * each));
  const scales = [...Float32Array.from({ length: rows }, (_, at) => 0.001 * (1 + (at % 3)))];
  return { name, type: 'int8', shape: [rows, columns], values, scales };
}

/** Another one for each tensor. */
function seedOf(name: string): number {
  return [...name].reduce((sum, sign) => (31 * sum + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7);
}

function bytesOf(values: readonly number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer);
}

function fail(name: string): never {
  throw new RangeError(`no tensor ${name}`);
}
