import { z } from 'zod';
import { instant, sha256 } from './ids';

/** How the key of a backup comes from its passphrase (scrypt), and the proof that it is the right one. */
export const backupHeader = z.strictObject({
  v: z.literal(1),
  /** Base-two logarithm of scrypt's N; its r is 8 and its p is 1. */
  cost: z.int().min(10).max(20),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  /** HMAC-SHA-256 of the canonical JSON of the other three. */
  proof: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackupHeader = Readonly<z.infer<typeof backupHeader>>;

/** A path within the library, with `/` between its parts; none that leads out of the folder it is restored to. */
const backedPath = z
  .string()
  .max(1024)
  .refine((path) => path.split('/').every(isPlainName), 'leads out of the library');

const FORBIDDEN = ['\\', '\0', ':'];

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !FORBIDDEN.some((sign) => name.includes(sign));
}

/** What stands before the bytes of each file in a backup; the last line counts the files instead. */
export const backupLine = z.union([
  z.strictObject({ path: backedPath, bytes: z.int().min(0), sha256 }),
  z.strictObject({ files: z.int().min(0) }),
]);
export type BackupLine = Readonly<z.infer<typeof backupLine>>;

/** A backup that was written, read back and compared. */
export const backupMade = z.strictObject({
  /** Shown to her; never sent back. */
  path: z.string(),
  at: instant,
  files: z.int(),
  bytes: z.int(),
  /** What verify found in a copy that was restored from it: it is true to a library that may itself be damaged. */
  findings: z.int(),
});
export type BackupMade = Readonly<z.infer<typeof backupMade>>;

/** How far a backup is: files that were copied, then read back and tried, out of how many. */
export const backupProgress = z.strictObject({
  step: z.enum(['copying', 'readingBack']),
  files: z.int(),
  of: z.int(),
});
export type BackupProgress = Readonly<z.infer<typeof backupProgress>>;

/** When each library, by its id, was last backed up on this computer. */
export const backupTimes = z.record(z.string(), instant);

/** The backups of each library, by its id, that were made on this computer. */
export const backupsMade = z.record(z.string(), z.array(z.strictObject({ path: z.string(), at: instant })));

/** A backup that was made on this computer, for her to see. */
export const knownBackup = z.strictObject({
  at: instant,
  path: z.string(),
  /** False where it was moved or removed, or its disk is not connected. */
  isThere: z.boolean(),
});
export type KnownBackup = Readonly<z.infer<typeof knownBackup>>;

/** Days after which the age of the last backup is shown. */
const BACKUP_IS_OLD_AFTER_DAYS = 7;

/** Whole days since a backup, where it is old enough to be shown; null otherwise, and where the clock went back. */
export function daysSinceOldBackup(at: string, now: Date): number | null {
  const days = Math.floor((now.getTime() - Date.parse(at)) / 86_400_000);
  return days >= BACKUP_IS_OLD_AFTER_DAYS ? days : null;
}
