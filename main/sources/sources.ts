import type { SourceId } from '../../shared/domain/ids';
import type { Source } from '../../shared/domain/source';

/** The sources that a library keeps, each found once by its canonical address. */
export interface Sources {
  /** The stored source of a canonical address, or null. */
  readonly byAddress: (address: string) => Promise<Source | null>;
  readonly findOrMake: (address: string, name: string) => Promise<Source>;
  readonly save: (id: SourceId, changes: Partial<Pick<Source, 'name' | 'note'>>) => Promise<Source>;
  readonly all: () => Promise<readonly Source[]>;
  /** Forgets a source and removes its file; content with its being gone already. */
  readonly remove: (id: SourceId) => Promise<void>;
}
