import { create } from 'zustand';
import type { ArticleId } from '../../shared/domain/ids';
import { ask } from './bridge';

/** Whether the article on the desk is this window's to write; another window may be writing it. */
export const useOwnership = create<{ readonly isMine: boolean }>(() => ({ isMine: true }));

export const isMine = (): boolean => useOwnership.getState().isMine;
export const setMine = (isMine: boolean): void => useOwnership.setState({ isMine });

/** Says what lies on the desk of this window; before it is shown, so that it is known who writes it. */
export async function layOnDesk(articleId: ArticleId | null): Promise<void> {
  const laid = await ask('desks.lay', { articleId });
  setMine(articleId === null || (laid.ok && laid.value.isMine));
}
