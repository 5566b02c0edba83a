/** A guard of the storage code: what it is made of, in which file, and what stands there when it is taken out. */
interface Guard {
  readonly guard: string;
  readonly file: string;
  readonly has: string;
  readonly becomes: string;
}
export declare const GUARDS: readonly Guard[];
