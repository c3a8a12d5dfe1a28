/** A disk that has written only when a test says so. */
export class SlowDisk {
  /** Those who wait, in the order in which they asked. */
  readonly asked: { written(): void; failed(error: Error): void }[] = [];

  readonly toDisk = (): Promise<void> =>
    new Promise((resolve, reject) => {
      this.asked.push({ written: resolve, failed: reject });
    });

  readonly close = async (): Promise<void> => {};
}
