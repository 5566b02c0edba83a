import { z } from 'zod';
import { instant, seq, sha256, zone } from './ids';

/** One line of a record: what is chained for good. Its content and salt lie beside the chain and can be erased. */
export const envelope = z.strictObject({
  v: z.literal(1),
  seq,
  /** SHA-256 of the bytes of the line before, without its newline; for the first, of `stet:1:` and the chain's name. */
  parent: sha256,
  at: instant,
  zone,
  /** The device that wrote the entry: a random id kept in the app's own folder. */
  device: z.string(),
  kind: z.string(),
  /** SHA-256 of 32 random bytes followed by the canonical content. */
  commit: sha256,
});
export type Envelope = Readonly<z.infer<typeof envelope>>;

/** The last entry of a chain: its place and the hash of its line. */
export const head = z.strictObject({ seq, hash: sha256 });
export type Head = Readonly<z.infer<typeof head>>;
