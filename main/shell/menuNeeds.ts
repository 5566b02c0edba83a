import type { Need } from '../../shared/commands/command';
import type { WindowId } from './windowId';

/** What is there for commands in each window; the menu goes by the one in front. */
export interface MenuNeeds {
  readonly tell: (window: WindowId, met: readonly Need[]) => void;
  /** Another window has come to the front, or none is left. */
  readonly look: () => void;
  readonly forget: (window: WindowId) => void;
}

/** Keeps what the windows tell, and shows that of the one in front: null where there is no window. */
export function makeMenuNeeds(
  front: () => WindowId | null,
  show: (met: ReadonlySet<Need> | null) => void,
): MenuNeeds {
  const told = new Map<WindowId, ReadonlySet<Need>>();
  const look = (): void => {
    const window = front();
    // Until it has told, there is nothing yet.
    show(window && (told.get(window) ?? new Set()));
  };
  return {
    look,
    tell: (window, met) => {
      told.set(window, new Set(met));
      look();
    },
    forget: (window) => {
      told.delete(window);
      look();
    },
  };
}
