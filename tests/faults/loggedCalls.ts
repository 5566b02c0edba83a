import type { FileCalls, FileFacts, OpenFile } from '../../main/storage/fileCalls';

/** A file or a folder, by a number that it keeps under whatever name it has. */
export type Node = number;

/** What was asked of the disk, in order; nothing of it need be on the disk before it was synced. */
export type Step =
  | { readonly kind: 'write'; readonly node: Node; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly node: Node; readonly length: number }
  | { readonly kind: 'sync'; readonly node: Node }
  | {
      readonly kind: 'link';
      readonly folder: Node;
      readonly name: string;
      readonly node: Node;
      readonly isFolder: boolean;
    }
  | { readonly kind: 'unlink'; readonly folder: Node; readonly name: string }
  | { readonly kind: 'rename'; readonly from: Place; readonly to: Place; readonly node: Node };

interface Place {
  readonly folder: Node;
  readonly name: string;
}

/** A disk in memory that keeps a log of all that it was asked to do. */
export interface LoggedCalls {
  readonly calls: FileCalls;
  readonly log: readonly Step[];
}

/** The folder in which everything lies. */
export const ROOT: Node = 0;

type Held = { readonly node: Node } & (
  | { readonly kind: 'file'; bytes: Buffer; changed: number }
  | { readonly kind: 'folder'; readonly names: Map<string, Held> }
);
type Folder = Extract<Held, { kind: 'folder' }>;
type File = Extract<Held, { kind: 'file' }>;

/** Calls to a disk in memory; paths are absolute, with `/`. */
export function loggedCalls(): LoggedCalls {
  const log: Step[] = [];
  const root: Folder = { node: ROOT, kind: 'folder', names: new Map() };
  let [nodes, clock] = [ROOT, 0];

  const find = (path: string): Held | undefined =>
    partsOf(path).reduce<Held | undefined>(
      (held, name) => (held?.kind === 'folder' ? held.names.get(name) : undefined),
      root,
    );
  const folderOf = (path: string): { readonly folder: Folder; readonly name: string } => {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    const folder = find(`/${parts.join('/')}`);
    if (folder?.kind !== 'folder') throw refusal('ENOENT', path);
    return { folder, name };
  };
  const add = (path: string, held: Held): void => {
    const { folder, name } = folderOf(path);
    folder.names.set(name, held);
    log.push({ kind: 'link', folder: folder.node, name, node: held.node, isFolder: held.kind === 'folder' });
  };
  const fileAt = (path: string): File => {
    const held = find(path);
    if (held === undefined) throw refusal('ENOENT', path);
    if (held.kind === 'folder') throw refusal('EISDIR', path);
    return held;
  };
  const rename = (from: string, to: string): void => {
    const held = find(from);
    if (held === undefined) throw refusal('ENOENT', from);
    const [old, next] = [folderOf(from), folderOf(to)];
    old.folder.names.delete(old.name);
    next.folder.names.set(next.name, held);
    log.push({
      kind: 'rename',
      from: { folder: old.folder.node, name: old.name },
      to: { folder: next.folder.node, name: next.name },
      node: held.node,
    });
  };
  const unlink = (path: string): void => {
    const { folder, name } = folderOf(path);
    folder.names.delete(name);
    log.push({ kind: 'unlink', folder: folder.node, name });
  };
  const openHeld = (held: Held): OpenFile => {
    let position = 0;
    const file = (): File => {
      if (held.kind === 'file') return held;
      throw refusal('EISDIR', '');
    };
    return {
      write: async (bytes) => {
        const { node } = file();
        const at = file().bytes.byteLength;
        const copy = Buffer.from(bytes);
        file().bytes = Buffer.concat([file().bytes, copy]);
        file().changed = clock += 1;
        log.push({ kind: 'write', node, at, bytes: copy });
        return copy.byteLength;
      },
      read: async (length) => {
        const piece = file().bytes.subarray(position, position + length);
        position += piece.byteLength;
        return piece;
      },
      sync: async () => void log.push({ kind: 'sync', node: held.node }),
      facts: async () => factsOf(held),
      truncate: async (length) => {
        file().bytes = file().bytes.subarray(0, length);
        log.push({ kind: 'truncate', node: held.node, length });
      },
      close: async () => undefined,
    };
  };
  const calls: FileCalls = {
    open: async (path, flags) => {
      const held = find(path);
      if (flags === 'wx' && held !== undefined) throw refusal('EEXIST', path);
      if (held !== undefined) return openHeld(held);
      if (flags === 'r' || flags === 'r+') throw refusal('ENOENT', path);
      const made: File = { node: (nodes += 1), kind: 'file', bytes: Buffer.alloc(0), changed: 0 };
      add(path, made);
      return openHeld(made);
    },
    readFile: async (path) => Buffer.from(fileAt(path).bytes),
    readdir: async (path) => {
      const held = find(path);
      if (held === undefined) throw refusal('ENOENT', path);
      if (held.kind === 'file') throw refusal('ENOTDIR', path);
      return [...held.names.keys()];
    },
    stat: async (path) => {
      const held = find(path);
      if (held === undefined) throw refusal('ENOENT', path);
      return factsOf(held);
    },
    mkdir: async (path) => {
      const parts = partsOf(path);
      let first: string | undefined;
      for (let depth = 1; depth <= parts.length; depth++) {
        const part = `/${parts.slice(0, depth).join('/')}`;
        if (find(part) !== undefined) continue;
        add(part, { node: (nodes += 1), kind: 'folder', names: new Map() });
        first ??= part;
      }
      return first;
    },
    rename: async (from, to) => rename(from, to),
    renameOver: async (from, to, isExpected) => {
      const found = find(to);
      if (found === undefined || !isExpected(factsOf(found))) return false;
      rename(from, to);
      return true;
    },
    link: async (from, to) => {
      if (find(to) !== undefined) throw refusal('EEXIST', to);
      add(to, fileAt(from));
    },
    unlink: async (path) => {
      if (find(path) === undefined) throw refusal('ENOENT', path);
      unlink(path);
    },
    remove: async (path) => {
      if (find(path) !== undefined) unlink(path);
    },
  };
  return { calls, log };
}

const factsOf = (held: Held): FileFacts => ({
  size: held.kind === 'file' ? held.bytes.byteLength : 0,
  mtimeMs: held.kind === 'file' ? held.changed : 0,
  ino: held.node,
  isDirectory: () => held.kind === 'folder',
});

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

const refusal = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });
