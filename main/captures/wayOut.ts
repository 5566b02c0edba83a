import type { Session } from 'electron';
import { captureSession, type Errand } from './captureSession';
import { openForwardProxy, type ForwardProxy } from './forwardProxy';
import type { MappedHosts } from './pinnedHosts';

/** A way out to the web: a session that knows nobody, and the proxy that is its only way. */
export interface WayOut {
  readonly session: Session;
  readonly proxy: ForwardProxy;
}

interface Limits {
  readonly errand: Errand;
  readonly mapped: MappedHosts;
  readonly maxBytes: number;
}

/** Opens a way out for as long as some work takes. Of one errand there is never more than one at a time. */
export async function withWayOut<T>(
  { errand, mapped, maxBytes }: Limits,
  work: (way: WayOut) => Promise<T>,
): Promise<T> {
  const proxy = await openForwardProxy(mapped, maxBytes);
  try {
    return await work({ session: await captureSession(proxy.port, errand), proxy });
  } finally {
    await proxy.close();
  }
}
