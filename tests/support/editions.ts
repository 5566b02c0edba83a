import type { EditionIntended, EditionSent } from '../../shared/domain/edition';
import { editionId, seq, sha256 } from '../../shared/domain/ids';
import { SITE_TARGET } from '../../shared/domain/target';

/** What the record holds of a publication of one revision to the built-in site. */
export function editionOf(revision: number): {
  readonly intended: EditionIntended;
  readonly sent: EditionSent;
} {
  const edition = editionId.parse(`e${revision}`);
  const intended: EditionIntended = {
    edition,
    target: { id: SITE_TARGET, kind: 'site', label: 'The site' },
    revision: seq.parse(revision),
    marker: edition,
    scheduledFor: null,
  };
  const page = { sha256: sha256.parse('0'.repeat(64)), ext: 'html', bytes: 0, mediaType: 'text/html' };
  return {
    intended,
    sent: {
      ...intended,
      address: 'http://127.0.0.1:8080/bridge/',
      remoteId: null,
      sent: page,
      read: page,
      seen: page.sha256,
      remoteModifiedAt: null,
      differences: [],
      corrections: [],
    },
  };
}
