/** What the reader needs of onnxruntime-node, which is installed by who wants it. */
export interface Runtime {
  readonly InferenceSession: {
    create(path: string, options: Readonly<Record<string, unknown>>): Promise<Session>;
  };
  readonly Tensor: new (type: 'int64', values: BigInt64Array, shape: readonly number[]) => Tensor;
}

export interface Tensor {
  readonly data: ArrayLike<number>;
}

export interface Session {
  run(inputs: Readonly<Record<string, object>>): Promise<Readonly<Record<string, Tensor>>>;
}

const PACKAGE: string = 'onnxruntime-node';

/** The runtime; none where its package is not installed. */
export async function loadRuntime(): Promise<Runtime | undefined> {
  try {
    const loaded = (await import(PACKAGE)) as { readonly default?: Runtime } & Runtime;
    return loaded.default ?? loaded;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
