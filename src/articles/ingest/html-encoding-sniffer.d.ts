declare module 'html-encoding-sniffer' {
  interface Options {
    readonly transportLayerEncodingLabel?: string;
    readonly defaultEncoding?: string;
  }
  /** The name of the encoding that browsers would read some bytes in. */
  export default function sniffEncoding(bytes: Uint8Array, options?: Options): string;
}
