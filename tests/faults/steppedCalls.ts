import { nodeFileCalls, type FileCalls } from '../../main/storage/fileCalls';

/** Calls to the system that are made one at a time, each only after it was asked for and let go. */
export interface SteppedCalls {
  readonly calls: FileCalls;
  readonly go: () => void;
}

/**
 * Asks before each call that another process could see or be seen by. Nothing is synced: it is the order of the steps that
 * is tried here, and not the power.
 */
export function steppedCalls(ask: (name: string, path: string) => void): SteppedCalls {
  let letGo: (() => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const stepped = <T>(name: string, path: string, call: () => Promise<T>): Promise<T> => {
    const turn = last.then(async () => {
      await new Promise<void>((done) => {
        letGo = done;
        ask(name, path);
      });
      return call();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  const real = nodeFileCalls;
  const calls: FileCalls = {
    open: async (path, flags) => {
      const file = await stepped(`open ${flags}`, path, () => real.open(path, flags));
      return {
        ...file,
        sync: async () => undefined,
        write: (bytes) => stepped('write', path, () => file.write(bytes)),
        truncate: (length) => stepped('truncate', path, () => file.truncate(length)),
      };
    },
    readFile: (path) => stepped('readFile', path, () => real.readFile(path)),
    readdir: (folder) => stepped('readdir', folder, () => real.readdir(folder)),
    stat: (path) => stepped('stat', path, () => real.stat(path)),
    mkdir: (folder) => stepped('mkdir', folder, () => real.mkdir(folder)),
    rename: (from, to) => stepped('rename', to, () => real.rename(from, to)),
    renameOver: (from, to, isExpected) => stepped('rename', to, () => real.renameOver(from, to, isExpected)),
    link: (from, to) => stepped('link', to, () => real.link(from, to)),
    unlink: (path) => stepped('unlink', path, () => real.unlink(path)),
    remove: (path) => stepped('remove', path, () => real.remove(path)),
  };
  return {
    calls,
    go: () => {
      const done = letGo;
      letGo = null;
      done?.();
    },
  };
}
