/** Makes the compiler prove that a union is handled whole; throws if the proof was broken at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
