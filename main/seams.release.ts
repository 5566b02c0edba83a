/** What a release has in place of the seams: the true clock, no mapped hosts, no faults, no network log. */
export const seams: typeof import('./seams').seams = {
  begin: () => undefined,
  now: () => new Date(),
  hosts: () => new Map(),
  patience: (usual) => usual,
  suggestedLibraryPath: (usual) => usual,
  fileCalls: (real) => real,
};
