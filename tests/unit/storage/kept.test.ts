import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDurableJson } from '../../../main/storage/durableJson';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { openObjects } from '../../../main/storage/objectStore';
import { failingCalls } from '../../faults/failingCalls';
import { quarantineAt, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

const schema = z.strictObject({ schema: z.literal(1), note: z.string() });
const openNote = (root: string, disk = nodeDisk()) =>
  openDurableJson({
    disk,
    path: join(root, 'note.json'),
    schema,
    version: 1,
    quarantine: quarantineAt(root),
    unreadable: 'libraryUnreadable',
  });

describe('a JSON file', () => {
  test('has in memory what is on disk, also when a save fails', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'note.json'), JSON.stringify({ schema: 1, note: 'first' }));
    const failing = failingCalls({ at: 2, fault: 'ENOSPC', isLasting: false });
    const opened = await openNote(root, nodeDisk(failing.calls));
    const file = opened && valueOf(opened);
    await expect(file?.put({ schema: 1, note: 'second' })).rejects.toThrow('diskFull');
    expect(file?.value().note).toBe('first');
    await file?.put({ schema: 1, note: 'third' });
    const again = await openNote(root);
    expect(again && valueOf(again).value().note).toBe('third');
  });

  test.each(['', '{"schema":1,"note":"cu', '\0\0\0\0', '{"schema":1,"text":"another shape"}', 'null'])(
    'that holds %j goes to quarantine byte for byte, and is a failure',
    async (damaged) => {
      const root = await temporaryFolder();
      await writeFile(join(root, 'note.json'), damaged);
      const opened = await openNote(root);
      if (opened === null || opened.ok) throw new Error('It was opened.');
      expect(opened.failure.code).toBe('libraryUnreadable');
      expect(await readFile(join(root, String(opened.failure.facts.keptAt)), 'utf8')).toBe(damaged);
      expect(await openNote(root)).toBeNull();
    },
  );

  test('of a newer version is left as it is', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'note.json'), '{"schema":2,"note":"from tomorrow"}');
    const opened = await openNote(root);
    expect(opened?.ok === false && opened.failure.code).toBe('libraryNewer');
    expect(await readdir(root)).toEqual(['note.json']);
  });
});

describe('objects', () => {
  test('are kept once under their hash, and an altered one is never handed out', async () => {
    const root = await temporaryFolder();
    const objects = openObjects({ disk: nodeDisk(), root, quarantine: quarantineAt(root) });
    const bytes = Buffer.from('a page as it was sent');
    const kept = await objects.keep(bytes, 'html', 'text/html');
    expect(await objects.keep(bytes, 'html', 'text/html')).toEqual(kept);
    expect(Buffer.from(await objects.read(kept))).toEqual(bytes);

    const path = join(root, 'objects', kept.sha256.slice(0, 2), `${kept.sha256}.html`);
    await writeFile(path, 'another page');
    await expect(objects.read(kept)).rejects.toThrow('diskFault');
    await objects.keep(bytes, 'html', 'text/html');
    expect(Buffer.from(await objects.read(kept))).toEqual(bytes);
    expect(await readdir(join(root, 'quarantine'))).toHaveLength(1);
  });
});
