import { session } from 'electron';

/** Where no word of hers is meant to be, and Chromium might have kept one all the same; the widths of columns stay. */
const STORAGES = [
  'cookies',
  'filesystem',
  'indexdb',
  'shadercache',
  'serviceworkers',
  'cachestorage',
] as const;

/** Throws away what Chromium itself keeps for our window and for captures. */
export async function forgetBrowsing(): Promise<void> {
  for (const kept of [session.defaultSession, session.fromPartition('capture', { cache: false })]) {
    await kept.clearCache();
    await kept.clearHostResolverCache();
    await kept.clearAuthCache();
    await kept.clearCodeCaches({});
    await kept.clearStorageData({ storages: [...STORAGES] });
  }
}
