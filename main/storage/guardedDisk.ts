import { resolve, sep } from 'node:path';
import type { Disk } from './disk';

/** Does work while nobody else writes. */
export type WhileOurs = <T>(work: () => Promise<T>) => Promise<T>;

/** For what no other process can write in. */
export const alone: WhileOurs = (work) => work();

/**
 * A disk that does each write beneath `root` in `writing`, which rejects where nothing may be written. What lies elsewhere
 * (the app's own folder) is not its business.
 */
export function guardedDisk(disk: Disk, root: string, writing: WhileOurs): Disk {
  const beneath = `${resolve(root)}${sep}`;
  const isBeneath = (path: string): boolean => `${resolve(path)}${sep}`.startsWith(beneath);
  const guarded = <T>(paths: readonly string[], write: () => Promise<T>): Promise<T> =>
    paths.some(isBeneath) ? writing(write) : write();
  return {
    ...disk,
    replace: (path, bytes) => guarded([path], () => disk.replace(path, bytes)),
    replaceOver: (path, bytes, over) => guarded([path], () => disk.replaceOver(path, bytes, over)),
    replaceInPieces: (path, pieces) => guarded([path], () => disk.replaceInPieces(path, pieces)),
    create: (path, bytes) => guarded([path], () => disk.create(path, bytes)),
    claim: (path, bytes, like) => guarded([path], () => disk.claim(path, bytes, like)),
    disclaim: (path) => guarded([path], () => disk.disclaim(path)),
    append: (path, bytes) => guarded([path], () => disk.append(path, bytes)),
    cut: (path, length) => guarded([path], () => disk.cut(path, length)),
    makeFolder: (folder) => guarded([folder], () => disk.makeFolder(folder)),
    move: (from, to) => guarded([from, to], () => disk.move(from, to)),
    remove: (path) => guarded([path], () => disk.remove(path)),
  };
}
