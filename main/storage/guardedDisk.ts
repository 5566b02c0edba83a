import { resolve, sep } from 'node:path';
import type { Failure } from '../../shared/errors/failure';
import { DiskError, type Disk } from './disk';

/**
 * A disk that asks, before each write beneath `root`, whether it may; `refusal` answers null when it may. What lies
 * elsewhere (the app's own folder) is not its business.
 */
export function guardedDisk(disk: Disk, root: string, refusal: () => Failure | null): Disk {
  const beneath = `${resolve(root)}${sep}`;
  const mayWrite = (path: string): void => {
    const failure = `${resolve(path)}${sep}`.startsWith(beneath) ? refusal() : null;
    if (failure !== null) throw new DiskError(failure);
  };
  return {
    ...disk,
    replace: async (path, bytes) => {
      mayWrite(path);
      return disk.replace(path, bytes);
    },
    replaceInPieces: async (path, pieces) => {
      mayWrite(path);
      return disk.replaceInPieces(path, pieces);
    },
    create: async (path, bytes) => {
      mayWrite(path);
      return disk.create(path, bytes);
    },
    append: async (path, bytes) => {
      mayWrite(path);
      return disk.append(path, bytes);
    },
    cut: async (path, length) => {
      mayWrite(path);
      return disk.cut(path, length);
    },
    makeFolder: async (folder) => {
      mayWrite(folder);
      return disk.makeFolder(folder);
    },
    move: async (from, to) => {
      mayWrite(from);
      mayWrite(to);
      return disk.move(from, to);
    },
    remove: async (path) => {
      mayWrite(path);
      return disk.remove(path);
    },
  };
}
