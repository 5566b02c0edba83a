import type { Draft, Snapshot } from '../../shared/domain/article';
import type { Block, Body } from '../../shared/domain/body';
import type { BlockId } from '../../shared/domain/ids';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { RequestOf } from '../../shared/ipc/contract';

/** What of a draft a save can change. */
export type Changed = Pick<Draft, 'snapshot' | 'notes' | 'privateNotes' | 'stage'>;

/** The draft with the window's changes in it; `conflict` when they are based on another version than this. */
export function applyChanges(draft: Draft, request: RequestOf<'drafts.save'>): Result<Changed> {
  if (request.base !== draft.version) return fail('conflict', { version: String(draft.version) });
  const body = mergedBody(draft.snapshot.body, request);
  if (!body.ok) return body;
  const snapshot: Snapshot = {
    fields: { ...draft.snapshot.fields, ...request.fields },
    body: [...body.value],
    notices: request.notices ?? draft.snapshot.notices,
    publication: request.publication ?? draft.snapshot.publication,
  };
  return ok({
    snapshot,
    notes: request.notes ?? draft.notes,
    privateNotes: request.privateNotes ?? draft.privateNotes,
    stage: request.stage ?? draft.stage,
  });
}

function mergedBody(
  body: Body,
  { changed, order }: Pick<RequestOf<'drafts.save'>, 'changed' | 'order'>,
): Result<Body> {
  const newer = new Map<string, Block>(changed.map((block) => [block.id, block]));
  return order ? inOrder(body, newer, order) : inPlace(body, newer);
}

/** Most keys: no block came, went or moved. */
function inPlace(body: Body, newer: ReadonlyMap<string, Block>): Result<Body> {
  const isPlaced = body.filter((block) => newer.has(block.id)).length === newer.size;
  if (!isPlaced) return fail('badRequest', { reason: 'a changed block without a place' });
  return ok(body.map((block) => newer.get(block.id) ?? block));
}

/** The order names every block that stays; one that it leaves out is gone, and one that nobody knows is refused. */
function inOrder(body: Body, newer: ReadonlyMap<string, Block>, ids: readonly BlockId[]): Result<Body> {
  const known = new Map<string, Block>(body.map((block) => [block.id, block]));
  const placed = new Set<string>(ids);
  const blocks = ids.flatMap((id) => newer.get(id) ?? known.get(id) ?? []);
  if (placed.size < ids.length) return fail('badRequest', { reason: 'a block twice' });
  if (blocks.length < ids.length) return fail('badRequest', { reason: 'an unknown block' });
  if ([...newer.keys()].some((id) => !placed.has(id))) {
    return fail('badRequest', { reason: 'a changed block without a place' });
  }
  return ok(blocks);
}
