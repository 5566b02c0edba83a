import { statSync } from 'node:fs';
import { link, mkdir, open, readFile, readdir, rename, rm, stat, unlink } from 'node:fs/promises';

/** An open file, as far as Stet needs one. */
export interface OpenFile {
  /** Writes at the file's position and answers how many bytes were taken, which may be fewer than given. */
  readonly write: (bytes: Uint8Array) => Promise<number>;
  /** The next bytes at the file's position, at most so many; none at its end. */
  readonly read: (length: number) => Promise<Uint8Array>;
  readonly sync: () => Promise<void>;
  readonly facts: () => Promise<FileFacts>;
  readonly truncate: (length: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What tells a file from what it was before (its size in bytes, last change, and number on the disk), and from a folder. */
export interface FileFacts {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  readonly isDirectory: () => boolean;
}

/** The calls to the system that a disk is made of; faults are tried by putting others in their place. */
export interface FileCalls {
  readonly open: (path: string, flags: 'wx' | 'a' | 'r+' | 'r') => Promise<OpenFile>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readdir: (folder: string) => Promise<readonly string[]>;
  readonly stat: (path: string) => Promise<FileFacts>;
  /** Makes a folder and those above it; answers the first that it had to make, or undefined. */
  readonly mkdir: (folder: string) => Promise<string | undefined>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Renames if what lies at `to` is as expected just before, with nothing between the look and the call; else false. */
  readonly renameOver: (
    from: string,
    to: string,
    isExpected: (facts: FileFacts) => boolean,
  ) => Promise<boolean>;
  /** A second name for a file; `EEXIST` where that name is taken. Not every disk knows such a thing. */
  readonly link: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  /** Removes a file or a whole folder; content with its being gone already. */
  readonly remove: (path: string) => Promise<void>;
}

/** A word that is another one when the file was written since: its number on the disk tells two of one size and time apart. */
export const stampOf = ({ size, mtimeMs, ino }: FileFacts): string => `${size}-${mtimeMs}-${ino}`;

/** The calls of Node, unchanged. */
export const nodeFileCalls: FileCalls = {
  open: async (path, flags) => {
    const handle = await open(path, flags);
    return {
      write: async (bytes) => (await handle.write(bytes, 0, bytes.byteLength)).bytesWritten,
      read: async (length) => {
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length);
        return buffer.subarray(0, bytesRead);
      },
      sync: () => handle.sync(),
      facts: () => handle.stat(),
      truncate: (length) => handle.truncate(length),
      close: () => handle.close(),
    };
  },
  readFile: (path) => readFile(path),
  readdir: (folder) => readdir(folder),
  stat: (path) => stat(path),
  mkdir: (folder) => mkdir(folder, { recursive: true }),
  rename: (from, to) => rename(from, to),
  renameOver: async (from, to, isExpected) => {
    // Not awaited: between this look and the rename there is to be no turn of anything else.
    const found = statSync(to, { throwIfNoEntry: false });
    if (found === undefined || !isExpected(found)) return false;
    await rename(from, to);
    return true;
  },
  link: (from, to) => link(from, to),
  unlink: (path) => unlink(path),
  remove: (path) => rm(path, { recursive: true, force: true }),
};
