import type { Disk } from './disk';
import { nodeFileCalls, type FileCalls } from './fileCalls';
import { nodeDisk } from './nodeDisk';

/** A disk that never waits for an fsync: for what is looked at once and thrown away, and for nothing else. */
export const fleetingDisk = (calls: FileCalls = nodeFileCalls): Disk => nodeDisk(withoutSync(calls));

const withoutSync = (calls: FileCalls): FileCalls => ({
  ...calls,
  open: async (path, flags) => ({ ...(await calls.open(path, flags)), sync: async () => undefined }),
});
