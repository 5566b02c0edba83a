import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { draft } from '../../../shared/domain/article';
import { blockText } from '../../../shared/html/renderText';
import { problem, type Problem } from '../outcome';
import { flat, nameIn, type ArticleName, type Typed } from './typist';
import type { Shown } from './shown';

/** What the disk holds of each article of the storm, read as anybody could. */
export async function storedIn(library: string): Promise<ReadonlyMap<ArticleName, Shown>> {
  const found = new Map<ArticleName, Shown>();
  for (const id of await readdir(join(library, 'articles')).catch(() => [])) {
    const text = await readFile(join(library, 'articles', id, 'draft.json'), 'utf8').catch(() => null);
    if (text === null) continue;
    const { check: _check, ...value } = JSON.parse(text);
    const { fields, body } = draft.parse(value).snapshot;
    const name = nameIn(fields.headline);
    const blocks = body.map(({ content }) => blockText(content));
    if (name) found.set(name, { headline: fields.headline, standfirst: fields.standfirst, body: blocks });
  }
  return found;
}

/** Whether all that was shown as saved is there to the letter, and nothing that was never typed: she only ever added. */
export function findLoss(
  stored: ReadonlyMap<ArticleName, Shown>,
  saved: ReadonlyMap<ArticleName, Shown>,
  typed: Typed,
): Problem | null {
  for (const [name, shown] of saved) {
    const there = stored.get(name);
    if (there === undefined) return problem('savesLost', `${name} was shown as saved and is not there`);
    const [before, now] = [flat(shown), flat(there)];
    for (const field of ['headline', 'standfirst', 'body'] as const) {
      if (!now[field].startsWith(before[field])) {
        return problem(
          'savesLost',
          `of ${name} the ${field} ended “${end(before[field])}” when it was shown as saved, and ends “${end(now[field])}”`,
        );
      }
      const most = typed.get(name)?.[field] ?? '';
      if (!most.startsWith(now[field].trimEnd())) {
        return problem(
          'neitherOldNorNew',
          `the ${field} of ${name} ends “${end(now[field])}”, as it was never typed`,
        );
      }
    }
  }
  return null;
}

const end = (text: string): string => JSON.stringify(text.slice(-60));
