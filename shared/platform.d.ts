/** The few WHATWG globals that every runtime of Stet has; nothing else of Node or the DOM exists in this room. */
declare class URL {
  constructor(address: string, base?: string | URL);
  href: string;
  protocol: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  username: string;
  password: string;
  readonly origin: string;
  readonly searchParams: URLSearchParams;
  toString(): string;
}
declare class URLSearchParams {
  constructor(init?: string);
  keys(): IterableIterator<string>;
  delete(name: string): void;
  get(name: string): string | null;
  set(name: string, value: string): void;
  sort(): void;
  toString(): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
declare function structuredClone<T>(value: T): T;
