import type { FileCalls } from '../../main/storage/fileCalls';

/** Calls that leave names in a folder to last when they may. Folders alone are opened to be read and then synced. */
export const withoutFolderSync = (calls: FileCalls): FileCalls => ({
  ...calls,
  open: async (path, flags) => {
    const file = await calls.open(path, flags);
    return flags === 'r' ? { ...file, sync: async () => undefined } : file;
  },
});
