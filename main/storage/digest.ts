import { webcrypto } from 'node:crypto';
import { sha256, type Sha256 } from '../../shared/domain/ids';

/** SHA-256 of bytes, worked out in a thread: a draft may be so long that the window would wait for it. */
export async function digestOf(bytes: Uint8Array): Promise<Sha256> {
  const digest = await webcrypto.subtle.digest('SHA-256', bytes);
  return sha256.parse(Buffer.from(digest).toString('hex'));
}
