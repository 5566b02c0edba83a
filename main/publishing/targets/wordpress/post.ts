import { z } from 'zod';
import type { Snapshot } from '../../../../shared/domain/article';
import type { BlockId } from '../../../../shared/domain/ids';
import { readHtml } from '../../../../shared/html/readHtml';
import { canonicalHash } from '../../../../shared/text/hash';
import { picturesIn, withKnownPictures } from '../../knownPictures';
import { parseHead } from '../../headMark';
import type { RemoteCopy } from '../target';
import type { JsonAnswer } from './client';
import { headIn } from './content';
import { withNotes } from './footnotes';
import { ourFootRemoved } from './ourFoot';

/** What a post keeps beside its content; an older site knows no footnotes, and an empty object is a list in PHP. */
export const postMeta = z.object({ footnotes: z.string().catch('') }).catch({ footnotes: '' });

/** A post as WordPress shows it to who may edit it. */
export const post = z.object({
  id: z.int(),
  status: z.string(),
  link: z.string(),
  modified_gmt: z.string(),
  title: z.object({ raw: z.string() }),
  content: z.object({ raw: z.string() }),
  excerpt: z.object({ raw: z.string() }),
  meta: postMeta,
});
export type Post = z.infer<typeof post>;

const VISIBILITY: Readonly<Record<string, RemoteCopy['visibility']>> = {
  publish: 'public',
  private: 'hidden',
  draft: 'hidden',
  pending: 'hidden',
  'auto-draft': 'hidden',
  future: 'scheduled',
};

/** A post as the protocol sees it; null for one that is in the bin. */
export function remoteCopy(
  parsed: Post,
  bytes: JsonAnswer['bytes'],
  newBlockId: () => BlockId,
): RemoteCopy | null {
  const visibility = VISIBILITY[parsed.status];
  if (visibility === undefined) return null;
  const { title, content, excerpt, meta } = parsed;
  const notes = meta.footnotes === '' ? {} : { footnotes: meta.footnotes };
  return {
    remoteId: String(parsed.id),
    address: parsed.link,
    visibility,
    bytes,
    seen: canonicalHash({ title: title.raw, content: content.raw, excerpt: excerpt.raw, ...notes }),
    modifiedAt: parsed.modified_gmt,
    carries: parseHead(headIn(content.raw)),
    asSnapshot: (base) => asSnapshot(parsed, base, newBlockId),
  };
}

/** What someone wrote over there, as an article: our own kicker, standfirst, corrections and notices are not part of its body. */
function asSnapshot(
  { title, content, excerpt, meta }: Post,
  base: Snapshot,
  newBlockId: () => BlockId,
): Snapshot {
  const { standfirst, bodyHtml } = ourFootRemoved(withNotes(content.raw, meta.footnotes));
  const read = readHtml(bodyHtml, newBlockId, { takesPictures: true });
  return {
    ...base,
    fields: { ...base.fields, headline: title.raw, standfirst: standfirst ?? base.fields.standfirst },
    publication: { ...base.publication, excerpt: excerpt.raw },
    body: withKnownPictures(read, picturesIn(base.body)),
  };
}
