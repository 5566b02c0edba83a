import type { LibraryEntryContent } from '../../shared/domain/entries';
import type { Result } from '../../shared/errors/failure';
import type { Recorder } from '../record/recorder';
import { DiskError } from '../storage/disk';

/** The library's own record: what happened that belongs to no single article. */
export type LibraryRecord = Pick<
  Recorder<LibraryEntryContent>,
  'append' | 'entries' | 'branches' | 'unreadable' | 'forget'
>;

/**
 * A record that is read when it is first needed: it grows with the library, and the start must not. Only for one that is as
 * it was when it was last read whole.
 */
export function lazyRecord(
  open: () => Promise<Result<Recorder<LibraryEntryContent>>>,
  onRead: (record: Recorder<LibraryEntryContent>) => Promise<void>,
): LibraryRecord {
  let opening: Promise<Recorder<LibraryEntryContent>> | null = null;
  const openNow = async (): Promise<Recorder<LibraryEntryContent>> => {
    const opened = await open();
    if (!opened.ok) throw new DiskError(opened.failure);
    await onRead(opened.value);
    return opened.value;
  };
  const record = (): Promise<Recorder<LibraryEntryContent>> => {
    opening ??= openNow().catch((error: unknown) => {
      // The disk may be back the next time.
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    append: async (kind, content, zone) => (await record()).append(kind, content, zone),
    entries: async () => (await record()).entries(),
    branches: async () => (await record()).branches(),
    unreadable: async () => (await record()).unreadable(),
    forget: async (entries) => (await record()).forget(entries),
  };
}
