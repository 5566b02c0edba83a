// The guards of the storage code, each with the trial that must fail when it is taken out of the source.

const STEPS = { only: 'steps' };
const STATES = { only: 'states', states: 3000 };
const DAMAGE = { only: 'damage', damaged: 400 };
const meeting = (name) => ({ only: 'processes', interleavings: 60, meetings: [name] });

/**
 * In `file`, what `has` says once is put as `becomes`; then `trial` must fail. A guard whose words have changed stops the run,
 * so that no twin is ever silently the real thing.
 */
export const GUARDS = [
  {
    guard: 'counts how many bytes the disk took',
    file: 'main/storage/durableWriter.ts',
    has: 'written += taken;',
    becomes: 'written = bytes.byteLength;',
    trial: STEPS,
  },
  {
    guard: 'writes a new file and renames it, and never over the old one',
    file: 'main/storage/durableWriter.ts',
    has: 'await writeNewFile(calls, temporary, pieces);',
    becomes:
      'await calls.remove(path); await writeNewFile(calls, path, pieces); return syncFolder(calls, dirname(path));',
    trial: STATES,
  },
  {
    guard: 'calls no error of the disk a success',
    file: 'main/storage/nodeDisk.ts',
    has: 'replaceFile(calls, path, bytes)),',
    becomes: 'replaceFile(calls, path, bytes).catch(() => undefined)),',
    trial: STEPS,
  },
  {
    guard: 'cuts off the rest of a failed append before it writes on',
    file: 'main/storage/lineLog.ts',
    has: 'await disk.cut(path, length);',
    becomes: '',
    trial: STEPS,
  },
  {
    guard: 'syncs a new file before its name points to it',
    file: 'main/storage/durableWriter.ts',
    has: 'await file.sync();',
    becomes: '',
    trial: STATES,
  },
  {
    guard: 'syncs the folder after a rename',
    file: 'main/storage/durableWriter.ts',
    has: 'await syncFolder(calls, dirname(path));',
    becomes: '',
    trial: STATES,
  },
  {
    guard: 'syncs what it appended',
    file: 'main/storage/nodeDisk.ts',
    has: 'Promise.all([file.facts(), file.sync()])',
    becomes: 'Promise.all([file.facts(), undefined])',
    trial: STATES,
  },
  {
    guard: 'puts into quarantine what it cuts off',
    file: 'main/storage/lineLog.ts',
    has: 'await quarantine.keep(path, found.subarray(length));',
    becomes: '',
    trial: DAMAGE,
  },
  {
    guard: 'puts into quarantine what does not read',
    file: 'main/storage/durableJson.ts',
    has: 'keptAt: await quarantine.moveAway(path)',
    becomes: 'keptAt: path',
    trial: DAMAGE,
  },
  {
    guard: 'compares a JSON file with its check',
    file: 'main/storage/checkedJson.ts',
    has: 'checkOf(rest) === check',
    becomes: 'true',
    trial: DAMAGE,
  },
  {
    guard: 'compares the head that the draft knows with the record',
    file: 'main/drafts/openArticle.ts',
    has: 'record.holds(known) ? null : known',
    becomes: 'null',
    trial: { only: 'damage', damaged: 12, damages: ['shortened'] },
  },
  {
    guard: 'compares each line of a cache with its hash',
    file: 'main/library/sealedLine.ts',
    has: 'return isSound ? JSON.parse',
    becomes: 'return isSound || true ? JSON.parse',
    trial: DAMAGE,
  },
  {
    guard: 'puts a file of the app’s own aside before it begins anew',
    file: 'main/storage/ownFile.ts',
    has: 'await putAside(path);',
    becomes: '',
    trial: DAMAGE,
  },
  {
    guard: 'keeps the settings of a later Stet',
    file: 'main/settings/appSettings.ts',
    has: "if (opened?.failure.code === 'libraryNewer') await quarantine.moveAway(path);",
    becomes: '',
    trial: DAMAGE,
  },
  {
    guard: 'gives the lock to one process',
    file: 'main/storage/lockHolder.ts',
    has: 'const state = stateOf(found);',
    becomes: 'return true;',
    trial: meeting('atOnce'),
  },
  {
    guard: 'waits for the turn of another',
    file: 'main/storage/turn.ts',
    has: 'if (await disk.claim(path, bytes, like)) return null;',
    becomes: 'await disk.claim(path, bytes, like); return null;',
    trial: { ...meeting('stolenInTheGap'), interleavings: 200 },
  },
  {
    guard: 'looks in its turn whether the lock is still its own',
    file: 'main/storage/lock.ts',
    has: 'isIn = await look();',
    becomes: 'isIn = true;',
    trial: meeting('stolen'),
  },
  {
    guard: 'looks at a draft once more just before it writes over it',
    file: 'main/storage/durableWriter.ts',
    has: 'stampOf(found) === over',
    becomes: 'true',
    trial: { ...meeting('foreignInTheGap'), interleavings: 200 },
  },
  {
    guard: 'remembers the file that it wrote, and not what lies there by then',
    file: 'main/storage/durableJson.ts',
    has: 'seen = { stamp, hash: tried };',
    becomes: 'seen = { stamp: await disk.stamp(path), hash: tried };',
    trial: { ...meeting('foreignInTheGap'), interleavings: 400 },
  },
  {
    guard: 'lets no write through while a library is only read',
    file: 'main/library/readOnlyLibrary.ts',
    has: 'if (refused !== null) throw new DiskError(refused);',
    becomes: '',
    trial: meeting('onlyRead'),
  },
  {
    guard: 'takes over the lock of a process that is gone',
    file: 'main/storage/lockHolder.ts',
    has: "return state === 'gone' ||",
    becomes: 'return',
    trial: meeting('killed'),
  },
  {
    guard: 'looks who wrote a draft since',
    file: 'main/drafts/changedUnderUs.ts',
    has: "if (found.kind !== 'changed') return false;",
    becomes: "if (found.kind !== 'unreadable') return false;",
    trial: meeting('foreign'),
  },
];
