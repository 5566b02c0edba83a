import { join } from 'node:path';
import { blockId, type TargetId } from '../../shared/domain/ids';
import type { Target, WordPressTarget } from '../../shared/domain/target';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { AppContext } from '../ipc/context';
import type { Library } from '../library/library';
import type { Disk } from '../storage/disk';
import type { Vault } from '../vault/vault';
import type { Fetch } from './http';
import { siteAdapter, type SitePorts } from './targets/site/siteAdapter';
import type { PublishingTarget } from './targets/target';
import type { TargetStore } from './targetStore';
import { wordPressAdapter } from './targets/wordpress/wordPressAdapter';

/** What the publishing room needs of the app. */
export interface PublishingPorts {
  readonly disk: Disk;
  readonly fetch: Fetch;
  readonly vault: Vault;
  readonly targetStore: TargetStore;
  /** `assets/theme`, wherever the app lies. */
  readonly themeFolder: string;
  /** Where the built-in site is served on this computer, with its final slash. */
  readonly siteAddress: () => string;
}

type World = Pick<AppContext, 'now' | 'newId'>;

/** The finished site of a library. */
function siteFolder(library: Library): string {
  return join(library.path, 'site');
}

/** The name under which a connection's password is in the vault. */
export function secretName(library: Library, id: TargetId): string {
  return `${library.id}/${id}`;
}

/** The adapter of a target; `passwordNeeded` where its password is neither given nor kept. */
export async function adapterFor(
  target: Target,
  given: string | null,
  library: Library,
  world: World,
  ports: PublishingPorts,
): Promise<Result<PublishingTarget>> {
  if (target.kind === 'site') return ok(siteAdapter(sitePorts(library, world, ports)));
  const password = given ?? (await keptPassword(target, library, ports.vault));
  if (password === null) return fail('passwordNeeded', { address: target.address, user: target.user });
  const { fetch } = ports;
  return ok(wordPressAdapter(target, password, { ...newIds(world), fetch, library, now: world.now }));
}

/** What the built-in site needs, for its adapter and for its shared pages. */
export function sitePorts(library: Library, world: World, ports: PublishingPorts): SitePorts {
  return {
    ...newIds(world),
    disk: ports.disk,
    folder: siteFolder(library),
    themeFolder: ports.themeFolder,
    loopbackAddress: ports.siteAddress(),
    library,
  };
}

function keptPassword(target: WordPressTarget, library: Library, vault: Vault): Promise<string | null> {
  return target.password === 'stored' ? vault.read(secretName(library, target.id)) : Promise.resolve(null);
}

function newIds({ newId }: World): Pick<SitePorts, 'newBlockId'> {
  return { newBlockId: () => blockId.parse(newId()) };
}
