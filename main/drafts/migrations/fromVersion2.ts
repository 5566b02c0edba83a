import type { Migration } from '../../storage/migrations';

/** Version 3 holds private notes on passages; until then there were none. */
export const fromVersion2: Migration = {
  from: 2,
  migrate: (old) => ({ ...old, schema: 3, privateNotes: [] }),
};
