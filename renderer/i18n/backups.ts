import { counted, figure } from './counted';

const MEGABYTE = 1_000_000;

/** "820 kB", "12 MB" */
const size = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / MEGABYTE)} MB`;

export const backupWords = {
  backUp: 'Back up library…',
  restore: 'Restore…',
  lastBackup: (days: number) => `Last backup ${counted(days, 'day')} ago`,
  neverHint: 'Never backed up',
  never: 'Not backed up on this computer yet.',
  lastAt: (when: string) => `Last backup: ${when}.`,
  hint: 'The whole library in one encrypted file, on a disk that you choose.',
  restoreHint: 'Brings a backup back as a library of its own. Nothing is restored over what is there.',

  name: 'Back up library',
  description: 'Everything in the library goes into one encrypted file, is read back, and compared.',
  passphrase: 'Passphrase',
  passphraseHint: 'At least 12 characters; four words that mean something to you alone are good.',
  again: 'Passphrase again',
  tooShort: 'Use at least 12 characters.',
  differs: 'The two are not the same.',
  noWayBack: 'Stet does not keep the passphrase. Without it nobody can open the backup: write it down.',
  choosePlace: 'Choose where…',
  made: 'The backup is made, and was read back whole.',
  counts: (files: number, bytes: number) => `${counted(files, 'file')}, ${size(bytes)} encrypted.`,
  findings: (count: number) =>
    `It is a true copy, but in the library itself ${count === 1 ? 'one thing is' : `${figure(count)} things are`} not as written. Verify the library.`,
  elsewhere: 'Keep it on another disk than the library, and off your desk.',
  done: 'Done',
  cancel: 'Cancel the backup',
  steps: {
    copying: (files: number, of: number) => `Copying: ${figure(files)} of ${counted(of, 'file')}`,
    readingBack: (files: number, of: number) => `Reading it back: ${figure(files)} of ${counted(of, 'file')}`,
  },
  stepNames: { copying: 'Copying', readingBack: 'Reading it back' },

  restoreName: 'Restore a backup',
  restoreDescription: 'Every file is checked before anything is put in its place.',
  file: 'Backup',
  noFile: 'None chosen yet.',
  chooseFile: 'Choose a backup…',
  restorePassphrase: 'The passphrase that you gave when it was made.',
  chooseFolder: 'Restore into…',
} as const;

export const SHORTEST_PASSPHRASE = 12;
