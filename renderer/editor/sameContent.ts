/**
 * Whether two values of the body say the same, whatever the order of their fields (the disk writes them sorted). It stops
 * at the first difference: this is asked on each key.
 */
export function isSameContent(before: unknown, now: unknown): boolean {
  if (before === now) return true;
  if (!isObject(before) || !isObject(now) || Array.isArray(before) !== Array.isArray(now)) return false;
  const fields = Object.keys(before);
  if (fields.length !== Object.keys(now).length) return false;
  return fields.every((field) => Object.hasOwn(now, field) && isSameContent(before[field], now[field]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
