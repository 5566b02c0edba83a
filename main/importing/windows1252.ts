/** What 0x80 to 0x9F stand for in the old Windows set, where Unicode has control characters. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Reads windows-1252, without the system's tables, which not every runtime brings. */
export function windows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += byte >= 0x80 && byte <= 0x9f ? (UPPER[byte - 0x80] ?? '') : String.fromCharCode(byte);
  }
  return text;
}
