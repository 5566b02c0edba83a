import type { Draft } from '../../../shared/domain/article';
import type { Block } from '../../../shared/domain/body';
import { articleId, noteId, seq, sha256 } from '../../../shared/domain/ids';
import { snapshotOf } from '../../support/temporaryLibrary';

interface Told {
  readonly headline?: string;
  readonly slug?: string;
  readonly body?: Block[];
  readonly notes?: string;
  readonly privateNotes?: readonly string[];
  readonly tags?: string[];
}

/** A draft with what is told of it, otherwise plain. */
export function draftOf(told: Told): Draft {
  const { headline = 'Bridge', slug = '', body = [], notes = '', privateNotes = [], tags = [] } = told;
  const snapshot = snapshotOf(headline, body);
  return {
    schema: 3,
    id: articleId.parse('a1'),
    version: 0,
    createdAt: '2020-12-11T06:45:00.000Z',
    savedAt: '2020-12-11T06:45:00.000Z',
    head: { seq: seq.parse(0), hash: sha256.parse('0'.repeat(64)) },
    isSample: false,
    binnedAt: null,
    stage: 'draft',
    snapshot: {
      ...snapshot,
      fields: { ...snapshot.fields, slug },
      publication: { ...snapshot.publication, tags },
    },
    notes,
    privateNotes: privateNotes.map((text, at) => ({
      id: noteId.parse(`n${at}`),
      text,
      createdAt: '2020-12-11T06:45:00.000Z',
    })),
  };
}
