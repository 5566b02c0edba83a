import { create } from 'zustand';
import { useNavigation } from './navigation';
import { useSession } from './session';

interface View {
  /** Nothing but the article, and of it the paragraph that she writes in. */
  readonly isFocused: boolean;
  readonly isOutlineOpen: boolean;
}

/** How she looks at the article. */
export const useView = create<View>(() => ({ isFocused: false, isOutlineOpen: false }));

export const setOutlineOpen = (isOutlineOpen: boolean): void => useView.setState({ isOutlineOpen });

export const toggleFocus = (): void => useView.setState(({ isFocused }) => ({ isFocused: !isFocused }));

/** Whether the desk makes way for the article; not without one, nor while she looks back. */
export function useIsFocused(): boolean {
  const isFocused = useView((state) => state.isFocused);
  const hasArticle = useSession((state) => state.draft !== null);
  const isLookingBack = useNavigation((state) => state.isLookingBack);
  return isFocused && hasArticle && !isLookingBack;
}
