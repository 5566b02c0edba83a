import type { LibraryEntryContent } from '../../shared/domain/entries';
import type { LibraryFile } from '../../shared/domain/house';
import { fail, type Failure } from '../../shared/errors/failure';
import type { Recorder } from '../record/recorder';
import { isAccountedFor } from '../record/isAccountedFor';
import type { DurableJson } from '../storage/durableJson';

/** The end of the library's own record, which is noted in `library.json`: a chain that was cut there is whole in itself. */
type OwnRecord = Pick<Recorder<LibraryEntryContent>, 'head' | 'holds' | 'entries'>;

/** What she is told of a record that has no end any more, or another than the one that was noted. */
export async function lostEnd(
  { head: noted }: LibraryFile,
  record: OwnRecord,
  path: string,
): Promise<readonly Failure[]> {
  const isThere = record.head() !== null && (noted === undefined || (await isAccountedFor(noted, record)));
  return isThere ? [] : [fail('libraryUnreadable', { file: path, reason: 'cut' }).failure];
}

/**
 * Notes the head, after the fact: one that lags is true, one that leads would not be. One that the record was found
 * without stays beside it, so that verifying goes on naming what is lost.
 */
export async function noteEnd(file: DurableJson<LibraryFile>, record: OwnRecord): Promise<void> {
  const head = record.head();
  if (head === null || head.hash === file.value().head?.hash) return;
  // Another computer may have written there since; what it wrote stays, and a file that does not read is not written over.
  const found = await file.look();
  if (found.kind === 'gone' || found.kind === 'unreadable') return;
  if (found.kind === 'changed') found.take();
  const { head: noted, lostHeads = [], ...rest } = file.value();
  const lost = noted === undefined || (await isAccountedFor(noted, record)) ? [] : [noted];
  const all = [...lostHeads, ...lost];
  await file.put({ ...rest, head, ...(all.length > 0 && { lostHeads: all }) });
}
