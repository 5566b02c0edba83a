import { z } from 'zod';
import type { Snapshot } from '../../../../shared/domain/article';
import type { BlockId } from '../../../../shared/domain/ids';
import { readHtml } from '../../../../shared/html/readHtml';
import { canonicalHash } from '../../../../shared/text/hash';
import { parseHead } from '../../headMark';
import type { RemoteCopy } from '../target';
import type { JsonAnswer } from './client';
import { headIn } from './content';
import { ourFootRemoved } from './ourFoot';

/** A post as WordPress shows it to who may edit it. */
export const post = z.object({
  id: z.int(),
  status: z.string(),
  link: z.string(),
  modified_gmt: z.string(),
  title: z.object({ raw: z.string() }),
  content: z.object({ raw: z.string() }),
  excerpt: z.object({ raw: z.string() }),
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
  const { title, content, excerpt } = parsed;
  return {
    remoteId: String(parsed.id),
    address: parsed.link,
    visibility,
    bytes,
    seen: canonicalHash({ title: title.raw, content: content.raw, excerpt: excerpt.raw }),
    modifiedAt: parsed.modified_gmt,
    carries: parseHead(headIn(content.raw)),
    asSnapshot: (base) => asSnapshot(parsed, base, newBlockId),
  };
}

/** What someone wrote over there, as an article: our own kicker, standfirst, corrections and notices are not part of its body. */
function asSnapshot({ title, content, excerpt }: Post, base: Snapshot, newBlockId: () => BlockId): Snapshot {
  const { standfirst, bodyHtml } = ourFootRemoved(content.raw);
  return {
    ...base,
    fields: { ...base.fields, headline: title.raw, standfirst: standfirst ?? base.fields.standfirst },
    publication: { ...base.publication, excerpt: excerpt.raw },
    body: readHtml(bodyHtml, newBlockId).blocks,
  };
}
