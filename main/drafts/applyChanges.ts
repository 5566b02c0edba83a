import type { Draft, Snapshot } from '../../shared/domain/article';
import type { Block, Body } from '../../shared/domain/body';
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

/** The order names every block that stays; one that it leaves out is gone, and one that nobody knows is refused. */
function mergedBody(
  body: Body,
  { changed, order }: Pick<RequestOf<'drafts.save'>, 'changed' | 'order'>,
): Result<Body> {
  const known = new Map<string, Block>([...body, ...changed].map((block) => [block.id, block]));
  const ids = order ?? body.map((block) => block.id);
  const placed = new Set<string>(ids);
  const blocks = ids.flatMap((id) => known.get(id) ?? []);
  if (placed.size < ids.length) return fail('badRequest', { reason: 'a block twice' });
  if (blocks.length < ids.length) return fail('badRequest', { reason: 'an unknown block' });
  if (changed.some((block) => !placed.has(block.id))) {
    return fail('badRequest', { reason: 'a changed block without a place' });
  }
  return ok(blocks);
}
