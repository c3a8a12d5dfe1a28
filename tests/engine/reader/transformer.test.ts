import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openKernel } from '#engine/reader/kernel.ts';
import { modelIn } from '#engine/reader/model.ts';
import { readModelFile } from '#engine/reader/model-file.ts';
import { openTransformer } from '#engine/reader/transformer.ts';
import { plainLogits } from './plain-transformer.ts';
import { fileOf, smallModel } from './small-model.ts';

const small = smallModel();
const file = fileOf(small);
const compiled = new WebAssembly.Module(
  readFileSync(new URL('../../../src/engine/reader/kernel.wasm', import.meta.url)),
);

function memoryWith(bytes: Uint8Array): WebAssembly.Memory {
  const memory = new WebAssembly.Memory({ initial: 8, maximum: 64, shared: true });
  new Uint8Array(memory.buffer).set(bytes);
  return memory;
}

function transformerIn(memory: WebAssembly.Memory) {
  const model = modelIn(readModelFile(new Uint8Array(memory.buffer, 0, file.length)));
  return openTransformer(model, openKernel(compiled, memory), memory);
}

describe('the transformer', () => {
  const memory = memoryWith(file);
  const run = transformerIn(memory);

  it.each([
    [[1, 2, 3, 4, 5], 3],
    [[1, 2, 3, 4, 5, 6], 1],
    [[7], 1],
    [[11, 0, 10, 1, 9, 2, 8, 3, 7, 4, 6, 5, 0, 0, 1, 1, 2, 2, 3, 3], 9],
  ])('says of %j what plain numbers say', (ids, from) => {
    const plain = plainLogits(small, ids, from);
    const said = run({ ids, from });
    expect(said.answers).toBeCloseTo(plain.answers, 3);
    for (const [at, start] of said.starts.entries()) expect(start).toBeCloseTo(plain.starts[at] ?? 0, 3);
  });

  it('says the same again, whatever it was asked between', () => {
    const first = run({ ids: [1, 2, 3], from: 2 });
    run({ ids: [11, 10, 9, 8, 7, 6], from: 3 });
    expect(run({ ids: [1, 2, 3], from: 2 })).toEqual(first);
  });

  it('works in one memory with others, each in its own part', () => {
    const other = transformerIn(memory);
    const first = run({ ids: [1, 2, 3], from: 2 });
    other({ ids: [5, 5, 5, 5, 5], from: 1 });
    expect(run({ ids: [1, 2, 3], from: 2 })).toEqual(first);
    expect(other({ ids: [1, 2, 3], from: 2 })).toEqual(first);
  });
});

describe('a file that is no model', () => {
  const fault = (bytes: Uint8Array): string => {
    try {
      modelIn(readModelFile(bytes));
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : '';
    }
    return 'none';
  };
  const spoilt = (part: Readonly<Record<string, unknown>>): Uint8Array =>
    fileOf(small, (header) => ({ ...header, ...part }));

  it('is refused with what is wrong', () => {
    expect({
      whole: fault(file),
      empty: fault(new Uint8Array()),
      another: fault(new TextEncoder().encode('version https://git-lfs.github.com/spec/v1\n')),
      cutShort: fault(file.slice(0, -64)),
      cutInHeader: fault(file.slice(0, 100)),
      newer: fault(spoilt({ version: 2 })),
      withoutWidth: fault(spoilt({ width: undefined })),
      otherHeads: fault(spoilt({ heads: 4 })),
      moreLayers: fault(spoilt({ layers: 3 })),
      otherShape: fault(spoilt({ vocabulary: 13 })),
      listless: fault(spoilt({ tensors: 7 })),
      outside: fault(
        fileOf(small, (header) => ({
          ...header,
          tensors: (header.tensors as { name: string; offset: number }[]).map((tensor) =>
            tensor.name === 'ends.bias' ? { ...tensor, offset: 1e9 } : tensor,
          ),
        })),
      ),
    }).toMatchInlineSnapshot(`
      {
        "another": "ModelError: it does not begin with VERBATIM",
        "cutInHeader": "ModelError: its header is no JSON",
        "cutShort": "ModelError: it has 82504 bytes of data, not 82568",
        "empty": "ModelError: it does not begin with VERBATIM",
        "listless": "ModelError: its header lists no tensors",
        "moreLayers": "ModelError: it lacks layers.2.query.weight, int8 of 64 × 64",
        "newer": "ModelError: it is not of version 1",
        "otherHeads": "ModelError: its heads are not of 32 numbers",
        "otherShape": "ModelError: its words.weight is int8 of 12 × 64, not int8 of 13 × 64",
        "outside": "ModelError: its ends.bias lies outside of it",
        "whole": "none",
        "withoutWidth": "ModelError: its "width" is no number",
      }
    `);
  });
});
