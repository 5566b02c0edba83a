import type { ArticleId } from '../../shared/domain/ids';
import type { ArticleMark } from './articleText';
import type { SearchRequest } from './searcher';

/** What the search thread is asked, with a number by which its answer is known. */
export interface ThreadRequest {
  readonly id: number;
  readonly ask:
    | { readonly kind: 'marks' }
    | { readonly kind: 'forget' }
    | {
        readonly kind: 'update';
        readonly changed: readonly ArticleMark[];
        readonly gone: readonly ArticleId[];
      }
    | { readonly kind: 'search'; readonly request: SearchRequest };
}

/** Its answer, or the name of what went wrong. */
export type ThreadAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };
