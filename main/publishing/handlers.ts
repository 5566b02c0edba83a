import { foldStanding } from '../../shared/domain/foldStanding';
import { editionId, type ArticleId, type TargetId } from '../../shared/domain/ids';
import type { Target } from '../../shared/domain/target';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { RequestOf, ResponseOf } from '../../shared/ipc/contract';
import type { Article } from '../drafts/article';
import type { AppContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/handlers';
import { inArticle, inLibrary } from '../ipc/reaching';
import type { Library } from '../library/library';
import { makeQueue } from '../storage/inTurn';
import { adapterFor, secretName, type PublishingPorts } from './adapters';
import { publish } from './protocol';
import { settle } from './settle';
import type { PublishingTarget } from './targets/target';
import { connectWordPress } from './targets/wordpress/connect';

type PublishingChannel =
  'targets.list' | 'targets.connectWordPress' | 'targets.disconnect' | 'editions.publish' | 'editions.settle';

/** What the window may ask of the publishing room. */
export function publishingHandlers(
  context: AppContext,
  ports: PublishingPorts,
): HandlersFor<PublishingChannel> {
  // Two publications never run side by side, whichever articles they are of.
  const inTurn = makeQueue();
  const changed = <T>(result: Result<T>): Result<T> => {
    if (result.ok) context.announce('targets.changed', {});
    return result;
  };
  return {
    'targets.list': async () => ok({ targets: [...(await context.targets())] }),
    'targets.connectWordPress': async (request) =>
      changed(await inLibrary(context, (library) => connect(request, library, ports))),
    'targets.disconnect': async ({ targetId }) =>
      changed(await inLibrary(context, (library) => disconnect(targetId, library, ports))),
    'editions.publish': (request) => inTurn(() => publishEdition(request, context, ports)),
    'editions.settle': (request) => inTurn(() => settleEdition(request, context, ports)),
  };
}

async function connect(
  request: RequestOf<'targets.connectWordPress'>,
  library: Library,
  { fetch, vault, targetStore }: PublishingPorts,
): Promise<Result<Target>> {
  const found = await connectWordPress(request, fetch);
  if (!found.ok) return found;
  const { id, kind, address } = found.value;
  if (vault.isSafe()) await vault.keep(secretName(library, id), request.password);
  const target = {
    ...found.value,
    password: vault.isSafe() ? ('stored' as const) : ('askedEachTime' as const),
  };
  await targetStore.keep(library.id, target);
  await library.record.append('targetConnected', { targetId: id, kind, address }, library.house().zone);
  return ok(target);
}

async function disconnect(
  targetId: TargetId,
  library: Library,
  { vault, targetStore }: PublishingPorts,
): Promise<Result<Record<string, never>>> {
  await vault.forget(secretName(library, targetId));
  await targetStore.forget(library.id, targetId);
  return ok({});
}

const publishEdition = (
  request: RequestOf<'editions.publish'>,
  context: AppContext,
  ports: PublishingPorts,
): Promise<Result<ResponseOf<'editions.publish'>>> =>
  atTarget(request, context, ports, async (found) => {
    const { articleId, capture } = request;
    const published = await publish(
      { ...found, scheduledFor: comingTime(request.scheduledFor, context.now()) },
      {
        library: found.library,
        now: context.now,
        newEditionId: () => editionId.parse(context.newId()),
        step: (step, edition) => context.announce('editions.progress', { articleId, edition, step }),
      },
    );
    if (!published.ok) return published;
    if (capture.length > 0) context.queueCaptures(articleId, capture);
    const { content, seq, at } = published.value;
    return ok({ ...content, seq, at });
  });

const settleEdition = (
  request: RequestOf<'editions.settle'>,
  context: AppContext,
  ports: PublishingPorts,
): Promise<Result<ResponseOf<'editions.settle'>>> =>
  atTarget(request, context, ports, async (found) => {
    const { article, library } = found;
    const settled = await settle(found, { library, now: context.now });
    if (!settled.ok) return settled;
    const now = context.now().toISOString();
    return ok(foldStanding(await article.facts(), await context.targets(), article.draft().snapshot, now));
  });

interface Found {
  readonly library: Library;
  readonly article: Article;
  readonly target: Target;
  readonly adapter: PublishingTarget;
}

type AtTarget = Pick<RequestOf<'editions.settle'>, 'articleId' | 'targetId' | 'password'>;

/** Works on an article at a target; whatever comes of it, the window reads anew how the article stands. */
async function atTarget<T>(
  request: AtTarget,
  context: AppContext,
  ports: PublishingPorts,
  work: (found: Found) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { articleId, targetId, password } = request;
  return inArticle(context, articleId, async (article, library) => {
    const target = (await context.targets()).find(({ id }) => id === targetId);
    if (target === undefined) return fail('targetNotFound');
    const adapter = await adapterFor(target, password, library, context, ports);
    if (!adapter.ok) return adapter;
    const found = { library, article, target, adapter: adapter.value };
    return work(found).finally(() => announceChange(articleId, context));
  });
}

/** A time that has come is now. */
function comingTime(scheduledFor: string | null, now: Date): string | null {
  return scheduledFor !== null && Date.parse(scheduledFor) > now.getTime() ? scheduledFor : null;
}

function announceChange(articleId: ArticleId, context: AppContext): void {
  context.announce('editions.changed', { articleId });
  context.announce('library.changed', {});
}
