import { join } from 'node:path';
import { SITE_TARGET } from '../../../../shared/domain/target';
import type { ArticleId } from '../../../../shared/domain/ids';
import type { Library } from '../../../library/library';
import type { Disk } from '../../../storage/disk';
import {
  editionsSentTo,
  gatherMaterial,
  intentOf,
  type EditionMaterial,
  type SentEntry,
} from '../../material';
import { correctionsPage, type IssuedCorrection } from '../../theme/correctionsPage';
import { feed } from '../../theme/feed';
import { frontPage } from '../../theme/frontPage';
import { withSlash } from '../../theme/layout';
import { replaceIfChanged } from './replaceIfChanged';

/** Where the site lies, and the address at which it is looked at on this computer. */
export interface SitePlace {
  readonly disk: Disk;
  readonly folder: string;
  readonly loopbackAddress: string;
}

/** An article that is out, on the site or elsewhere. */
interface Listed {
  readonly material: EditionMaterial;
  readonly elsewhere: string | null;
}

/** Writes what all articles share: front page, feed and corrections page, as the records say, and `current` as it is sent now. */
export async function writeSharedPages(
  place: SitePlace,
  library: Library,
  current: EditionMaterial | null,
): Promise<void> {
  const others = await publishedArticles(library, current?.articleId ?? null);
  const listed = [...others, ...(current === null ? [] : [{ material: current, elsewhere: null }])].sort(
    (a, b) => compare(b.material.publishedAt, a.material.publishedAt),
  );
  const onSite = listed.filter(({ elsewhere }) => elsewhere === null).map(({ material }) => material);
  const house = library.house();
  const base = withSlash(house.siteAddress || place.loopbackAddress);
  const write = (path: string, text: string): Promise<void> =>
    replaceIfChanged(place.disk, join(place.folder, ...path.split('/')), new TextEncoder().encode(text));
  await write('corrections/index.html', correctionsPage(house, issuedCorrections(listed)));
  await write('feed.xml', feed(house, library.id, onSite, base));
  await write('index.html', frontPage(house, onSite));
}

async function publishedArticles(library: Library, except: ArticleId | null): Promise<readonly Listed[]> {
  const out = (await library.summaries()).filter(({ id, wasPublished }) => wasPublished && id !== except);
  const listed = await Promise.all(out.map(({ id }) => lastEditionOf(library, id)));
  return listed.filter((one): one is Listed => one !== null);
}

/** An article that does not read is left off the shared pages; its own page stays where it is. */
async function lastEditionOf(library: Library, id: ArticleId): Promise<Listed | null> {
  const article = await library.article(id);
  if (!article.ok) return null;
  const entries = await article.value.facts();
  const onSite = editionsSentTo(entries, SITE_TARGET).at(-1);
  const last: SentEntry | undefined = onSite ?? editionsSentTo(entries).at(-1);
  const intent = last === undefined ? undefined : intentOf(entries, last);
  if (last === undefined || intent === undefined) return null;
  const material = await gatherMaterial(article.value, intent, library.house());
  return { material, elsewhere: onSite === undefined ? last.content.address : null };
}

/** Newest first; a sample's are never among them. */
function issuedCorrections(listed: readonly Listed[]): readonly IssuedCorrection[] {
  return listed
    .filter(({ material }) => !material.isSample)
    .flatMap(({ material, elsewhere }) =>
      material.corrections.map((correction) => ({
        correction,
        headline: material.snapshot.fields.headline,
        address: elsewhere ?? `../${material.slug}/`,
        language: material.snapshot.fields.language,
      })),
    )
    .sort((a, b) => compare(b.correction.loggedAt, a.correction.loggedAt));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
