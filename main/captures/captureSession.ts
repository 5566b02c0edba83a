import { session, type Session } from 'electron';

/**
 * A session in memory alone, emptied before each capture, whose only way out is our proxy: loopback too goes through it.
 * A site is not told which program asks, since that would say who reads it.
 */
export async function captureSession(proxyPort: number): Promise<Session> {
  const bare = session.fromPartition('capture', { cache: false });
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
