// What a fault run came to, as figures with their goals: what was promised, and how often it was tried.

/** Broken promises: the goal of each is none. */
const PROMISES = {
  savesLost: 'saves',
  unreadable: 'libraries',
  untrueMessages: 'messages',
  neitherOldNorNew: 'files',
  failedStarts: 'starts',
  overwritten: 'files',
  unnoticed: 'files',
  charactersLost: 'interleavings',
  guardsNotMissed: 'guards',
};

/** How often something must be tried for the figures to mean what we say of them; fewer are reported, and no failure. */
const EXTENTS = {
  kills: [1000, 'kills'],
  fullAppKills: [200, 'kills'],
  powerCuts: [100, 'power cuts'],
  states: [20_000, 'states'],
  damagedFiles: [2000, 'files'],
  interleavings: [1000, 'interleavings'],
  clocksSetBack: [20, 'sessions'],
};

/** Adds up the outcomes of the trials: `{ ok, passed, failed, figures }`. */
export function sumUp(outcomes, twins, seed) {
  const counted = Object.assign({}, ...outcomes.map(({ figures }) => figures));
  const { nodeKills = 0, fullAppKills = 0, operationsTimesFaultsOldOrNew, ...others } = counted;
  const isKilled = 'nodeKills' in counted || 'fullAppKills' in counted;
  const all = isKilled ? { ...others, kills: nodeKills + fullAppKills, fullAppKills } : others;
  const broken = (name) => outcomes.reduce((sum, one) => sum + (one.broken[name] ?? 0), 0);
  const figures = { seed: { value: seed } };
  for (const [name, unit] of Object.entries(PROMISES)) {
    const value = name === 'guardsNotMissed' ? twins.gotAway.length : broken(name);
    figures[name] = { value, goal: 0, unit };
  }
  if (operationsTimesFaultsOldOrNew !== undefined) {
    figures.operationsTimesFaultsOldOrNew = { value: operationsTimesFaultsOldOrNew, goal: 100, unit: '%' };
  }
  for (const [name, value] of Object.entries(all)) {
    const [goal, unit] = EXTENTS[name] ?? [];
    figures[name] = goal === undefined ? { value } : { value, goal, unit };
  }
  figures.guardsRemoved = { value: twins.count, unit: 'guards' };
  const passed = outcomes.reduce((sum, one) => sum + one.passed, twins.count - twins.gotAway.length);
  const failed = outcomes.reduce((sum, one) => sum + one.failed.length, twins.gotAway.length);
  return { ok: failed === 0, passed, failed, figures };
}
