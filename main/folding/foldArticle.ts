import { foldPreservation } from '../../shared/domain/foldPreservation';
import { sittingsToFold } from '../../shared/domain/sittings';
import type { Article } from '../drafts/article';

/** What became of one article: how many autosaves it lost, or that it is preserved and keeps them. */
export type FoldedArticle =
  { readonly kind: 'folded'; readonly autosaves: number } | { readonly kind: 'preserved' };

/**
 * Folds the old autosaves of an article, in its turn. The `folded` entry comes first, so that after a kill what it names
 * is known to be gone on purpose, and goes when the record is opened next.
 */
export function foldArticle(article: Article, before: Date): Promise<FoldedArticle> {
  return article.inTurn(async (): Promise<FoldedArticle> => {
    const entries = await article.record.entries();
    const sittings = sittingsToFold(entries, before);
    const seqs = sittings.flatMap((sitting) => sitting.entries);
    if (seqs.length === 0) return { kind: 'folded', autosaves: 0 };
    if (foldPreservation(entries) !== null) return { kind: 'preserved' };
    await article.record.append('folded', { sittings }, article.draft().snapshot.fields.zone);
    await article.record.forget(seqs);
    return { kind: 'folded', autosaves: seqs.length };
  });
}
