import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesHold } from '../../../main/erasing/bytesHold';
import { quarryOf } from '../../../main/erasing/quarry';

const quarry = quarryOf({ kind: 'words', words: 'Zoë Quark', isWholeWord: false });
const holds = (bytes: Uint8Array | string): boolean =>
  quarry !== null && bytesHold(quarry, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);

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
  ]) {
    expect(holds(bytes)).toBe(true);
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
