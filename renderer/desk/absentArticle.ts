import type { Body } from '../../shared/domain/body';
import type { ArticleId } from '../../shared/domain/ids';
import { ok, type Result } from '../../shared/errors/failure';
import { ask } from './bridge';
import type { BodyChange } from './unsaved';

/** Changes the body of an article that has left the desk meanwhile, as a save of its own; null is no change. */
export async function changeAbsent(
  articleId: ArticleId,
  change: (body: Body) => BodyChange | null,
): Promise<Result<void>> {
  const opened = await ask('drafts.open', { articleId });
  if (!opened.ok) return opened;
  const { snapshot, version } = opened.value;
  const changed = change(snapshot.body);
  if (changed === null) return ok(undefined);
  const saved = await ask('drafts.save', {
    articleId,
    base: version,
    changed: [...changed.changed],
    ...(changed.order === null ? {} : { order: [...changed.order] }),
  });
  return saved.ok ? ok(undefined) : saved;
}
