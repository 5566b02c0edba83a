import type { Quarry } from './quarry';
import { unpacked } from './unpacked';

/** Whether bytes hold it, whichever of the usual ways they are written in: encodings, escapes, markup, compression. */
export function bytesHold(quarry: Quarry, bytes: Uint8Array): boolean {
  return readings(bytes).some((text) => quarry.in(text).length > 0 || quarry.in(unescaped(text)).length > 0);
}

function readings(bytes: Uint8Array): readonly string[] {
  const plain = decoded(bytes);
  return [...plain, ...unpacked(bytes).flatMap(decoded)];
}

/** Below the tab: such bytes stand in no text, but within a wide sign of one. */
const SMALLEST_IN_TEXT = 9;

function decoded(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = buffer.toString('utf8');
  const mayBeWide = utf8.includes('\ufffd') || buffer.some((byte) => byte < SMALLEST_IN_TEXT);
  const wide = mayBeWide ? [buffer, buffer.subarray(1)].map((one) => one.toString('utf16le')) : [];
  const swapped = mayBeWide ? [buffer, buffer.subarray(1)].map(swappedText) : [];
  return [utf8, ...(utf8.includes('\ufffd') ? [buffer.toString('latin1')] : []), ...wide, ...swapped];
}

const swappedText = (buffer: Buffer): string =>
  Buffer.from(buffer.subarray(0, buffer.length - (buffer.length % 2)))
    .swap16()
    .toString('utf16le');

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
};
const ACCENTED = /&([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash);/g;

/** JSON's escapes, HTML's tags and entities, and the escapes of addresses and mails taken out; accents do not matter to a search. */
function unescaped(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (escape) => Buffer.from(escape.replace(/=/g, ''), 'hex').toString('utf8'))
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\["\\/]/g, (escape) => escape.charAt(1))
    .replace(/\\[nrt]/g, ' ')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(ACCENTED, '$1')
    .replace(/&#(\d{1,7});/g, (_, code: string) => signOf(Number(code)))
    .replace(/&#x([0-9a-fA-F]{1,6});/g, (_, code: string) => signOf(parseInt(code, 16)))
    .replace(/&([a-z]{2,6});/g, (entity, name: string) => NAMED[name] ?? entity)
    .replace(/(?:%[0-9a-fA-F]{2})+/g, (escape) =>
      Buffer.from(escape.replace(/%/g, ''), 'hex').toString('utf8'),
    );
}

const signOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
