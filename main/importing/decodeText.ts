import { utf8Text } from '../storage/utf8';
import { windows1252 } from './windows1252';

/** The text of a file: UTF-8, UTF-16 with its mark, or the old Windows set; null for what is no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = withoutMark(decode(bytes));
  return isText(text) ? text : null;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(swapped(bytes.subarray(2)));
  return utf8Text(bytes) ?? windows1252(bytes);
}

function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes);
}

/** Every runtime reads little-endian; not every one has the tables for the other. */
function swapped(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (_, index) => bytes[index ^ 1] ?? 0);
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** Text may hold a stray control character; a file that is no text is full of them, or has NUL. */
function isText(text: string): boolean {
  if (text.includes('\u0000') || text.startsWith('%PDF-') || text.startsWith('{\\rtf')) return false;
  const sample = text.slice(0, 20_000);
  // oxlint-disable-next-line no-control-regex -- they are what is counted
  const controls = sample.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return controls <= sample.length / 100;
}
