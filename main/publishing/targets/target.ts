import type { Snapshot } from '../../../shared/domain/article';
import type { Head } from '../../../shared/domain/envelope';
import type { EditionId, Sha256 } from '../../../shared/domain/ids';
import type { Failure, Result } from '../../../shared/errors/failure';
import type { WordPressMedium } from '../../../shared/html/renderWordPress';
import type { EditionMaterial } from '../material';

/**
 * What came of something that was sent: it was done; it was certainly not done; or nobody can say, because the
 * line broke after the first byte, and then it is looked up before anything is sent again.
 */
export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'unclear'; readonly failure: Failure };

/** Where to look for an article at a target. */
export interface Place {
  readonly marker: EditionId;
  /** The target's own id, from the last edition that was sent there. */
  readonly remoteId: string | null;
  readonly slug: string;
}

/** What a target holds of an article. */
export interface RemoteCopy {
  readonly remoteId: string;
  readonly address: string;
  readonly visibility: 'hidden' | 'scheduled' | 'public';
  /** The bytes as the target returned them, for the record. */
  readonly bytes: Uint8Array;
  readonly seen: Sha256;
  readonly modifiedAt: string | null;
  /** The head that the text carries: it names the very intent that sent it. */
  readonly carries: Head | null;
  /** What stands there, as an article; `base` gives what a target does not hold. */
  readonly asSnapshot: (base: Snapshot) => Snapshot;
}

/** What was put in place before the text: ids at the target, and what it would not take. */
export interface Attachments {
  readonly featured: string | null;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  /** The body's pictures where the target knows them by ids and addresses of its own, by the hash of their files. */
  readonly media: ReadonlyMap<Sha256, WordPressMedium>;
  readonly remarks: readonly string[];
}

export const NOTHING_ATTACHED: Attachments = {
  featured: null,
  categories: [],
  tags: [],
  media: new Map(),
  remarks: [],
};

/** An edition as a target takes it: the exact bytes. */
export interface Composition {
  readonly bytes: Uint8Array;
  readonly ext: string;
  readonly mediaType: string;
}

/** A place that articles are published to, as the protocol needs it; each kind of target is one of these. */
export interface PublishingTarget {
  /** How long after the last attempt the server's "it is not here" can be believed, in milliseconds. */
  readonly settlesAfter: number;
  /** True where a copy that went missing is simply made again: the folder is ours alone. */
  readonly mayBeMissing: boolean;
  /** Reaches the target and makes sure that we may publish there; changes nothing. */
  readonly prepare: (material: EditionMaterial) => Promise<Result<null>>;
  readonly find: (place: Place) => Promise<Result<RemoteCopy | null>>;
  /** Sends pictures and names, each once. */
  readonly attach: (material: EditionMaterial) => Promise<Attempt<Attachments>>;
  /** What is attached to a copy that is there already, as far as its text says so; asks nobody. */
  readonly attachedTo: (material: EditionMaterial, copy: RemoteCopy) => Attachments;
  readonly compose: (material: EditionMaterial, attachments: Attachments, isNew: boolean) => Composition;
  /** Makes a copy that no reader sees yet; answers with the target's id for it. */
  readonly createDraft: (material: EditionMaterial, composition: Composition) => Promise<Attempt<string>>;
  readonly update: (
    remoteId: string,
    material: EditionMaterial,
    composition: Composition,
  ) => Promise<Attempt<string>>;
  /** Lets readers see the copy, at once or when it is due; `before` is what stood there before this edition. */
  readonly release: (
    remoteId: string,
    material: EditionMaterial,
    composition: Composition,
    before: RemoteCopy | null,
  ) => Promise<Attempt<string>>;
  /** What the target took away or changed, in plain words. */
  readonly differences: (
    composition: Composition,
    copy: RemoteCopy,
    attachments: Attachments,
  ) => readonly string[];
}

export const done = <T>(value: T): Attempt<T> => ({ kind: 'done', value });
export const refused = (failure: Failure): Attempt<never> => ({ kind: 'refused', failure });
export const unclear = (failure: Failure): Attempt<never> => ({ kind: 'unclear', failure });
