import { session, type Session } from 'electron';

/** What is fetched: each errand has a session of its own, so that none takes away another's way out. */
export const ERRANDS = ['capture', 'picture'] as const;
export type Errand = (typeof ERRANDS)[number];

/** The session of an errand, in memory alone. */
export const sessionOf = (errand: Errand): Session => session.fromPartition(errand, { cache: false });

/**
 * An errand's session, emptied before each use, whose only way out is our proxy: loopback too goes through it.
 * A site is not told which program asks, since that would say who reads it.
 */
export async function captureSession(proxyPort: number, errand: Errand): Promise<Session> {
  const bare = sessionOf(errand);
  await bare.clearStorageData();
  await bare.clearAuthCache();
  await bare.setProxy({
    mode: 'fixed_servers',
    proxyRules: `http://127.0.0.1:${proxyPort}`,
    proxyBypassRules: '<-loopback>',
  });
  await bare.closeAllConnections();
  bare.setUserAgent(bare.getUserAgent().replace(/ (Electron|Stet|stet)\/\S+/g, ''));
  return bare;
}
