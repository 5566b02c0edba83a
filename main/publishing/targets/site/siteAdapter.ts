import { join } from 'node:path';
import type { Snapshot } from '../../../../shared/domain/article';
import type { BlockId } from '../../../../shared/domain/ids';
import { fail, ok, type Result } from '../../../../shared/errors/failure';
import { readHtml } from '../../../../shared/html/readHtml';
import { sha256Hex } from '../../../../shared/text/hash';
import { isSlug } from '../../../../shared/text/slug';
import type { Library } from '../../../library/library';
import { DiskError } from '../../../storage/disk';
import type { EditionMaterial } from '../../material';
import { picturesIn, withKnownPictures } from '../../knownPictures';
import {
  done,
  NOTHING_ATTACHED,
  unclear,
  type Attachments,
  type Attempt,
  type Composition,
  type Place,
  type PublishingTarget,
  type RemoteCopy,
} from '../target';
import { articlePage } from '../../theme/articlePage';
import { withSlash } from '../../theme/layout';
import { pictureOnSite } from '../../theme/pictureOnSite';
import { readPage } from './readPage';
import { replaceIfChanged } from './replaceIfChanged';
import { writeSharedPages, type SitePlace } from './sharedPages';

/** What the built-in site needs. */
export interface SitePorts extends SitePlace {
  readonly library: Library;
  /** The folder of `theme.css` and its fonts. */
  readonly themeFolder: string;
  readonly newBlockId: () => BlockId;
}

const THEME_FILES = [
  'theme.css',
  'fonts/source-serif-4-latin.woff2',
  'fonts/source-serif-4-latin-italic.woff2',
  'fonts/LICENSE.txt',
];
const OUR_OWN = new Set(['assets', 'corrections', 'pictures', 'feed', 'index']);

/** The built-in site as a target: a folder of finished HTML, written whole file by whole file. */
export function siteAdapter(ports: SitePorts): PublishingTarget {
  return {
    settlesAfter: 0,
    mayBeMissing: true,
    prepare: (material) => prepare(ports, material),
    find: (place) => find(ports, place),
    attach: (material) => onDisk(() => attach(ports, material)),
    attachedTo: () => NOTHING_ATTACHED,
    compose: compose,
    // A folder has no drafts: nothing is there before the page itself.
    createDraft: async ({ slug }) => done(slug),
    update: (slug, material, composition) => onDisk(() => write(ports, slug, material, composition)),
    release: (slug, material, composition) => onDisk(() => write(ports, slug, material, composition)),
    differences: (composition, copy) =>
      Buffer.compare(composition.bytes, copy.bytes) === 0
        ? []
        : ['The page on disk is not the one that was sent.'],
  };
}

async function prepare(ports: SitePorts, material: EditionMaterial): Promise<Result<null>> {
  const { slug, marker, scheduledFor } = material;
  if (scheduledFor !== null) return fail('notReady', { why: 'siteCannotSchedule' });
  if (!isSlug(slug)) return fail('notReady', { checks: 'badSlug' });
  if (OUR_OWN.has(slug)) return fail('slugTaken', { slug });
  const page = await ports.disk.readIfThere(pagePath(ports, slug));
  const isTaken = page !== null && readPage(new TextDecoder().decode(page)).edition !== marker;
  return isTaken ? fail('slugTaken', { slug }) : ok(null);
}

async function find(ports: SitePorts, { slug, marker }: Place): Promise<Result<RemoteCopy | null>> {
  if (!isSlug(slug)) return ok(null);
  const bytes = await ports.disk.readIfThere(pagePath(ports, slug));
  if (bytes === null) return ok(null);
  const page = readPage(new TextDecoder().decode(bytes));
  if (page.edition !== marker) return ok(null);
  return ok({
    remoteId: slug,
    address: `${withSlash(ports.library.house().siteAddress || ports.loopbackAddress)}${slug}/`,
    visibility: 'public',
    bytes,
    seen: sha256Hex(bytes),
    modifiedAt: null,
    carries: page.head,
    asSnapshot: (base) => pageAsSnapshot(page, base, ports.newBlockId),
  });
}

function pageAsSnapshot(
  page: ReturnType<typeof readPage>,
  base: Snapshot,
  newBlockId: () => BlockId,
): Snapshot {
  const fields = { ...base.fields, headline: page.headline, standfirst: page.standfirst };
  const read = readHtml(page.bodyHtml, newBlockId, { takesPictures: true });
  return { ...base, fields, body: withKnownPictures(read, picturesIn(base.body)) };
}

async function attach(ports: SitePorts, { snapshot }: EditionMaterial): Promise<Attachments> {
  for (const name of THEME_FILES) {
    const parts = name.split('/');
    const bytes = await ports.disk.read(join(ports.themeFolder, ...parts));
    await replaceIfChanged(ports.disk, join(ports.folder, 'assets', ...parts), bytes);
  }
  const { featured } = snapshot.publication;
  const pictures = [...(featured === null ? [] : [featured]), ...picturesIn(snapshot.body)];
  const files = new Map(pictures.map((picture) => [pictureOnSite(picture), picture.object]));
  for (const [place, object] of files) {
    const bytes = await ports.library.objects.read(object);
    await replaceIfChanged(ports.disk, join(ports.folder, ...place.split('/')), bytes);
  }
  return { ...NOTHING_ATTACHED, featured: featured && pictureOnSite(featured) };
}

function compose(material: EditionMaterial): Composition {
  const page = articlePage(material);
  return { bytes: new TextEncoder().encode(page), ext: 'html', mediaType: 'text/html' };
}

async function write(
  ports: SitePorts,
  slug: string,
  material: EditionMaterial,
  composition: Composition,
): Promise<string> {
  await replaceIfChanged(ports.disk, pagePath(ports, slug), composition.bytes);
  await writeSharedPages(ports, ports.library, material);
  return slug;
}

function pagePath(ports: SitePorts, slug: string): string {
  return join(ports.folder, slug, 'index.html');
}

/** A disk that fails in the middle leaves whole files, old or new: the page is looked at to know which. */
async function onDisk<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return done(await work());
  } catch (error) {
    if (error instanceof DiskError) return unclear(error.failure);
    throw error;
  }
}
