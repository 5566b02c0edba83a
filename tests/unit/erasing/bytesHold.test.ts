import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesHold } from '../../../main/erasing/bytesHold';
import { quarryOf } from '../../../main/erasing/quarry';

function holds(bytes: Uint8Array | string, words = 'Zoë Quark'): boolean {
  const quarry = quarryOf({ kind: 'words', words, isWholeWord: false });
  return quarry !== null && bytesHold(quarry, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
}

/** A document as word processors write it: a zip with a file in it. */
function zipped(text: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE('word/document.xml'.length, 26);
  return Buffer.concat([header, Buffer.from('word/document.xml'), deflateRawSync(text), Buffer.from('PK')]);
}

test('bytes hold a name however they are written', () => {
  const text = 'It was Zoë Quark who rang.';
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(text, 'latin1'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    Buffer.concat([Buffer.of(0), Buffer.from(text, 'utf16le')]),
    gzipSync(text),
    deflateSync(text),
    deflateRawSync(text),
    Buffer.concat([Buffer.from('%PDF-1.7 stream\n'), deflateSync(text), Buffer.from('\nendstream')]),
    Buffer.concat([Buffer.from('first'), gzipSync(Buffer.from(text, 'utf16le')), Buffer.from('last')]),
    zipped(text),
    Buffer.from('Это Зоя', 'utf16le'),
  ]) {
    expect(holds(bytes) || holds(bytes, 'Зоя')).toBe(true);
  }
});

test('bytes hold a name behind markup and escapes', () => {
  for (const text of [
    '<p>Zo&euml; <b>Qu</b>ark</p>',
    'Zo&#235;&nbsp;Quark',
    'Zo&#xEB; Quark',
    '{"name":"Zo\\u00eb Quark"}',
    'https://x.example/?q=Zo%C3%AB%20Quark',
    'https://x.example/zoe-quark',
    'It was Zo=C3=AB Qu=\r\nark',
    `data:text/plain;base64,${Buffer.from('It was Zoë Quark.').toString('base64')}`,
    `${Buffer.from(`${'x'.repeat(90)} Zoë Quark`)
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n')}`,
  ]) {
    expect(holds(text), text).toBe(true);
  }
});

test('bytes without it do not hold it', () => {
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('Zoë and a quark'),
    gzipSync('Zoë'),
    Buffer.alloc(1000),
  ]) {
    expect(holds(bytes)).toBe(false);
  }
});
