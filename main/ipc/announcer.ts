import type { WebContents } from 'electron';
import { EVENT_CONTRACT } from '../../shared/ipc/contract';
import type { WindowId } from '../shell/windowId';
import type { Announce } from './handlers';

/** Tells windows of ours something: all of them, one, or all but the one that did it and knows. */
export interface Announcer {
  readonly toAll: Announce;
  readonly to: (window: WindowId) => Announce;
  readonly toOthers: (window: WindowId) => Announce;
}

/** Sends events to our windows, those that are there; what leaves is parsed like what comes in. */
export function announcer(windows: () => readonly WebContents[]): Announcer {
  const toThose =
    (isMeant: (id: number) => boolean): Announce =>
    (channel, event) => {
      const parsed = EVENT_CONTRACT[channel].parse(event);
      for (const contents of windows()) {
        if (!contents.isDestroyed() && isMeant(contents.id)) contents.send(channel, parsed);
      }
    };
  return {
    toAll: toThose(() => true),
    to: (window) => toThose((id) => id === window),
    toOthers: (window) => toThose((id) => id !== window),
  };
}
