import { load } from 'exifreader';

/** What a picture says of itself as pixels: its size, its encoding, its colour space. Everything else is metadata. */
const PLAIN = new Set(['file', 'jfif', 'png', 'pngFile', 'riff', 'gif', 'icc']);

/** True where a reader of another make finds nothing about camera, place, person or program in a picture. */
export function findsNoMetadata(picture: Uint8Array): boolean {
  try {
    const found = load(exactBuffer(picture), { expanded: true });
    return Object.keys(found).every((group) => PLAIN.has(group));
  } catch {
    // It throws where a file is no picture that it knows: then nobody has vouched for it.
    return false;
  }
}

/** The reader takes a whole buffer, and would read what else lies in a shared one. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
