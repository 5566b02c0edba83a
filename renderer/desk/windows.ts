import type { ArticleId } from '../../shared/domain/ids';
import type { Failure } from '../../shared/errors/failure';
import { ask, listen } from './bridge';
import { useLibrary, welcome } from './library';
import { isMine, setMine } from './ownership';
import { followArticle, isOnDesk, putAway, reloadArticle, useSession, whyNotSaved } from './session';
import { refreshStanding } from './standing';
import { reportTrouble } from './trouble';
import { whyUnfinished } from './underway';

/** How long this window waits before it takes in what another one wrote, in milliseconds: reading need not flicker. */
const FOLLOW_AFTER_MS = 500;

/** Opens another window on the same library, with an article on its desk or none. */
export async function openWindow(articleId: ArticleId | null): Promise<void> {
  const opened = await ask('windows.open', { articleId });
  if (!opened.ok) reportTrouble(opened.failure);
}

/** Has the article that another window writes written here; answers why that window could not save it. */
export async function writeHere(): Promise<Failure | null> {
  const articleId = useSession.getState().draft?.id;
  if (!articleId) return null;
  const taken = await ask('desks.take', { articleId });
  return taken.ok ? null : taken.failure;
}

/** Has the other windows save what they write, and leave it where another library takes its place; why they could not, or null. */
export async function settleOthers(areLeft: boolean): Promise<Failure | null> {
  const settled = await ask('desks.settleOthers', { areLeft });
  return settled.ok ? null : settled.failure;
}

/** For another window: saves, and writes no more from the moment of the question, so that no key comes in between. */
async function saveForAnother(articleId: ArticleId, isLeft: boolean): Promise<void> {
  if (!isOnDesk(articleId)) return void (await ask('desks.saved', { articleId, failure: null }));
  if (isLeft) setMine(false);
  const unfinished = isLeft ? whyUnfinished() : null;
  const failure = (await whyNotSaved()) ?? unfinished;
  const answer = await ask('desks.saved', { articleId, failure });
  const isKept = failure !== null || (answer.ok && answer.value.isLate);
  if (isLeft && isKept && isOnDesk(articleId)) setMine(true);
}

/** What it reads may lag behind by a save: taken in before the first key. */
async function becomeWriter(articleId: ArticleId): Promise<void> {
  await followArticle();
  if (isOnDesk(articleId)) setMine(true);
}

let following: ReturnType<typeof setTimeout> | undefined;

function followSoon(): void {
  following ??= setTimeout(() => {
    following = undefined;
    if (!isMine()) void followArticle().then(refreshStanding);
  }, FOLLOW_AFTER_MS);
}

/** Keeps this window true to what is done in the others. */
export function followWindows(): void {
  listen('desks.save', ({ articleId, isLeft }) => void saveForAnother(articleId, isLeft));
  listen('desks.changed', (change) => {
    if (!isOnDesk(change.articleId)) return;
    if (change.isMine) void becomeWriter(change.articleId);
    else setMine(false);
  });
  listen('articles.changed', ({ articleId }) => {
    if (articleId === null) void reloadArticle();
    else if (isOnDesk(articleId)) followSoon();
  });
  listen('library.opened', ({ library }) => {
    const isAnother = library.path !== useLibrary.getState().library?.path;
    if (isAnother) putAway();
    void welcome(library).then(() => (isAnother ? undefined : reloadArticle()));
  });
}
