/** Where passwords are kept: never in the library, never in a log, and never as plain text. */
export interface Vault {
  /** False where the system offers no safe place; then a password is asked for each time and kept nowhere. */
  readonly isSafe: () => boolean;
  /** Keeps a secret under a name; rejects with `DiskError`. Call it only where the vault is safe. */
  readonly keep: (name: string, secret: string) => Promise<void>;
  /** Null where there is none, or where it can no longer be opened. */
  readonly read: (name: string) => Promise<string | null>;
  readonly forget: (name: string) => Promise<void>;
}
