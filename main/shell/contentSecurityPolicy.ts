/**
 * What the window's page may load: its own files and nothing else. The nonce is for the style tags that Radix and cmdk
 * put in; it is fresh for each load.
 */
export function contentSecurityPolicy(nonce: string): string {
  return Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}

/** What the worker that decodes pictures may do: compile the decoder of HEIC, fetch it from us, and nothing else. */
export const DECODER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** A picture is looked at, and can be nothing else. */
export const PICTURE_POLICY = "default-src 'none'; sandbox";
