import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../main/importing/decodeText';
import { importingHandlers } from '../../../main/importing/handlers';
import type { AppContext } from '../../../main/ipc/context';
import type { Library } from '../../../main/library/library';
import { importProposal } from '../../../shared/domain/importing';
import { sha256Hex } from '../../../shared/text/hash';
import { newId, open, temporaryFolder, valueOf } from '../../support/temporaryLibrary';
import { sampleSnapshot } from '../../../main/importing/sample';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from(
    [0xfeff, ...Array.from(text, (one) => one.charCodeAt(0))].flatMap((unit) =>
      bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
    ),
  );

function contextOf(library: Library | null): AppContext {
  return {
    library: () => library,
    targets: () => Promise.resolve([]),
    announce: () => undefined,
    now: () => new Date(),
    newId,
    queueCaptures: () => 0,
    sampleSnapshot: () => sampleSnapshot(newId),
  };
}
const readWith = (library: Library | null) => (name: string, bytes: Uint8Array) =>
  importingHandlers(contextOf(library))['importing.read']({
    name,
    bytes: Uint8Array.from(bytes),
    language: 'en-GB',
    zone: 'Europe/London',
  });

describe('The text of a file', () => {
  it('is read in the sets that files come in', () => {
    expect(decodeText(utf8('\uFEFFnaïve £27 “no”'))).toBe('naïve £27 “no”');
    expect(decodeText(utf16('naïve “no”', false))).toBe('naïve “no”');
    expect(decodeText(utf16('naïve “no”', true))).toBe('naïve “no”');
    expect(decodeText(Uint8Array.of(0x93, 0x80, 0x32, 0x37, 0x94, 0x20, 0xe9))).toBe('“€27” é');
  });

  it('is none where the file is something else', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 8, 0))).toBeNull();
    expect(decodeText(utf8('%PDF-1.7\n'))).toBeNull();
    expect(decodeText(utf8('{\\rtf1 x}'))).toBeNull();
    expect(
      decodeText(Uint8Array.from({ length: 500 }, (_, index) => (index * 37 + 1) % 256 || 1)),
    ).toBeNull();
  });
});

describe('A file that she opens', () => {
  it('says what was not taken over from it', async () => {
    const library = await open(await temporaryFolder());
    const html = '<h1>Headline</h1><p>Text.</p><img src="a.jpg"><script>1</script>';
    const proposal = valueOf(await readWith(library)('post.html', utf8(html)));
    expect(proposal.dropped).toEqual(['a picture', 'a script']);
  });

  it('is kept as it came, and becomes a proposal', async () => {
    const library = await open(await temporaryFolder());
    const bytes = utf8('Headline\n\nIt rose (read more here).\n\nLeave a Reply\n\nLog Out');
    const proposal = valueOf(await readWith(library)('post.TXT', bytes));
    expect(importProposal.parse(proposal)).toMatchObject({
      file: { name: 'post.TXT', object: { sha256: sha256Hex(bytes), ext: 'txt' } },
      fields: { headline: 'Headline', language: 'en-GB', zone: 'Europe/London' },
      missingLinks: 1,
    });
    expect(sha256Hex(await library.objects.read({ sha256: sha256Hex(bytes), ext: 'txt' }))).toBe(
      sha256Hex(bytes),
    );
  });

  it('is refused in words that say why', async () => {
    const library = await open(await temporaryFolder());
    const codeOf = async (name: string, bytes: Uint8Array) => {
      const result = await readWith(library)(name, bytes);
      return result.ok ? 'ok' : result.failure.code;
    };
    expect(await codeOf('post.docx', utf8('x'))).toBe('importUnknownKind');
    expect(await codeOf('post', utf8('x'))).toBe('importUnknownKind');
    expect(await codeOf('post.txt', utf8(' \n\n '))).toBe('importEmpty');
    expect(await codeOf('post.html', utf8('<script>x</script>'))).toBe('importEmpty');
    expect(await codeOf('post.txt', Uint8Array.of(0, 1, 2, 3))).toBe('importUnreadable');
    expect(await codeOf('post.txt', new Uint8Array(20 * 1024 * 1024 + 1))).toBe('importTooLarge');
  });

  it('needs an open library', async () => {
    expect(await readWith(null)('post.txt', utf8('x'))).toMatchObject({
      ok: false,
      failure: { code: 'noLibrary' },
    });
  });
});
