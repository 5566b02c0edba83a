// The same library on two devices, as a sync program has it: written in both, and brought together by copying files.
import { cp, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../main/drafts/article';
import type { Library } from '../../main/library/library';
import type { ArticleId } from '../../shared/domain/ids';
import { block, paragraph } from './bodies';
import { afterKill, open, snapshotOf, temporaryFolder, valueOf, type OpenOptions } from './temporaryLibrary';

export const type = async (article: Article, text: string): Promise<void> => {
  const changed = [block('b1', paragraph(text))];
  valueOf(await article.save({ articleId: article.id, base: article.draft().version, changed }));
};
export const keep = (article: Article) => article.inTurn(() => article.keepRevision('autosave'));
export const typeAndKeep = async (article: Article, text: string) => {
  await type(article, text);
  return keep(article);
};

const RECORD = ['record.jsonl', 'contents/pack.jsonl'] as const;

/** One article of two revisions, open here and there; `atFirst` is what both devices have of it. */
export async function twoDevices(
  options: OpenOptions = {},
  atFirst: (article: Article) => Promise<unknown> = async () => undefined,
) {
  const here = await temporaryFolder();
  const there = await temporaryFolder();
  const first = await open(here);
  const snapshot = snapshotOf('bridge', [block('b1', paragraph('As it was.'))]);
  const { id } = await first.createArticle({ snapshot, isSample: false, importedFrom: null });
  await atFirst(valueOf(await first.article(id)));
  await first.close();
  await cp(here, there, { recursive: true });
  const library = await open(here, options);
  const folder = join(here, 'articles', id);
  const from = (file: string): string => join(there, 'articles', id, file);
  return {
    here,
    id,
    library,
    article: valueOf(await library.article(id)),
    other: valueOf(await (await open(there)).article(id)),
    folder,
    /** One of the article's files over there. */
    from,
    /** The other device's record takes the place of ours. */
    replaceRecord: async () => {
      for (const file of RECORD) await copyFile(from(file), join(folder, file));
    },
    /** The other device's record is left beside ours. */
    leaveRecordBeside: async () => {
      for (const file of RECORD) await copyFile(from(file), join(folder, conflicted(file)));
    },
  };
}

const conflicted = (file: string): string => file.replace('.jsonl', ' (conflicted copy 2020-12-11).jsonl');

/** What a kill leaves, opened again. */
export async function openedAgain(
  path: string,
  id: ArticleId,
): Promise<{ library: Library; article: Article }> {
  await afterKill(path);
  const library = await open(path);
  return { library, article: valueOf(await library.article(id)) };
}
