import { z } from 'zod';
import { snapshot } from '../../shared/domain/article';
import { articleId } from '../../shared/domain/ids';
import { bodyText } from '../../shared/html/renderText';
import { evenly } from '../../shared/text/fold';
import { parsed } from '../storage/chain';
import type { Disk } from '../storage/disk';

/** The words of an article by where they stand: as they are, or folded. */
export const articleText = z.strictObject({
  id: articleId,
  /** What tells this state of the article from any other. */
  mark: z.string(),
  savedAt: z.string(),
  headline: z.string(),
  /** With the kicker. */
  standfirst: z.string(),
  body: z.string(),
});
export type ArticleText = Readonly<z.infer<typeof articleText>>;
/** Which article, and in what state. */
export type ArticleMark = Pick<ArticleText, 'id' | 'mark' | 'savedAt'>;

const withSnapshot = z.object({ snapshot });

/** The evenly spaced words of the draft in an article's folder; null where it does not read just now. */
export async function readArticleText(
  disk: Disk,
  library: string,
  article: ArticleMark,
): Promise<ArticleText | null> {
  const bytes = await disk.readIfThere(`${library}/articles/${article.id}/draft.json`);
  const read = withSnapshot.safeParse(bytes === null ? null : parsed(bytes));
  if (!read.success) return null;
  const { fields, body } = read.data.snapshot;
  return {
    ...article,
    headline: evenly(fields.headline),
    standfirst: evenly(`${fields.kicker} ${fields.standfirst}`),
    body: evenly(bodyText(body)),
  };
}
