import { APP_ORIGIN } from './appAddress';

/** The path below the folder that an address names, or null for one that leads elsewhere. */
export function pathWithin(address: string): string | null {
  if (!address.startsWith(`${APP_ORIGIN}/`)) return null;
  const [encoded = ''] = address.slice(APP_ORIGIN.length + 1).split(/[?#]/);
  const steps = decodeSafely(encoded)?.split('/') ?? [];
  const isPlain = steps.length > 0 && steps.every((step) => /^[\w.@-]+$/.test(step) && !/^\.+$/.test(step));
  return isPlain ? steps.join('/') : null;
}

function decodeSafely(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
