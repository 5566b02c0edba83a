import type { App } from 'electron';

/**
 * Chromium resolves no names here: our page is `app:`, captures go through our proxy, and the main process has a resolver
 * of its own. Without this, a captured page's `dns-prefetch` would ask the network past the proxy. Before the app is ready.
 */
export function forbidNameLookups({ commandLine }: App): void {
  commandLine.appendSwitch('dns-prefetch-disable');
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
}
