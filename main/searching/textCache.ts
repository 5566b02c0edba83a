import { dirname } from 'node:path';
import { parsed } from '../storage/chain';
import { ignoreDisk, type Disk } from '../storage/disk';
import { wholeLength, wholeLines } from '../storage/lines';
import { articleId, type ArticleId } from '../../shared/domain/ids';
import { articleText, type ArticleText } from './articleText';

/** The folded texts of a library in a file of the app's own folder, a line each; the last line of an article counts. */
export interface TextCache {
  readonly texts: Map<ArticleId, ArticleText>;
  /** Brings texts in and takes articles out, here and in the file. */
  readonly change: (put: readonly ArticleText[], gone: readonly ArticleId[]) => Promise<void>;
  /** Throws all of it away, the file too; rejects where the disk refuses, since then words are left. */
  readonly clear: () => Promise<void>;
}

const SPARE_LINES = 100;

/** Reads the file. A line that does not read is left out: its article is read again from the library. */
export async function openTextCache(disk: Disk, path: string): Promise<TextCache> {
  const texts = new Map<ArticleId, ArticleText>();
  const bytes = await disk.readIfThere(path).catch(ignoreDisk);
  let lines = bytes === null ? Infinity : readLines(bytes, texts);
  const isWorn = (): boolean => lines > 2 * texts.size + SPARE_LINES;
  return {
    texts,
    change: async (put, gone) => {
      for (const text of put) texts.set(text.id, text);
      for (const id of gone) texts.delete(id);
      try {
        if (isWorn()) {
          await disk.makeFolder(dirname(path));
          await disk.replace(path, toLines([...texts.values()]));
          lines = texts.size;
        } else if (put.length + gone.length > 0) {
          await disk.append(path, toLines([...put, ...gone.map((id) => ({ gone: id }))]));
          lines += put.length + gone.length;
        }
      } catch (error) {
        // It is a cache: what was not written is read again. After a line that was cut short nothing is appended.
        ignoreDisk(error);
        lines = Infinity;
      }
    },
    clear: async () => {
      texts.clear();
      lines = Infinity;
      await disk.remove(path);
    },
  };
}

const toLines = (values: readonly unknown[]): Uint8Array =>
  Buffer.concat(values.map((value) => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8')));

/** How many lines there are; of a file that was cut short none can be appended to. */
function readLines(bytes: Uint8Array, texts: Map<ArticleId, ArticleText>): number {
  const lines = wholeLines(bytes);
  for (const line of lines) readLine(parsed(line), texts);
  return wholeLength(bytes) === bytes.byteLength ? lines.length : Infinity;
}

function readLine(value: unknown, texts: Map<ArticleId, ArticleText>): void {
  const text = articleText.safeParse(value);
  if (text.success) texts.set(text.data.id, text.data);
  else if (typeof value === 'object' && value !== null && 'gone' in value) {
    const gone = articleId.safeParse(value.gone);
    if (gone.success) texts.delete(gone.data);
  }
}
