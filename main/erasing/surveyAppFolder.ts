import { join } from 'node:path';
import { ignoreDisk, type Disk } from '../storage/disk';
import { bytesHold } from './bytesHold';
import type { Quarry } from './quarry';
import { filesIn } from './surveyFiles';

/** What of the app's own folder is thrown away with the library's words, and made anew without them. */
const FORGOTTEN = /^(lists|Cache|Code Cache|GPUCache|Dawn\w*Cache|checking)\//;

/** The files in the app's own folder that hold it all the same, such as the settings with the library's place. */
export async function surveyAppFolder(
  quarry: Quarry,
  disk: Disk,
  folder: string | undefined,
): Promise<readonly string[]> {
  if (folder === undefined || !quarry.isText) return [];
  const holding: string[] = [];
  for await (const path of filesIn(disk, folder, '')) {
    if (FORGOTTEN.test(path)) continue;
    if (quarry.in(path).length > 0 || (await holds(quarry, disk, join(folder, path)))) holding.push(path);
  }
  return holding;
}

/** Chromium has sockets and locks there, which nobody can read. */
async function holds(quarry: Quarry, disk: Disk, path: string): Promise<boolean> {
  const bytes = await disk.readIfThere(path).catch(ignoreDisk);
  return bytes !== null && bytesHold(quarry, bytes);
}
