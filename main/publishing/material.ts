import type { Snapshot } from '../../shared/domain/article';
import type { LoggedCorrection } from '../../shared/domain/correction';
import type { EditionIntended } from '../../shared/domain/edition';
import { seqInChain } from '../../shared/domain/branchSeq';
import type { ArticleEntry } from '../../shared/domain/entries';
import type { Head } from '../../shared/domain/envelope';
import { foldCorrections } from '../../shared/domain/foldStanding';
import type { House } from '../../shared/domain/house';
import type { ArticleId, EditionId, Seq } from '../../shared/domain/ids';
import type { NoticeKind } from '../../shared/domain/notice';
import { noticeText } from '../../shared/domain/noticeText';
import { slugFrom } from '../../shared/text/slug';
import type { Article } from '../drafts/article';
import { safeBody } from './safeBody';

/** A notice in the words that readers see. */
export interface WordedNotice {
  readonly kind: NoticeKind;
  readonly text: string;
}

/** All that one edition says, frozen: a function of the record up to its intent, and of the house style. */
export interface EditionMaterial {
  readonly articleId: ArticleId;
  readonly marker: EditionId;
  /** The entry of the intent: the text carries it, so that a copy found later is known for this very edition. */
  readonly head: Head;
  /** True for the sample article, whose corrections are nobody's. */
  readonly isSample: boolean;
  readonly snapshot: Snapshot;
  readonly house: House;
  readonly slug: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly scheduledFor: string | null;
  readonly notices: readonly WordedNotice[];
  /** Newest first. */
  readonly corrections: readonly LoggedCorrection[];
  /** What had to be left out of the body, in plain words. */
  readonly remarks: readonly string[];
}

export type IntentEntry = Extract<ArticleEntry, { readonly kind: 'editionIntended' }>;
export type SentEntry = Extract<ArticleEntry, { readonly kind: 'editionSent' }>;

/** Gathers what the edition of an intent says; what was entered after the intent does not count. */
export async function gatherMaterial(
  article: Article,
  intent: IntentEntry,
  house: House,
): Promise<EditionMaterial> {
  const entries = upTo(intent, await article.facts());
  const frozen = await snapshotOf(article, intent.content.revision);
  const { body, remarks } = safeBody(frozen.body);
  const snapshot = { ...frozen, body: [...body] };
  const corrections = foldCorrections(entries);
  const times = publicationTimes(entries, intent, corrections);
  return {
    articleId: article.id,
    marker: intent.content.marker,
    head: { seq: seqInChain(intent.seq), hash: intent.hash },
    isSample: article.draft().isSample,
    snapshot,
    house,
    slug: await slugAt(article, entries, intent.content, snapshot),
    ...times,
    scheduledFor: intent.content.scheduledFor,
    notices: wordNotices(snapshot, house, times),
    corrections,
    remarks,
  };
}

function upTo({ hash }: IntentEntry, facts: readonly ArticleEntry[]): readonly ArticleEntry[] {
  return facts.slice(0, facts.findIndex((fact) => fact.hash === hash) + 1);
}

/** The standing notices in words; one that has nothing to say is left out. */
function wordNotices(
  snapshot: Snapshot,
  house: House,
  times: { readonly publishedAt: string; readonly updatedAt: string },
): readonly WordedNotice[] {
  const { zone, language } = snapshot.fields;
  return snapshot.notices.flatMap(({ kind, text }) => {
    const words = noticeText(kind, { house, ...times, zone, language, typed: text });
    return words === null || words.trim() === '' ? [] : [{ kind, text: words }];
  });
}

/** The words of a kept revision; a record that names one it does not hold is broken. */
export async function snapshotOf(article: Article, revision: Seq): Promise<Snapshot> {
  const kept = await article.revision(revision);
  if (kept === null) throw new Error('An edition names a revision that the record does not hold.');
  return kept.content.snapshot;
}

/** The address stays: from the first edition at a target on, its slug is the one of that edition. */
async function slugAt(
  article: Article,
  entries: readonly ArticleEntry[],
  intent: EditionIntended,
  snapshot: Snapshot,
): Promise<string> {
  const first = editionsSentTo(entries, intent.target.id).find(
    ({ content }) => content.marker === intent.marker,
  );
  return slugOf(first === undefined ? snapshot : await snapshotOf(article, first.content.revision));
}

/** The slug that she wrote, or the headline's own. */
function slugOf(snapshot: Snapshot): string {
  return snapshot.fields.slug || slugFrom(snapshot.fields.headline);
}

/** The editions that reached a target, oldest first; all targets when none is named. */
export function editionsSentTo(entries: readonly ArticleEntry[], targetId?: string): readonly SentEntry[] {
  return entries.filter(
    (entry): entry is SentEntry =>
      entry.kind === 'editionSent' && (targetId === undefined || entry.content.target.id === targetId),
  );
}

/** The same words sent to a second place are no update: they keep the time at which they first went out. */
function publicationTimes(
  entries: readonly ArticleEntry[],
  intent: IntentEntry,
  corrections: readonly LoggedCorrection[],
): { publishedAt: string; updatedAt: string } {
  const sent = editionsSentTo(entries);
  const shown = corrections.map(({ seq }) => seq);
  const alike = sent.find(
    ({ content }) => content.revision === intent.content.revision && sameMembers(content.corrections, shown),
  );
  const appeared = (edition: SentEntry | undefined): string =>
    appearsAt(intentOf(entries, edition) ?? intent);
  return { publishedAt: appeared(sent[0]), updatedAt: appeared(alike) };
}

/** The intent that an edition was sent for. */
export function intentOf(
  entries: readonly ArticleEntry[],
  sent: SentEntry | undefined,
): IntentEntry | undefined {
  return entries.find(
    (entry): entry is IntentEntry =>
      entry.kind === 'editionIntended' && entry.content.edition === sent?.content.edition,
  );
}

function appearsAt(intent: IntentEntry): string {
  const { scheduledFor } = intent.content;
  return scheduledFor !== null && Date.parse(scheduledFor) > Date.parse(intent.at) ? scheduledFor : intent.at;
}

/** True where two sets of entries are the same. */
export function sameMembers(some: readonly Seq[], others: readonly Seq[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
