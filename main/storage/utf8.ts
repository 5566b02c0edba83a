import { isUtf8 } from 'node:buffer';

/**
 * The text of bytes that are UTF-8, without a byte order mark; null for any others. A decoder told to be fatal is not used:
 * in Electron 25 it takes the whole process down when it refuses bytes that came from the window.
 */
export function utf8Text(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : null;
}
