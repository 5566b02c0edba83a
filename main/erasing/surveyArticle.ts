import type { Draft, Snapshot } from '../../shared/domain/article';
import type { ArticleEntry } from '../../shared/domain/entries';
import { foldPreservation } from '../../shared/domain/foldPreservation';
import type { ArticleId, Seq, Sha256 } from '../../shared/domain/ids';
import { inlineStretches, linksOf } from '../../shared/domain/inline';
import { inlineText } from '../../shared/html/renderText';
import type { Picture } from '../../shared/domain/picture';
import { objectsNamedIn } from '../../shared/domain/objectsNamedIn';
import { canonicalAddress } from '../../shared/text/address';
import type { Article } from '../drafts/article';
import { examplesIn, type Quarry } from './quarry';
import { surveyRecord, type EntrySeen } from './surveyRecord';

/** Where an article holds what is to vanish. */
export interface ArticleSurvey {
  readonly id: ArticleId;
  readonly headline: string;
  readonly isPreserved: boolean;
  /** Each passage of the draft, and of her notes, that holds it. */
  readonly draft: readonly string[];
  readonly notes: readonly string[];
  /** The canonical addresses that its draft and its revisions link to; only of a preserved article, which locks them. */
  readonly links: readonly string[];
  readonly draftObjects: readonly Sha256[];
  readonly entries: readonly EntrySeen[];
  /** Entries that nobody can look into. */
  readonly unreadable: readonly Seq[];
}

/** Looks through an article's draft and record. */
export async function surveyArticle(
  quarry: Quarry,
  article: Pick<Article, 'id' | 'draft' | 'record' | 'facts'>,
): Promise<ArticleSurvey> {
  const { snapshot, notes, privateNotes }: Draft = article.draft();
  const facts = await article.facts();
  const isPreserved = foldPreservation(facts) !== null;
  return {
    id: article.id,
    headline: snapshot.fields.headline,
    isPreserved,
    links: isPreserved ? linkedFrom(snapshot, facts) : [],
    draft: textsOf(snapshot).flatMap((text) => examplesIn(quarry, text)),
    notes: [notes, ...privateNotes.map(({ text }) => text)].flatMap((text) => examplesIn(quarry, text)),
    draftObjects: [...objectsNamedIn(snapshot)],
    entries: await surveyRecord(quarry, article.record),
    unreadable: await article.record.unreadable(),
  };
}

function linkedFrom(draft: Snapshot, entries: readonly ArticleEntry[]): string[] {
  const kept = entries.flatMap((entry) => (entry.kind === 'revisionKept' ? [entry.content.snapshot] : []));
  // What revisions have in common is the same object.
  const blocks = new Set([draft, ...kept].flatMap(({ body }) => body));
  const addresses = [...blocks].flatMap(({ content }) => linksOf(content)).map(({ address }) => address);
  return [...new Set(addresses)].flatMap((address) => (address && canonicalAddress(address)) ?? []);
}

/** What of a snapshot she wrote, by passage: an id or a kind that looks like it is nothing that could be cut. */
function textsOf({ fields, body, notices, publication }: Draft['snapshot']): readonly string[] {
  const { kicker, headline, standfirst, slug, byline } = fields;
  const { categories, tags, excerpt, featured } = publication;
  return [
    kicker,
    headline,
    standfirst,
    slug,
    byline,
    ...body.flatMap(({ content }) => [
      ...inlineStretches(content).map(inlineText),
      ...linksOf(content).flatMap(({ address }) => address ?? []),
      ...(content.kind === 'embed' ? [content.address] : []),
      ...(content.kind === 'picture' ? rightsOf(content.picture) : []),
    ]),
    ...notices.flatMap(({ text }) => text ?? []),
    ...categories,
    ...tags,
    excerpt,
    ...(featured === null
      ? []
      : [featured.alternativeText, featured.caption, featured.credit, ...rightsOf(featured)]),
  ];
}

const rightsOf = ({ licence, rightsHolder, permission }: Picture): readonly string[] =>
  [licence, rightsHolder, permission].flatMap((text) => text ?? []);
