import type { Draft } from '../../shared/domain/article';
import type { ArticleEntryContent, RevisionCause } from '../../shared/domain/entries';
import type { Sha256 } from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/text/canonical';
import type { Recorder } from '../record/recorder';
import { hashOf } from '../storage/chain';
import type { Article, KeptRevision } from './article';

/** Keeps revisions, and not the same text twice running. */
export function keepRevisions(
  record: Recorder<ArticleEntryContent>,
  draft: () => Draft,
  zone: () => string,
): {
  readonly keep: (cause: RevisionCause) => Promise<KeptRevision>;
  readonly keepForeign: Article['keepForeign'];
} {
  // Of the last one, which need not be ours: another computer may have kept it.
  let known: { readonly entry: Sha256; readonly snapshot: Sha256 } | null = null;
  const hashOfText = ({ hash, content }: KeptRevision): Sha256 => {
    if (known?.entry !== hash) known = { entry: hash, snapshot: snapshotHash(content.snapshot) };
    return known.snapshot;
  };
  const keepForeign: Article['keepForeign'] = (content) => record.append('revisionKept', content, zone());
  return {
    keep: async (cause) => {
      const { snapshot } = draft();
      const last = (await record.entries()).filter((entry) => entry.kind === 'revisionKept').pop();
      if (last !== undefined && snapshotHash(snapshot) === hashOfText(last)) return last;
      return keepForeign({ cause, from: null, remote: null, snapshot });
    },
    keepForeign,
  };
}

const snapshotHash = (snapshot: Draft['snapshot']): Sha256 => hashOf(canonicalJson(snapshot));
