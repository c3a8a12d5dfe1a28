/**
 * What kernel.wat computes; it says how. Every address is in bytes, in the memory that the kernel was opened on.
 */
export interface Kernel {
  /** Rows of float32 at `x` to int16 at `q`, the largest of each row becoming `most`, with a float32 scale a row. */
  quantize(x: number, rows: number, length: number, most: number, q: number, scales: number): void;
  /** The product of quantized rows with int8 weights `w` (outputs × inner), scaled, plus the bias: float32 at `y`. */
  multiply(
    q: number,
    qScales: number,
    rows: number,
    inner: number,
    w: number,
    wScales: number,
    bias: number,
    outputs: number,
    y: number,
    group: number,
  ): void;
  /** x = layer norm of (x + y). */
  norm(
    x: number,
    y: number,
    rows: number,
    length: number,
    weight: number,
    bias: number,
    epsilon: number,
  ): void;
  /** x = x · Φ(x). */
  gelu(x: number, count: number): void;
  /** Attention in heads of `HEAD` numbers. */
  attend(
    query: number,
    key: number,
    value: number,
    tokens: number,
    width: number,
    out: number,
    room: number,
  ): void;
}

/** Numbers in an attention head: kernel.wat knows no other. */
export const HEAD = 32;

/** Of a model's weights: the kernel holds them in 8 bits. */
const LARGEST_WEIGHT = 127;
const LARGEST_INT16 = 32_767;
const LARGEST_INT32 = 2_147_483_647;

/** The largest int16 to quantize to, so that no sum of `inner` products with a weight leaves 32 bits. */
export function mostFor(inner: number): number {
  return Math.min(LARGEST_INT16, Math.floor(LARGEST_INT32 / (LARGEST_WEIGHT * inner)));
}

/** The kernel at work in a memory that others may share. */
export function openKernel(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernel {
  return new WebAssembly.Instance(module, { reader: { memory } }).exports as unknown as Kernel;
}
