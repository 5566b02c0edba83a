import { z } from 'zod';
import type { ErasableFile, ErasableSource } from '../../shared/domain/erasing';
import type { Sha256 } from '../../shared/domain/ids';
import { objectRef, type ObjectRef } from '../../shared/domain/picture';
import { ok, type Result } from '../../shared/errors/failure';
import type { Library } from '../library/library';

/** What she can choose from. */
export interface ErasingChoices {
  readonly sources: readonly ErasableSource[];
  /** Newest first. */
  readonly files: readonly ErasableFile[];
}

/** All sources and files of a library that have a name of their own; what was published is no file of hers. */
export async function choicesIn(library: Library): Promise<Result<ErasingChoices>> {
  const files = new Map<Sha256, ErasableFile>();
  const add = (file: ErasableFile): void => void (files.has(file.sha256) || files.set(file.sha256, file));
  for (const { kind, content, at } of await library.record.entries()) {
    const first = kind === 'captureMade' ? content.files[0]?.object : undefined;
    if (kind !== 'captureMade' || first === undefined) namedFilesIn(content, at).forEach(add);
    else add({ ...fileOf(first, content.pageName || content.requestedAddress), at: content.capturedAt });
  }
  for (const { id } of await library.summaries()) {
    const looked = await library.look(id, async ({ draft, record }) => {
      namedFilesIn(draft().snapshot, null).forEach(add);
      for (const { content, at } of await record.entries()) namedFilesIn(content, at).forEach(add);
    });
    if (!looked.ok) return looked;
  }
  const sources = (await library.sources.all()).map(({ address, name }) => ({ address, name }));
  return ok({
    sources: sources.sort((a, b) => (a.name || a.address).localeCompare(b.name || b.address)),
    files: [...files.values()].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '')),
  });
}

/** Whatever names a file beside a name, or a picture beside the words that stand for it. */
const named = z.looseObject({
  object: objectRef,
  name: z.string().optional(),
  alternativeText: z.string().optional(),
});

function namedFilesIn(value: unknown, at: string | null): ErasableFile[] {
  if (typeof value !== 'object' || value === null) return [];
  const read = 'object' in value ? named.safeParse(value) : null;
  if (!read?.success) return Object.values(value).flatMap((part) => namedFilesIn(part, at));
  const name = read.data.name ?? read.data.alternativeText ?? '';
  return [{ ...fileOf(read.data.object, name), at }];
}

const fileOf = ({ sha256, mediaType }: ObjectRef, name: string) => ({ sha256, name, mediaType });
