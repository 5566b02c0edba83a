import { assertNever } from '../../shared/errors/assertNever';
import { ROOT, type Node, type Step } from './loggedCalls';

/** How much of what was not synced is on the disk after a crash. */
export type Chance = (step: Step) => 'landed' | 'dropped' | 'torn' | 'zeroed';

type Contents = Map<string, { readonly node: Node; readonly isFolder: boolean }>;

interface Disk {
  readonly files: Map<Node, Buffer>;
  readonly folders: Map<Node, Contents>;
}

/**
 * The files on a disk that lost its power after some steps. What was synced is there. Of what was not, chance says for each
 * step: all of it, nothing, only its first bytes, or as many bytes as were to come but all of them zero. A later step may be
 * there and an earlier one not. A rename is one step: no journal does it by halves.
 */
export function afterCrash(
  steps: readonly Step[],
  chance: Chance,
  below: (limit: number) => number,
): ReadonlyMap<string, Buffer> {
  const disk: Disk = { files: new Map(), folders: new Map([[ROOT, new Map()]]) };
  let waiting: Step[] = [];
  for (const step of steps) {
    if (step.kind !== 'sync') {
      waiting.push(step);
      continue;
    }
    waiting = waiting.filter((earlier) => {
      if (!concerns(earlier, step.node)) return true;
      apply(disk, earlier);
      return false;
    });
  }
  for (const step of waiting) {
    const fate = chance(step);
    if (fate === 'dropped') continue;
    apply(
      disk,
      fate === 'landed' || step.kind !== 'write' ? step : { ...step, bytes: hurt(step.bytes, fate, below) },
    );
  }
  return new Map(filesIn(disk, ROOT, ''));
}

const hurt = (bytes: Buffer, how: 'torn' | 'zeroed', below: (limit: number) => number): Buffer =>
  how === 'torn' ? bytes.subarray(0, below(bytes.byteLength)) : Buffer.alloc(bytes.byteLength);

/** Whether a sync of this file or folder makes the step last: its bytes for a file, its names for a folder. */
function concerns(step: Step, node: Node): boolean {
  switch (step.kind) {
    case 'write':
    case 'truncate':
    case 'sync':
      return step.node === node;
    case 'link':
    case 'unlink':
      return step.folder === node;
    case 'rename':
      return step.from.folder === node || step.to.folder === node;
    default:
      return assertNever(step);
  }
}

function apply({ files, folders }: Disk, step: Step): void {
  switch (step.kind) {
    case 'sync':
      return;
    case 'write': {
      const old = files.get(step.node) ?? Buffer.alloc(0);
      const next = Buffer.alloc(Math.max(old.byteLength, step.at + step.bytes.byteLength));
      old.copy(next);
      step.bytes.copy(next, step.at);
      return void files.set(step.node, next);
    }
    case 'truncate':
      return void files.set(step.node, (files.get(step.node) ?? Buffer.alloc(0)).subarray(0, step.length));
    case 'link':
      if (step.isFolder) folders.set(step.node, folders.get(step.node) ?? new Map());
      return void folders.get(step.folder)?.set(step.name, step);
    case 'unlink':
      return void folders.get(step.folder)?.delete(step.name);
    case 'rename': {
      const old = folders.get(step.from.folder);
      if (old?.get(step.from.name)?.node === step.node) old.delete(step.from.name);
      return void folders
        .get(step.to.folder)
        ?.set(step.to.name, { node: step.node, isFolder: folders.has(step.node) });
    }
    default:
      assertNever(step);
  }
}

/** Names of folders that never lasted lead nowhere, and what was in them is lost. */
function* filesIn(
  { files, folders }: Disk,
  folder: Node,
  path: string,
): Generator<readonly [string, Buffer]> {
  for (const [name, { node, isFolder }] of folders.get(folder) ?? []) {
    if (isFolder) yield* filesIn({ files, folders }, node, `${path}/${name}`);
    else yield [`${path}/${name}`, files.get(node) ?? Buffer.alloc(0)];
  }
}
