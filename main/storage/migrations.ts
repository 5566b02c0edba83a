import { z } from 'zod';

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One step of a file's format: pure, and only for what the version before it wrote. */
export interface Migration {
  readonly from: number;
  readonly migrate: (old: JsonObject) => JsonObject;
}

/** A schema that also reads what earlier versions wrote: each step leads from one version to the next. */
export const ofAnyVersion = <T>(newest: z.ZodType<T>, steps: readonly Migration[]): z.ZodType<T> =>
  z.preprocess((value) => migrated(value, steps), newest);

/** Steps in the order of their versions; what has no step is left as it is, for the schema to judge. */
const migrated = (value: unknown, steps: readonly Migration[]): unknown =>
  steps.reduce(
    (so, { from, migrate }) => (isJsonObject(so) && versionOf(so) === from ? migrate(so) : so),
    value,
  );

/** The version of the format in which a value was written; 0 where it does not say. */
export const versionOf = (value: unknown): number =>
  isJsonObject(value) && typeof value['schema'] === 'number' ? value['schema'] : 0;

const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
