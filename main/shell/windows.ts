import type { BrowserWindow } from 'electron';
import { windowId, type WindowId } from './windowId';

/** Our windows, and which of them she looked at last. */
export interface Windows {
  readonly all: () => readonly BrowserWindow[];
  readonly find: (id: WindowId) => BrowserWindow | null;
  /** The one that a menu, a dialog of the system or a second start means. */
  readonly front: () => BrowserWindow | null;
  readonly add: (window: BrowserWindow) => void;
}

export const idOf = ({ webContents }: BrowserWindow): WindowId => windowId.parse(webContents.id);

/** Keeps our windows, the one that she looked at last in front. */
export function makeWindows(): Windows {
  let inOrder: readonly BrowserWindow[] = [];
  const without = (window: BrowserWindow) => inOrder.filter((other) => other !== window);
  const all = () => inOrder.filter((window) => !window.isDestroyed());
  return {
    all,
    find: (id) => all().find((window) => idOf(window) === id) ?? null,
    front: () => all()[0] ?? null,
    add: (window) => {
      const comeForward = (): void => {
        inOrder = [window, ...without(window)];
      };
      comeForward();
      window.on('focus', comeForward);
      window.on('closed', () => {
        inOrder = without(window);
      });
    },
  };
}

/** Brings a window to the front, from wherever it is. */
export function focus(window: BrowserWindow | null): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The page learns that she did something outside of it: some seconds after her last key it would not let her choose a file otherwise. */
export async function tellOfAct({ webContents }: BrowserWindow): Promise<void> {
  await webContents.executeJavaScript('undefined', true).catch(() => undefined);
}
