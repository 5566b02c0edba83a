import { draft, type Draft } from '../../shared/domain/article';
import { ofAnyVersion } from '../storage/migrations';
import { fromVersion1 } from './migrations/fromVersion1';
import { fromVersion2 } from './migrations/fromVersion2';

/** The version of `draft.json` that this Stet writes. */
export const DRAFT_VERSION: Draft['schema'] = 3;

/** A draft as it lies in `draft.json`, whichever version wrote it. */
export const storedDraft = ofAnyVersion(draft, [fromVersion1, fromVersion2]);
