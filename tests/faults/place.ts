import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** For what need not outlive the power: in memory, where there is a file system for that. A twin brings a place of its own. */
export const PLACE = process.env['STET_FAULTS_PLACE'] ?? (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
