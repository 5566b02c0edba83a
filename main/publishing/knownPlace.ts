import type { ArticleEntry } from '../../shared/domain/entries';
import type { EditionId, Sha256, TargetId } from '../../shared/domain/ids';
import type { SentEntry } from './material';
import type { RemoteCopy } from './targets/target';

/** What the record knows of an article at one target: how it is found there, and what was last seen. */
export interface KnownPlace {
  /** The marker of the first intent, which every further edition goes on using; null before that. */
  readonly marker: EditionId | null;
  readonly lastSent: SentEntry | null;
  /** Edits made over there that were brought in since. */
  readonly met: readonly { readonly seen: Sha256; readonly remoteModifiedAt: string | null }[];
  /** She was told that the post is gone: unless it is back, the next try makes a new one. */
  readonly wasToldGone: boolean;
}

const NOWHERE: KnownPlace = { marker: null, lastSent: null, met: [], wasToldGone: false };

/** A fold over the record. */
export function knownPlace(entries: readonly ArticleEntry[], targetId: TargetId): KnownPlace {
  return entries.reduce<KnownPlace>((known, entry) => {
    switch (entry.kind) {
      case 'editionIntended':
        return entry.content.target.id === targetId ? { ...known, marker: entry.content.marker } : known;
      case 'editionSent':
        return entry.content.target.id === targetId
          ? { ...known, lastSent: entry, met: [], wasToldGone: false }
          : known;
      case 'editionNotSent': {
        const { target, code } = entry.content;
        return target.id === targetId && code === 'remoteGone' ? { ...known, wasToldGone: true } : known;
      }
      case 'revisionKept': {
        const { remote } = entry.content;
        return remote?.targetId === targetId ? { ...known, met: [...known.met, remote] } : known;
      }
      default:
        return known;
    }
  }, NOWHERE);
}

/** True where someone changed the copy since we last saw it; an edit that was brought in has been seen. */
export function wasChangedThere(known: KnownPlace, copy: RemoteCopy): boolean {
  if (known.lastSent === null) return false;
  const seen = [known.lastSent.content, ...known.met];
  return !seen.some((one) => one.seen === copy.seen && one.remoteModifiedAt === copy.modifiedAt);
}
