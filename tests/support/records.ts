import type { Snapshot } from '../../shared/domain/article';
import type { Body } from '../../shared/domain/body';
import type { ArticleEntry, ArticleEntryContent } from '../../shared/domain/entries';
import type { House } from '../../shared/domain/house';
import { correctionId, editionId, seq, sha256, targetId } from '../../shared/domain/ids';
import { block, paragraph } from './bodies';

/** The house of somebody who has said no more than her name. */
export const HOUSE: House = {
  name: 'Jo Reed',
  contact: '',
  siteName: '',
  siteAddress: '',
  language: 'en-GB',
  zone: 'Europe/London',
};

/** A snapshot of the given body, otherwise plain. */
export function snapshotOf(body: Body, headline = 'A headline'): Snapshot {
  return {
    fields: {
      kicker: '',
      headline,
      standfirst: '',
      slug: '',
      byline: 'Jo Reed',
      language: 'en-GB',
      zone: 'Europe/London',
    },
    body: [...body],
    notices: [],
    publication: { categories: [], tags: [], excerpt: '', featured: null },
  };
}

/** A snapshot with one paragraph for each text, with ids p1, p2, … */
export const story = (...texts: string[]): Snapshot =>
  snapshotOf(texts.map((text, index) => block(`p${index + 1}`, paragraph(text))));

const HASH = sha256.parse('0'.repeat(64));
const OBJECT = { sha256: HASH, ext: 'json', bytes: 0, mediaType: 'application/json' };
export const SITE = { id: targetId.parse('site'), kind: 'site' as const, label: 'Built-in site' };
export const BLOG = { id: targetId.parse('blog'), kind: 'wordpress' as const, label: 'Blog' };

/** An article's record under construction: each step answers with its seq. */
export function aRecord() {
  const entries: ArticleEntry[] = [];
  function add<K extends keyof ArticleEntryContent>(kind: K, at: string, content: ArticleEntryContent[K]) {
    const place = seq.parse(entries.length);
    // The union of entries is made from kind and content together; the compiler cannot pair them through a variable.
    entries.push({ kind, seq: place, hash: HASH, at, zone: 'Europe/London', content } as ArticleEntry);
    return place;
  }
  const edition = (
    name: string,
    target: typeof SITE | typeof BLOG,
    revision: number,
    scheduledFor: string | null,
  ) => ({
    edition: editionId.parse(name),
    target,
    revision: seq.parse(revision),
    marker: editionId.parse(name),
    scheduledFor,
  });
  return {
    entries,
    kept: (
      at: string,
      snapshot: Snapshot,
      cause: ArticleEntryContent['revisionKept']['cause'] = 'autosave',
    ) => add('revisionKept', at, { cause, from: null, remote: null, snapshot }),
    intended: (at: string, name: string, revision: number, target: typeof SITE | typeof BLOG = SITE) =>
      add('editionIntended', at, edition(name, target, revision, null)),
    sent: (
      at: string,
      name: string,
      revision: number,
      more: {
        target?: typeof SITE | typeof BLOG;
        scheduledFor?: string | null;
        corrections?: readonly number[];
      } = {},
    ) =>
      add('editionSent', at, {
        ...edition(name, more.target ?? SITE, revision, more.scheduledFor ?? null),
        address: `https://x.example/${name}/`,
        remoteId: null,
        sent: OBJECT,
        read: OBJECT,
        seen: HASH,
        remoteModifiedAt: null,
        differences: [],
        corrections: (more.corrections ?? []).map((place) => seq.parse(place)),
      }),
    notSent: (at: string, name: string, target: typeof SITE | typeof BLOG = SITE) =>
      add('editionNotSent', at, { edition: editionId.parse(name), target, code: 'serverUnreachable' }),
    unknown: (at: string, name: string, target: typeof SITE | typeof BLOG = SITE) =>
      add('editionUnknown', at, { edition: editionId.parse(name), target, code: 'outcomeUnknown' }),
    corrected: (at: string, id: string, revision: number, supersedes: string | null = null) =>
      add('correctionLogged', at, {
        kind: 'correction',
        wrong: '220',
        right: '219',
        why: '',
        noticedBy: { name: '', mayBeNamed: false },
        notice: 'It was 219.',
        block: null,
        id: correctionId.parse(id),
        issuedOn: at.slice(0, 10),
        revision: seq.parse(revision),
        supersedes: supersedes === null ? null : correctionId.parse(supersedes),
      }),
  };
}
