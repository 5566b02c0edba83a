import { join } from 'node:path';
import { source as sourceSchema, type Source } from '../../shared/domain/source';
import { sourceId, type SourceId } from '../../shared/domain/ids';
import { fail, type Failure } from '../../shared/errors/failure';
import { DiskError, type Disk } from '../storage/disk';
import { makeDurableJson, openDurableJson, type DurableJson } from '../storage/durableJson';
import { makeQueue } from '../storage/inTurn';
import type { Quarantine } from '../storage/quarantine';
import type { Sources } from './sources';

/** Where the sources of a library lie. */
export interface SourcesPlace {
  /** The library's place. */
  readonly path: string;
  readonly disk: Disk;
  readonly quarantine: Quarantine;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The sources of a library, read when it is opened; each found by its canonical address. */
export async function openSources(
  place: SourcesPlace,
  onTrouble: (failures: readonly Failure[]) => void,
): Promise<Sources> {
  const root = join(place.path, 'sources');
  const files = await readSources(place, root, onTrouble);
  const inTurn = makeQueue();
  const found = (address: string): Source | null =>
    [...files.values()].find((file) => file.value().address === address)?.value() ?? null;
  return {
    byAddress: async (address) => found(address),
    findOrMake: (address, name) =>
      inTurn(async () => {
        const there = found(address);
        if (there !== null) return there;
        const id = sourceId.parse(place.newId());
        const createdAt = place.now().toISOString();
        const made: Source = { schema: 1, id, address, name, note: '', createdAt };
        await place.disk.makeFolder(root);
        files.set(
          id,
          await makeDurableJson(
            { disk: place.disk, path: join(root, `${id}.json`), schema: sourceSchema },
            made,
          ),
        );
        return made;
      }),
    save: (id, changes) =>
      inTurn(async () => {
        const file = files.get(id);
        if (file === undefined) throw new DiskError(fail('badRequest', { source: id }).failure);
        await file.put({ ...file.value(), ...changes });
        return file.value();
      }),
    all: async () => [...files.values()].map((file) => file.value()),
    remove: (id) =>
      inTurn(async () => {
        await place.disk.remove(join(root, `${id}.json`));
        files.delete(id);
      }),
  };
}

async function readSources(
  place: SourcesPlace,
  root: string,
  onTrouble: (failures: readonly Failure[]) => void,
): Promise<Map<SourceId, DurableJson<Source>>> {
  const files = new Map<SourceId, DurableJson<Source>>();
  for (const name of await place.disk.list(root)) {
    if (!/^[A-Za-z0-9_-]+\.json$/.test(name)) continue;
    const read = await openDurableJson<Source>({
      ...place,
      path: join(root, name),
      schema: sourceSchema,
      version: 1,
      unreadable: 'libraryUnreadable',
    });
    if (read?.ok) files.set(read.value.value().id, read.value);
    else if (read !== null) onTrouble([read.failure]);
  }
  return files;
}
