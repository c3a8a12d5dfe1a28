/** What we use of WebAssembly: TypeScript describes it among what a browser has, which Node mostly has not. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>);
    readonly exports: Readonly<Record<string, unknown>>;
  }
  class Memory {
    constructor(size: { readonly initial: number; readonly maximum: number; readonly shared: true });
    /** All of it; the part that was there keeps its place as it grows. */
    readonly buffer: SharedArrayBuffer;
    /** Pages of 64 KiB; returns how many there were. */
    grow(pages: number): number;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
