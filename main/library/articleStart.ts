import type { Publication, Snapshot } from '../../shared/domain/article';
import type { House } from '../../shared/domain/house';
import { assertNever } from '../../shared/errors/assertNever';
import type { RequestOf } from '../../shared/ipc/contract';
import type { ArticleStart } from '../drafts/createArticle';

const UNFILED: Publication = { categories: [], tags: [], excerpt: '', featured: null };

/** What a new article starts from: an empty page with her byline, the sample, or an imported file. */
export function startOf(
  request: RequestOf<'articles.create'>,
  house: House,
  sampleSnapshot: () => Snapshot,
): ArticleStart {
  switch (request.from) {
    case 'nothing': {
      const { language, zone } = request;
      const empty = { kicker: '', headline: '', standfirst: '', slug: '' };
      const fields = { ...empty, byline: house.name, language, zone };
      const snapshot: Snapshot = { fields, body: [], notices: [], publication: UNFILED };
      return { snapshot, isSample: false, importedFrom: null };
    }
    case 'sample':
      return { snapshot: sampleSnapshot(), isSample: true, importedFrom: null };
    case 'import': {
      const { fields, blocks, notices, file } = request;
      const snapshot: Snapshot = { fields, body: blocks, notices, publication: UNFILED };
      return { snapshot, isSample: false, importedFrom: file };
    }
    default:
      return assertNever(request);
  }
}
