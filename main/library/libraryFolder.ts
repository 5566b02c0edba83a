import type { Failure } from '../../shared/errors/failure';
import type { Timers } from '../drafts/revisionClock';
import type { Disk } from '../storage/disk';
import type { WhileOurs } from '../storage/guardedDisk';
import type { Quarantine } from '../storage/quarantine';

/** What a library needs of the world; injected, so that it runs the same in Electron, in plain Node and under faults. */
export interface LibrarySurroundings {
  /** The folder: a library, or an empty or absent one that becomes a library. */
  readonly path: string;
  readonly disk: Disk;
  /** The id of this device, kept in the app's own folder. */
  readonly device: string;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
  /** A fresh id of letters, digits, `-` and `_`. */
  readonly newId: () => string;
  /** IANA zone and BCP 47 language that a new library starts with. */
  readonly zone: string;
  readonly language: string;
  /** For the revisions that are kept while she writes; the process's own timers when absent. */
  readonly timers?: Timers;
  /** Told of what fails with nobody waiting for an answer, such as an autosaved revision. */
  readonly tell?: (failure: Failure) => void;
  /** In the app's own folder: where the list is kept, so that opening need not read the articles; without it, it does. */
  readonly cacheFolder?: string;
  /** Told when the list has changed by itself, while it is compared with the disk. */
  readonly changed?: () => void;
}

/** The library's folder and the world around it, as its parts need them. */
export interface LibraryFolder extends LibrarySurroundings {
  /** False while the library is only read: then the disk refuses, and what would only tidy up is left alone. */
  readonly mayWrite: () => boolean;
  /** Looks and writes in one, with nobody else between: a save, an entry, the opening of an article. */
  readonly whileOurs: WhileOurs;
  /** As `whileOurs`, of what is nothing but a write: rejects where it is refused. */
  readonly writing: WhileOurs;
  readonly quarantine: Quarantine;
}
