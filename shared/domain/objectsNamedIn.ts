import type { Sha256 } from './ids';
import { objectRef } from './picture';

/** Every file of `objects/` that a value names, wherever in it. */
export function* objectsNamedIn(value: unknown): Generator<Sha256> {
  if (typeof value !== 'object' || value === null) return;
  const object = 'sha256' in value ? objectRef.safeParse(value) : null;
  if (object?.success) yield object.data.sha256;
  for (const part of Object.values(value)) yield* objectsNamedIn(part);
}
