import type { Snapshot } from '../../../shared/domain/article';
import type { Block } from '../../../shared/domain/body';
import { correctionLogged, type LoggedCorrection } from '../../../shared/domain/correction';
import { editionMark, historyItem, type EditionMark, type HistoryItem } from '../../../shared/domain/history';
import { blockId } from '../../../shared/domain/ids';
import { targetStanding, type TargetStanding } from '../../../shared/domain/standing';
import { instant, seq } from '../../../shared/domain/ids';

/** A paragraph of plain text. */
export const paragraph = (id: string, text: string): Block => ({
  id: blockId.parse(id),
  content: { kind: 'paragraph', inline: [{ kind: 'text', text, marks: [] }] },
});

/** An article of these paragraphs, by their ids. */
export function article(
  texts: Readonly<Record<string, string>>,
  headline = 'Twice for the same grit',
): Snapshot {
  return {
    fields: {
      kicker: '',
      headline,
      standfirst: '',
      slug: '',
      byline: 'Mara Ellison',
      language: 'en-GB',
      zone: 'Europe/London',
    },
    body: Object.entries(texts).map(([id, text]) => paragraph(id, text)),
    notices: [],
    publication: { categories: [], tags: [], excerpt: '', featured: null },
  };
}

/** A publication as the history marks it. */
export const mark = (at: number, targetId: string, scheduledFor: string | null = null): EditionMark =>
  editionMark.parse({
    seq: at,
    targetId,
    targetLabel: targetId === 'site' ? 'Built-in site' : 'Aldermouth Watch',
    address: 'https://watch.example/grit/',
    at: '2026-11-19T06:45:00.000Z',
    scheduledFor,
  });

/** A revision of the list; `at` is its instant. */
export const revision = (place: number, at: string, editions: readonly EditionMark[] = []): HistoryItem =>
  historyItem.parse({
    seq: place,
    hash: 'a'.repeat(64),
    at,
    zone: 'Europe/London',
    cause: 'autosave',
    from: null,
    words: 10,
    added: 1,
    removed: 0,
    editions: [...editions],
    corrections: [],
    folded: 0,
    clockWentBack: false,
  });

/** A correction whose entry is the nth of the record. */
export const correction = (place: number): LoggedCorrection => ({
  ...correctionLogged.parse({
    id: `c${place}`,
    kind: 'correction',
    wrong: '220',
    right: '219',
    why: '',
    noticedBy: { name: '', mayBeNamed: false },
    notice: 'An earlier version gave the wrong figure.',
    block: null,
    issuedOn: '2026-11-21',
    revision: 1,
    supersedes: null,
  }),
  seq: seq.parse(place),
  loggedAt: instant.parse('2026-11-21T14:04:00.000Z'),
});

/** How an article stands at a target, from "never" on. */
export const standingOf = (targetId: string, changes: Partial<TargetStanding> = {}): TargetStanding => ({
  ...targetStanding.parse({
    targetId,
    state: 'never',
    address: null,
    remoteId: null,
    revision: null,
    publishedAt: null,
    updatedAt: null,
    scheduledFor: null,
    differences: [],
    lastFailure: null,
    hasChanges: false,
  }),
  ...changes,
});
