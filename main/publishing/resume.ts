import { openIntents } from '../../shared/domain/foldStanding';
import { SITE_TARGET } from '../../shared/domain/target';
import type { AppContext } from '../ipc/context';
import type { Library } from '../library/library';
import { siteTarget } from './targetStore';
import { sitePorts, type PublishingPorts } from './adapters';
import { settle } from './settle';
import { writeSharedPages } from './targets/site/sharedPages';
import { siteAdapter } from './targets/site/siteAdapter';

/**
 * At the start: what was cut off while the built-in site was written is settled from the disk. A server is asked only when
 * she says so: until then its article stands as pending.
 */
export async function resumePublications(
  library: Library,
  context: AppContext,
  ports: PublishingPorts,
): Promise<void> {
  const place = sitePorts(library, context, ports);
  let settledAny = false;
  for (const id of await library.withOpenIntents()) {
    const article = await library.article(id);
    if (!article.ok) continue;
    const open = openIntents(await article.value.facts());
    if (!open.some(({ target }) => target.id === SITE_TARGET)) continue;
    const target = siteTarget(library.house(), place.loopbackAddress);
    await settle(
      { article: article.value, target, adapter: siteAdapter(place) },
      { library, now: context.now },
    );
    settledAny = true;
    context.announce('editions.changed', { articleId: id });
  }
  if (settledAny) await writeSharedPages(place, library, null);
}
