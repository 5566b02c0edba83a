import { session } from 'electron';
import { ERRANDS, sessionOf } from '../captures/captureSession';

/** Where no word of hers is meant to be, and Chromium might have kept one all the same; the widths of columns stay. */
const STORAGES = [
  'cookies',
  'filesystem',
  'indexdb',
  'shadercache',
  'serviceworkers',
  'cachestorage',
] as const;

/** Throws away what Chromium itself keeps for our window and for what it fetched. */
export async function forgetBrowsing(): Promise<void> {
  for (const kept of [session.defaultSession, ...ERRANDS.map(sessionOf)]) {
    await kept.clearCache();
    await kept.clearHostResolverCache();
    await kept.clearAuthCache();
    await kept.clearCodeCaches({});
    await kept.clearStorageData({ storages: [...STORAGES] });
  }
}
