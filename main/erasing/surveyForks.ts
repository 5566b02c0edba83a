import { join } from 'node:path';
import type { ArticleId } from '../../shared/domain/ids';
import { forksIn, readFork } from '../record/readFork';
import type { Disk } from '../storage/disk';
import type { Quarry } from './quarry';
import { surveyRecord } from './surveyRecord';

/** A branch of an article's record that is kept beside it: its files, and whether it holds what is to vanish. */
export interface ForkSeen {
  readonly articleId: ArticleId;
  /** Within the library, with `/`. */
  readonly paths: readonly string[];
  readonly holds: boolean;
}

/** Reads the branches of an article as they read, since their bytes may hold half a name. */
export async function surveyForks(
  quarry: Quarry,
  disk: Disk,
  root: string,
  articleId: ArticleId,
): Promise<readonly ForkSeen[]> {
  const folder = join(root, 'articles', articleId);
  const seen: ForkSeen[] = [];
  for (const head of await forksIn(disk, folder)) {
    const entries = await readFork(disk, folder, articleId, head);
    const found = await surveyRecord(quarry, { entries: async () => entries });
    const holds = found.some(({ example, objects }) => example !== null || objects.some(quarry.isFile));
    const fork = `articles/${articleId}/forks/${head}`;
    seen.push({ articleId, paths: [`${fork}.jsonl`, `${fork}.contents.jsonl`], holds });
  }
  return seen;
}
