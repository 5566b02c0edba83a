import type { Migration } from '../../storage/migrations';

/** Version 2 says how far an article is; until then each was a draft. */
export const fromVersion1: Migration = {
  from: 1,
  migrate: (old) => ({ ...old, schema: 2, stage: 'draft' }),
};
