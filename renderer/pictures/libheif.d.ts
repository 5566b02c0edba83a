// What is used of libheif-js 1.23.2; its own types are of the C++ layer below.
declare module 'libheif-js/libheif-wasm/libheif.js' {
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    /** Fills `into` with RGBA, turned as the file says; gives null where that fails. */
    display(into: ImageData, done: (shown: ImageData | null) => void): void;
  }
  interface Libheif {
    readonly HeifDecoder: new () => { decode(file: Uint8Array): readonly HeifImage[] };
  }
  export default function libheif(options: { readonly wasmBinary: ArrayBuffer }): Libheif;
}
